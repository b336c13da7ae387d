import { noSchool, statusesOfType, type UserType } from '#server/contacts/accounts/rules.ts';
import type { AccountPage, AccountPersonRow, ContactChoices, MySite } from '../../../answers.ts';
import { atLeast } from '../../counted.ts';
import { ConfirmDialog } from '../../confirm-dialog.tsx';
import { pageSummary } from '../../invitations/list-text.ts';
import { sendReset } from '../../invitations/questions.ts';
import { useRowMenu } from '../../invitations/row-menu.tsx';
import { SearchAsTyped } from '../../search-as-typed.tsx';
import { useOpened } from '../../use-opened.ts';
import { AccountManagerHead } from '../list/account-manager-head.tsx';
import { placeAsks } from '../list/contact-filters.tsx';
import { accountsHref, type AnyFilter } from '../list/contact-links.ts';
import { ContactPaging } from '../list/contact-paging.tsx';
import { FilterForm } from '../list/filter-form.tsx';
import type { Picked } from '../list/selection.ts';
import { StatusTabs } from '../list/status-tabs.tsx';
import { TickedBar } from '../list/ticked-bar.tsx';
import { useContactSelection } from '../list/use-contact-selection.ts';
import { UserTypeLinks } from '../list/user-type-links.tsx';
import { AccountTable, tickable } from './account-table.tsx';
import { typeAbouts, typeNames } from './account-words.ts';
import { AccountsActions } from './accounts-actions.tsx';
import { ExportAccountsDialog } from './export-accounts-dialog.tsx';
import { NoAccounts } from './no-accounts.tsx';
import { hasStaffMenu, StaffMenu } from './staff-menu.tsx';

interface Props {
  readonly site: MySite;
  readonly user: Exclude<UserType, 'contact'>;
  readonly page: AccountPage;
  readonly choices: ContactChoices;
  readonly filter: AnyFilter;
  readonly now: string;
}
const middles = { student: 'Year group', staff: null, all: 'Children or year' } as const;

type Open = { readonly reset: AccountPersonRow } | { readonly exporting: true };

/** Who is ticked, as the procedures understand it. */
function selected(user: Props['user'], { all, rows }: Picked, filter: AnyFilter) {
  const people = [...rows.values()].map(({ contactId: personId, schoolId }) => ({
    personId,
    schoolId: schoolId === noSchool ? null : schoolId,
  }));
  return all ? { all: { ...filter, user }, except: people } : { user, people };
}

/** The Account Manager beyond contacts: students, staff, or everybody, how they stand and why. */
export function AccountsPage({ site, user, page, choices, filter, now }: Props) {
  const { rows, counts, total, next, previous } = page;
  const selection = useContactSelection({ rows: rows.map(tickable), total }, { ...filter, user });
  const { heading, open, openFrom, close, done } = useOpened<Open>();
  const rowMenu = useRowMenu<AccountPersonRow>();
  const { q, status } = filter;
  const [one, many] = typeNames[user];
  const asks = placeAsks(choices, filter).filter(({ name }) => user !== 'staff' || name !== 'year');
  return (
    <div className="page contacts">
      <AccountManagerHead site={site} heading={heading} about={typeAbouts[user](site.name)} />
      <UserTypeLinks user={user} filter={filter} />
      <StatusTabs
        counts={counts}
        statuses={statusesOfType[user]}
        status={status}
        hrefOf={(to) => accountsHref(user, { ...filter, status: to })}
      />
      <section className="card" aria-label={many}>
        <div className="toolbar">
          <SearchAsTyped
            q={q ?? ''}
            label={user === 'all' ? 'Search by name, child or e-mail' : 'Search by name or e-mail'}
            kept={{ ...filter, q: undefined, user }}
          />
          <FilterForm asks={asks} kept={{ user, q, status }} />
        </div>
        {rows.length === 0 ? (
          <NoAccounts user={user} filter={filter} />
        ) : (
          <>
            <AccountTable
              rows={rows}
              site={site}
              caption={`${atLeast(total)} ${total.count === 1 ? one : many}`}
              middle={middles[user]}
              now={now}
              selection={selection}
              menuButton={(row, name) =>
                row.kind !== 'contact' &&
                hasStaffMenu(row, site) &&
                user === 'staff' &&
                rowMenu.button(row, name)
              }
            />
            <ContactPaging
              hrefOf={(to) => accountsHref(user, filter, to)}
              previous={previous}
              next={next}
              summary={pageSummary(rows.length, total)}
            />
          </>
        )}
        {rowMenu.menu((row) => (
          <StaffMenu
            row={row}
            site={site}
            onReset={() => openFrom(rowMenu.pressed.current, { reset: row })}
          />
        ))}
      </section>
      <TickedBar selection={selection} total={total} of={many}>
        <AccountsActions
          site={site}
          user={user}
          onExport={(button) => openFrom(button, { exporting: true })}
        />
      </TickedBar>
      {open && 'exporting' in open && (
        <ExportAccountsDialog user={user} who={selected(user, selection.picked, filter)} onClose={close} />
      )}
      {open && 'reset' in open && (
        <ConfirmDialog
          question={sendReset(open.reset.name, open.reset.personId)}
          onClose={close}
          onDone={done}
        />
      )}
    </div>
  );
}
