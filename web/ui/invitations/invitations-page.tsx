import { Link, useRevalidator } from '@remix-run/react';
import type { Finding, MySite, Product, StaffPage, StaffRow } from '../../answers.ts';
import { LeaversNote } from '../leavers/leavers-note.tsx';
import { watchPlan } from '../plans/watch-plan.tsx';
import { useOpened } from '../use-opened.ts';
import { BulkBar } from './bulk-bar.tsx';
import { EmptyList } from './empty-list.tsx';
import { listCaption, pageSummary, rosterAge } from './list-text.ts';
import { NextStep } from './next-step.tsx';
import { Paging } from './paging.tsx';
import { useRowMenu } from './row-menu.tsx';
import { SearchBox } from './search-box.tsx';
import { selectionOf, type Filter } from './selection.ts';
import { StaffActions } from './staff-actions.tsx';
import { StaffDialogs, type Open } from './staff-dialogs.tsx';
import { StaffTable } from './staff-table.tsx';
import { StatusTabs } from './status-tabs.tsx';
import { useMailWatch } from './use-mail-watch.ts';
import { useSelection } from './use-selection.ts';

interface Props {
  readonly site: MySite;
  readonly staff: StaffPage;
  readonly findings: readonly Finding[];
  readonly products: readonly Product[];
  readonly filter: Filter;
  readonly now: string;
}

/** User Invitations: the staff of a trust or a school, and everything that can be done with their access. */
export function InvitationsPage({ site, staff, findings, products, filter, now }: Props) {
  const { rows, counts, total, next, previous, roster } = staff;
  const { heading, open, openFrom, close, done } = useOpened<Open>();
  const selection = useSelection(staff, filter);
  const rowMenu = useRowMenu<StaffRow>();
  const { revalidate } = useRevalidator();
  const mayInvite = site.may.includes('invitation:send');
  useMailWatch(rows, revalidate);

  const fromRow = (what: Open) => openFrom(rowMenu.pressed.current, what);
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            User Invitations
          </h1>
          <p>
            Staff of {site.name}, and the products they can open. {rosterAge(roster.importedAt, now)}
          </p>
        </div>
        {mayInvite && (
          <Link className="button" to="file">
            Invite by file
          </Link>
        )}
      </div>
      <LeaversNote site={site.id} />
      <StatusTabs counts={counts} filter={filter} />
      <section className="card" aria-label="Staff">
        <div className="toolbar">
          <SearchBox filter={filter} />
          {mayInvite && selection.count.count === 0 && (
            <NextStep
              filter={filter}
              total={total}
              onInvite={(who) => openFrom(heading.current, { kind: 'invite', who })}
            />
          )}
        </div>
        {rows.length === 0 ? (
          <EmptyList filter={filter} hasRoster={roster.importedAt !== null} findings={findings} />
        ) : (
          <>
            <StaffTable
              rows={rows}
              site={site}
              caption={listCaption(total, filter)}
              now={now}
              selection={selection}
              menuButton={rowMenu.button}
            />
            <Paging
              filter={filter}
              previous={previous}
              next={next}
              summary={pageSummary(rows.length, total)}
              onMissing={(button) => openFrom(button, { kind: 'missing' })}
            />
          </>
        )}
        {rowMenu.menu((row) => (
          <StaffActions
            row={row}
            site={site}
            onInvite={({ personId, schools: own }, toSchools) =>
              fromRow({ kind: 'invite', who: { ids: [personId] }, own, toSchools })
            }
            onChange={(held) => fromRow({ kind: 'change', name: row.name, held })}
            onAsk={(question) => fromRow({ kind: 'ask', question })}
            onCorrect={() => fromRow({ kind: 'correct', row })}
            onWhy={() => fromRow({ kind: 'why', row })}
            onEnd={(end) => fromRow({ kind: 'end', end })}
          />
        ))}
      </section>
      <BulkBar
        selection={selection}
        counts={counts}
        filter={filter}
        onSend={(button) => openFrom(button, { kind: 'invite', who: selectionOf(selection.picked, filter) })}
        onChange={(what, button) =>
          openFrom(button, { kind: 'bulk', what, who: selectionOf(selection.picked, filter) })
        }
      />
      <StaffDialogs
        open={open}
        site={site}
        products={products}
        onClose={close}
        onDone={(said) => {
          selection.clear();
          done(said);
        }}
        onBegun={(plan) => {
          watchPlan({
            site: site.id,
            kind: open?.kind === 'bulk' ? open.what : 'invite',
            ...plan,
            onEnd: revalidate,
          });
          selection.clear();
          close();
        }}
      />
    </div>
  );
}
