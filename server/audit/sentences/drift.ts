import { counted, subjectOf, what, type Telling } from './telling.ts';

const about =
  (verb: string, afterwards: string | ((details: Readonly<Record<string, unknown>>) => string)): Telling =>
  (entry, names) =>
    `${verb} ${what(subjectOf(entry, names), 'a product')}${typeof afterwards === 'string' ? afterwards : afterwards(entry.details)}`;

const because = (note: unknown): string => (typeof note === 'string' && note !== '' ? `: ${note}` : '');
const differences = (count: unknown) => counted(Number(count), 'difference', 'differences');

/** What is told of products' reports of who has what, and of what was done about the differences. */
export const driftTellings: Readonly<Record<string, Telling>> = {
  'drift.compared': about(
    'compared the report of',
    ({ rows, differences: found }) => ` (${counted(Number(rows), 'row', 'rows')}): ${differences(found)}`,
  ),
  'drift.failed': about(
    'could not use the report of',
    ({ fault }) => `, and nothing was concluded from it${because(fault)}`,
  ),
  'drift.address_set': (entry, names) => {
    const product = what(subjectOf(entry, names), 'a product');
    const host = entry.after?.['reportAddress'];
    return typeof host === 'string'
      ? `set where ${product} is asked who has what: at ${host}`
      : `stopped ${product} from being asked who has what`;
  },
  'drift.told': (entry, names) =>
    `told ${what(subjectOf(entry, names), 'a product')} again how things stand here: ${differences(entry.details['told'])}`,
  'drift.ignored': (entry, names) =>
    `ignored ${differences(entry.details['count'])} of ${what(subjectOf(entry, names), 'a product')}${because(entry.details['note'])}`,
  'drift.looked_again': (entry, names) =>
    `no longer ignores ${differences(entry.details['count'])} of ${what(subjectOf(entry, names), 'a product')}`,
  'drift.parted': (entry, names) =>
    `took back who ${counted(Number(entry.details['count']), 'person', 'people')} in the report of ${what(subjectOf(entry, names), 'a product')} ${entry.details['count'] === 1 ? 'is' : 'are'}`,
  'drift.confirmed': (entry, names) =>
    `confirmed who ${counted(Number(entry.details['count']), 'person', 'people')} in the report of ${what(subjectOf(entry, names), 'a product')} ${entry.details['count'] === 1 ? 'is' : 'are'}`,
};
