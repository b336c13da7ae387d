import type { ContactFilter } from '#server/contacts/contact-filter.ts';
import { contactStatuses } from '#server/contacts/rules.ts';
import type { Portal } from '../open-portal.ts';

/** A filter of the Account Manager. */
export interface ContactQuestion {
  readonly what: string;
  readonly filter: ContactFilter;
}

interface Somebody {
  readonly familyName: string;
  readonly givenName: string;
  readonly email: string;
  readonly child: string;
}

/** Somebody from the middle, who has a child there and an address. */
export async function somebody({ owner }: Portal, trustId: string): Promise<Somebody> {
  const { rows } = await owner.query<Somebody>(
    `select p.family_name as "familyName", p.given_name as "givenName", p.email, s.given_name || ' ' || s.family_name as child
     from person p join guardianship g on g.contact_id = p.id join person s on s.id = g.student_id and s.gone_at is null
     where p.trust_id = $1 and p.kind = 'contact' and p.email is not null order by md5(p.external_id) limit 1`,
    [trustId],
  );
  const [found] = rows;
  if (!found) throw new Error('there is nobody to look for');
  return found;
}

/** What an office looks for: every tab, every filter, and what they would type. */
export async function contactQuestions(portal: Portal, trustId: string): Promise<ContactQuestion[]> {
  const { familyName, givenName, email, child } = await somebody(portal, trustId);
  return [
    { what: 'everybody', filter: {} },
    ...contactStatuses.map((status) => ({ what: `tab ${status}`, filter: { status } })),
    { what: 'year group', filter: { year: '4' } },
    { what: 'year group, tab', filter: { year: '4', status: 'ready_to_revoke' as const } },
    { what: 'contact type', filter: { type: 'C2' } },
    {
      what: 'reason and type',
      filter: { status: 'ready_to_revoke', reason: 'portal_flag_removed' as const, type: 'C2' },
    },
    { what: 'reason', filter: { status: 'ready_to_revoke', reason: 'no_student' as const } },
    { what: 'search: surname', filter: { q: familyName } },
    { what: 'search: surname, tab', filter: { q: familyName, status: 'ready_to_revoke' as const } },
    { what: 'search: whole name', filter: { q: `${givenName} ${familyName}` } },
    { what: 'search: three letters', filter: { q: familyName.slice(0, 3) } },
    { what: 'search: inside a surname', filter: { q: familyName.slice(1, 5) } },
    { what: 'search: given name', filter: { q: givenName } },
    { what: "search: child's name", filter: { q: child } },
    { what: 'search: address', filter: { q: email } },
    { what: 'search: nobody', filter: { q: 'qzxqzx' } },
  ];
}
