import { dayInWords, lastDay } from './last-day-rules.ts';

/** A role that somebody holds, or is offered, as a mail speaks of it. */
export interface RoleInWords {
  readonly product: string;
  readonly role: string;
  /** The school or trust it is held at. */
  readonly place: string;
  /** The first instant without it, as an ISO string. */
  readonly endsAt?: string | null;
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** A line a role, whatever the number of places: "Tracker, as Full Edit, at Riverside and Hillside, until 31 July 2027". */
export function accessLines(roles: readonly RoleInWords[]): string {
  const groups = Map.groupBy(roles, ({ product, role, endsAt }) => JSON.stringify([product, role, endsAt]));
  return [...groups.values()]
    .map((group) => {
      const [first] = group;
      const places = list.format(group.map(({ place }) => place));
      const until = first?.endsAt ? `, until ${dayInWords(lastDay(new Date(first.endsAt)))}` : '';
      return `${first?.product}, as ${first?.role}, at ${places}${until}`;
    })
    .join('\n');
}

/** The products by name, or how many when there are more than a subject can hold. */
export function productNames(roles: readonly Pick<RoleInWords, 'product'>[]): string {
  const names = [...new Set(roles.map(({ product }) => product))];
  return names.length > 3 ? `${names.length} products` : list.format(names);
}

/** The place, when it is one for all of them; otherwise the trust they lie in. */
export function placeName(roles: readonly Pick<RoleInWords, 'place'>[], trust: string): string {
  const [place = trust, ...others] = new Set(roles.map((role) => role.place));
  return others.length === 0 ? place : trust;
}
