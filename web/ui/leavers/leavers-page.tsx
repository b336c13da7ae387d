import { Link, useRevalidator } from '@remix-run/react';
import { useState } from 'react';
import type { Leaver, LeaversPage as Answer, MySite } from '../../answers.ts';
import { counted } from '../counted.ts';
import { watchPlan } from '../plans/watch-plan.tsx';
import { say } from '../say.tsx';
import { useOpened } from '../use-opened.ts';
import { KeepDialog } from './keep-dialog.tsx';
import { LeaverRow } from './leaver-row.tsx';
import { LeaversHead } from './leavers-head.tsx';
import { RevokeLeaversDialog, type Revoked } from './revoke-leavers-dialog.tsx';

interface Props {
  readonly site: MySite;
  readonly leavers: Answer;
  readonly now: string;
}

type Open = { readonly keep: Leaver } | { readonly revoke: readonly Leaver[] };

/** Left, with access: who has left by the roster and still holds something. Nobody is removed unless somebody says so. */
export function LeaversPage({ site, leavers: { rows, next }, now }: Props) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const { heading, open, openFrom, close, done } = useOpened<Open>();
  const { revalidate } = useRevalidator();
  const chosen = rows.filter(({ personId }) => picked.has(personId));
  const toggle = (personId: string) => setPicked((before) => before.symmetricDifference(new Set([personId])));
  const revokedThem = (revoked: Revoked) => {
    if ('said' in revoked) say(revoked.said);
    else {
      watchPlan({ ...revoked.begun, site: site.id, kind: 'revoke', onEnd: revalidate });
    }
    setPicked(new Set());
    close();
  };
  return (
    <div className="page narrow">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            Left, with access
          </h1>
          <p>
            By the roster these people have left {site.name}, and they can still open something. Nothing ends
            until you say so.
          </p>
        </div>
      </div>
      {rows.length === 0 ? (
        <div className="card empty">
          <h2>Nobody who has left still has access</h2>
          <p>
            After each import of the roster, whoever has left and can still open something is proposed here.
          </p>
          <Link className="button" to={`/sites/${site.id}/invitations`}>
            User Invitations
          </Link>
        </div>
      ) : (
        <section className="card" aria-label="Leavers">
          {rows.length > 1 && site.may.includes('grant:end') && (
            <LeaversHead
              rows={rows}
              chosen={chosen}
              onPick={(ids) => setPicked(new Set(ids))}
              onRevoke={(button) => openFrom(button, { revoke: chosen })}
            />
          )}
          <ul className="leavers">
            {rows.map((leaver) => (
              <LeaverRow
                key={leaver.personId}
                leaver={leaver}
                now={now}
                picked={picked.has(leaver.personId)}
                onToggle={() => toggle(leaver.personId)}
                onKeep={(button) => openFrom(button, { keep: leaver })}
                onRevoke={(button) => openFrom(button, { revoke: [leaver] })}
              />
            ))}
          </ul>
          {next && (
            <div className="foot">
              <p className="muted">{counted(rows.length, 'person', 'people')} on this page</p>
              <Link className="button" to={`?after=${next}`}>
                More
              </Link>
            </div>
          )}
        </section>
      )}
      {open && 'keep' in open && <KeepDialog leaver={open.keep} onClose={close} onDone={done} />}
      {open && 'revoke' in open && (
        <RevokeLeaversDialog leavers={open.revoke} onClose={close} onDone={revokedThem} />
      )}
    </div>
  );
}
