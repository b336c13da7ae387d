import { Link, useLocation } from '@remix-run/react';
import { useEffect } from 'react';
import type { AdministratorStatus } from '#server/administrators/change-rules.ts';
import type {
  AdministratorRow,
  AdministratorsPage as Page,
  MySite,
  PossibleAppointments,
} from '../../answers.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { number } from '../counted.ts';
import { IconPlus } from '../icons.ts';
import type { Question } from '../invitations/questions.ts';
import { listHref } from '../invitations/list-links.ts';
import { useRowMenu } from '../invitations/row-menu.tsx';
import { SearchBox } from '../invitations/search-box.tsx';
import { useOpened } from '../use-opened.ts';
import { AdministratorMenu } from './administrator-menu.tsx';
import { AdministratorTabs } from './administrator-tabs.tsx';
import { AdministratorsTable } from './administrators-table.tsx';
import { InviteAdministratorDialog } from './invite-administrator-dialog.tsx';
import { SetUpLinks } from './set-up-links.tsx';

interface Props {
  readonly site: MySite;
  readonly page: Page;
  /** What whoever looks may appoint others to; null for who only looks. */
  readonly possible: PossibleAppointments | null;
  readonly q: string;
  readonly status: AdministratorStatus | null;
  readonly isFirst: boolean;
  readonly now: string;
}

type Open =
  | { readonly kind: 'ask'; readonly question: Question }
  | { readonly kind: 'invite'; readonly again: AdministratorRow | null };

/** Administrators: who administers the portal at a site, who is invited to, and everything that can be done about it. */
export function AdministratorsPage({ site, page, possible, q, status, isFirst, now }: Props) {
  const { rows, total, counts, next } = page;
  const { heading, open, openFrom, close, done } = useOpened<Open>();
  const menu = useRowMenu<AdministratorRow>();
  const { state } = useLocation();
  useEffect(() => {
    // Back from the page of one of them: the list begins here.
    if (state === 'done') heading.current?.focus();
  }, [state, heading]);
  return (
    <div className="page administrators">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            Administrators
          </h1>
          <p>Who may work in this portal for {site.name}, as what, and at which sites.</p>
        </div>
        {possible && (
          <button
            type="button"
            className="button"
            data-main
            onClick={({ currentTarget }) => openFrom(currentTarget, { kind: 'invite', again: null })}
          >
            <IconPlus size={17} aria-hidden />
            Invite administrator
          </button>
        )}
      </div>
      <SetUpLinks site={site} />
      <AdministratorTabs counts={counts} q={q} status={status} />
      <section className="card" aria-label="Administrators">
        <div className="toolbar">
          <SearchBox filter={{ q, status }} />
        </div>
        {rows.length === 0 ? (
          <Nobody q={q} mayInvite={possible !== null} />
        ) : (
          <AdministratorsTable
            rows={rows}
            site={site}
            now={now}
            menuButton={(row) =>
              possible && row.obstacle === null && menu.button(row, `Operations for ${row.name}`)
            }
          />
        )}
        {total > rows.length && (
          <div className="foot">
            <p className="muted">
              {number(rows.length)} of {number(total)} are on this page
            </p>
            <nav aria-label="Pages">
              {!isFirst && (
                <Link className="button" to={listHref({ q, status })}>
                  First page
                </Link>
              )}
              {next && (
                <Link className="button" to={listHref({ q, status }, { after: next })}>
                  Next
                </Link>
              )}
            </nav>
          </div>
        )}
        {menu.menu((row) => (
          <AdministratorMenu
            row={row}
            site={site.id}
            onAsk={(question) => openFrom(menu.pressed.current, { kind: 'ask', question })}
            onInvite={(again) => openFrom(menu.pressed.current, { kind: 'invite', again })}
          />
        ))}
      </section>
      {open?.kind === 'ask' && <ConfirmDialog question={open.question} onClose={close} onDone={done} />}
      {open?.kind === 'invite' && possible && (
        <InviteAdministratorDialog
          site={site}
          possible={possible}
          again={open.again}
          onClose={close}
          onDone={done}
        />
      )}
    </div>
  );
}

function Nobody({ q, mayInvite }: { q: string; mayInvite: boolean }) {
  return (
    <div className="empty">
      <h2>{q === '' ? 'Nobody here' : 'Nobody found'}</h2>
      <p>
        {q === '' ? 'Nobody has this status.' : `No administrator has “${q}” in their name or address.`}
        {mayInvite && ' Press “Invite administrator” to invite somebody.'}
      </p>
    </div>
  );
}
