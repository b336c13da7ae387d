import { contactStatuses } from '#server/contacts/rules.ts';
import type {
  ContactCauses,
  ContactChoices,
  ContactPageOfList,
  ContactRow,
  MySite,
} from '../../../answers.ts';
import { useRowMenu } from '../../invitations/row-menu.tsx';
import { pageSummary } from '../../invitations/list-text.ts';
import { ActionsButton } from '../actions/actions-button.tsx';
import { useContactAction } from '../actions/use-contact-action.tsx';
import { actionsFor, ContactActions } from '../actions/contact-actions.tsx';
import { AccountManagerHead } from './account-manager-head.tsx';
import { ByCause } from './by-cause.tsx';
import { ContactFilters } from './contact-filters.tsx';
import { contactsHref, type ContactListFilter } from './contact-links.ts';
import { ContactPaging } from './contact-paging.tsx';
import { ContactSearch } from './contact-search.tsx';
import { ContactTable } from './contact-table.tsx';
import { NoContacts } from './no-contacts.tsx';
import { selectionOf, statusesOf } from './selection.ts';
import { StatusTabs } from './status-tabs.tsx';
import { TickedBar } from './ticked-bar.tsx';
import { UserTypeLinks } from './user-type-links.tsx';
import { useContactSelection } from './use-contact-selection.ts';

interface Props {
  readonly site: MySite;
  readonly page: ContactPageOfList;
  readonly choices: ContactChoices;
  readonly causes: ContactCauses | null;
  readonly filter: ContactListFilter;
  readonly now: string;
}

/** Account Manager: the family accounts of a trust or a school, how they stand and why, and what can be done. */
export function AccountManagerPage({ site, page, choices, causes, filter, now }: Props) {
  const { rows, counts, total, next, previous } = page;
  const selection = useContactSelection(page, filter);
  const { heading, dialog, choose } = useContactAction(selection.clear);
  const rowMenu = useRowMenu<ContactRow>();
  const one = { count: 1, capped: false };
  return (
    <div className="page contacts">
      <AccountManagerHead
        site={site}
        heading={heading}
        about={`The accounts of parents and carers of ${site.name}. How each stands follows from the school’s records.`}
      />
      <UserTypeLinks user="contact" filter={filter} />
      <StatusTabs
        counts={counts}
        statuses={contactStatuses}
        status={filter.status}
        hrefOf={(status) => contactsHref({ ...filter, status, reason: undefined })}
      />
      {causes && <ByCause causes={causes} filter={filter} />}
      <section className="card" aria-label="Contacts">
        <div className="toolbar">
          <ContactSearch filter={filter} />
          <ContactFilters filter={filter} choices={choices} />
        </div>
        {rows.length === 0 ? (
          <NoContacts filter={filter} />
        ) : (
          <>
            <ContactTable
              rows={rows}
              site={site}
              total={total}
              filter={filter}
              now={now}
              selection={selection}
              menuButton={(row, name) =>
                actionsFor(site, [row.status]).length > 0 && rowMenu.button(row, name)
              }
            />
            <ContactPaging
              hrefOf={(to) => contactsHref(filter, to)}
              previous={previous}
              next={next}
              summary={pageSummary(rows.length, total)}
            />
          </>
        )}
        {rowMenu.menu(({ contactId, schoolId, name, school, status }) => (
          <ContactActions
            site={site}
            statuses={[status]}
            onChoose={(action) =>
              choose(
                action,
                { site, who: { contacts: [{ contactId, schoolId }] }, name, school, count: one },
                rowMenu.pressed.current,
              )
            }
          />
        ))}
      </section>
      <TickedBar selection={selection} total={total} of="contacts">
        <ActionsButton
          site={site}
          statuses={statusesOf(selection.picked, filter, counts)}
          onChoose={(action, button) => {
            const who = selectionOf(selection.picked, filter);
            choose(action, { site, who, name: null, school: null, count: selection.count }, button);
          }}
        />
      </TickedBar>
      {dialog()}
    </div>
  );
}
