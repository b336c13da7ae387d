import { trustOnly, type Permission } from '#server/administrators/rules.ts';
import type { KeyDays } from '#server/keys/rules.ts';

/** What is chosen of a new key. */
export interface KeyFields {
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly where: 'all' | 'schools';
  readonly schoolIds: readonly string[];
  readonly days: KeyDays;
}

export const emptyKey: KeyFields = { name: '', permissions: [], where: 'all', schoolIds: [], days: 90 };

/** What is still wrong with it, field by field. */
export const keyFaults = ({ name, permissions, where, schoolIds }: KeyFields) => ({
  ...(name.trim() === '' && { name: 'Say what uses the key, so that you know it again.' }),
  ...(permissions.length === 0 && { permissions: 'Choose at least one thing that it may do.' }),
  ...(where === 'schools' && schoolIds.length === 0 && { schoolIds: 'Choose at least one school.' }),
});

/** What a key may be allowed at the sites that are chosen: some things are the whole trust's. */
export const allowedAt = (where: KeyFields['where'], choices: readonly Permission[]): Permission[] =>
  choices.filter((permission) => where === 'all' || !trustOnly.includes(permission));

/** The list with one more, or without the one that is on it. */
export const toggled = <Item>(list: readonly Item[], item: Item): Item[] =>
  list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
