import { kindOfField } from './ids-in.ts';
import type { LogEntry } from './log-rules.ts';
import type { Names } from './named.ts';
import { titled } from './sentences/telling.ts';

/** One thing that was changed, in words; null where there was, or is, nothing. */
export interface Difference {
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** What differs between before and after, in the order in which it was written down. */
export function differences({ before, after }: LogEntry, names: Names): Difference[] {
  const [was, is] = [flat(before), flat(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((field) => ({
      what: labelOf(field),
      before: inWords(field, was[field], names),
      after: inWords(field, is[field], names),
    }))
    .filter((each) => each.before !== each.after);
}

/** Fields within fields stand beside the others: `sites.allSites` is `allSites`. */
function flat(fields: Fields | null): Fields {
  return Object.fromEntries(
    Object.entries(fields ?? {}).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(flat(Object.fromEntries(Object.entries(value))))
        : [[name, value] as const],
    ),
  );
}

const labels: Readonly<Record<string, string>> = {
  roleId: 'Role',
  endsAt: 'Ends',
  tellEnded: 'Tell people that access has ended',
  rolloverDays: 'Days from a rollover to its revocations',
  alonePeople: 'Contacts up to which a review runs by itself',
  alonePercent: 'Per cent up to which a review runs by itself',
  absences: 'Rosters in a row that somebody has to be missing from',
  leaverPeople: 'Leavers above which a roster is put aside',
  leaverPercent: 'Share of leavers above which a roster is put aside',
  nightly: 'Every night',
  nightlyAt: 'Hour',
  nightlyFrom: 'From',
  restoreDays: 'Days in which a family account can be given back',
  welcomeProof: 'What a welcome asks for',
  factorFor: 'Who needs a second step',
  schoolIds: 'Schools',
  groupIds: 'Groups of schools',
  allSites: 'All sites',
  launchUrl: 'Address',
  host: 'Server',
  events: 'What is told',
  reportAddress: 'Where the product is asked who has what',
  ownerEmail: 'Contact',
  redirectUris: 'Addresses that people come back to',
  afterSignOutUris: 'Addresses after signing out',
  startUri: 'Where its sign-in begins',
  signOutUri: 'Where it is told of sign-outs',
  scopes: 'What it is told',
  needsFactor: 'Asks for a second step',
  email: 'E-mail',
};

function labelOf(field: string): string {
  const words = field
    .replace(/Id(s?)$/, '$1')
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replaceAll('_', ' ');
  return labels[field] ?? `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

const instant = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'long',
  timeStyle: 'short',
  hourCycle: 'h23',
});

function inWords(field: string, value: unknown, names: Names): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) return value.map((each) => inWords(field, each, names)).join(', ') || null;
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const { who, what, where } = named(field, text, names);
  const name = what ?? who ?? where;
  if (name !== undefined) return name;
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return instant.format(new Date(text));
  return /^[a-z]+(_[a-z]+)+$/.test(text) ? titled(text) : text;
}

/** A role is one of a product, or one of the portal with a name of the trust's own. */
function named(field: string, id: string, names: Names) {
  const kind = kindOfField(field);
  if (kind === null) return {};
  const found = names.of(kind, id);
  return field === 'roleId' && found.what === undefined ? names.of('administrator_role', id) : found;
}
