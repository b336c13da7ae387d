import { expect, it } from 'vitest';
import { addressFits, nameGuesses } from './address-names.ts';
import { whyMissing, type Lookalike, type MissingFacts } from './rules.ts';

const importedAt = '2026-11-20T02:00:00.000Z';
const nothing: MissingFacts = {
  lookalikes: [],
  withoutAddress: [],
  rejected: [],
  notStaff: false,
  sourcesWithoutStaff: [],
  importedAt,
  held: null,
};
const jo: Lookalike = {
  name: 'Jo Bloggs',
  exact: true,
  enabled: true,
  here: false,
  wasHere: false,
  goneAt: null,
  lastDay: null,
  fileName: null,
  schools: [],
};
const goneAt = '2026-10-31T02:00:00.000Z';
const kinds = (facts: Partial<MissingFacts>) => whyMissing({ ...nothing, ...facts }).map(({ kind }) => kind);

it.each([
  ['nobody is like that', {}, ['unknown']],
  ['there was no import yet', { importedAt: null }, ['no_import']],
  ['they are here', { lookalikes: [{ ...jo, here: true }] }, ['here']],
  ['they are switched off', { lookalikes: [{ ...jo, here: true, enabled: false }] }, ['switched_off']],
  ['they have no address', { withoutAddress: ['Jo Bloggs'] }, ['no_email']],
  ['they left', { lookalikes: [{ ...jo, wasHere: true, goneAt }] }, ['left']],
  ['they are elsewhere', { lookalikes: [{ ...jo, schools: ['Hillside'] }] }, ['elsewhere']],
  [
    'only part of the name fits somebody elsewhere',
    { lookalikes: [{ ...jo, exact: false, schools: ['Hillside'] }] },
    ['unknown'],
  ],
  [
    'they left, and work elsewhere',
    { lookalikes: [{ ...jo, wasHere: true, goneAt, schools: ['Hillside'] }] },
    ['left'],
  ],
  ['the address is a parent’s', { notStaff: true }, ['not_staff']],
  ['the source sends no staff', { sourcesWithoutStaff: ['MIS'] }, ['no_staff_data', 'unknown']],
  ['an import waits', { held: { at: goneAt, reason: null } }, ['held', 'unknown']],
] as const)('says so when %s', (_, facts, found) => {
  expect(kinds(facts)).toEqual(found);
});

it('tells nothing of somebody of another school but the school', () => {
  const [found] = whyMissing({ ...nothing, lookalikes: [{ ...jo, schools: ['Hillside'] }] });
  expect(found).toEqual({ kind: 'elsewhere', schools: ['Hillside'] });
});

it('names three of each kind at most', () => {
  const many = Array.from({ length: 9 }, () => ({ ...jo, wasHere: true, goneAt }));
  expect(kinds({ lookalikes: many })).toEqual(['left', 'left', 'left']);
});

it.each([
  ['jo.bloggs@a.example', true],
  ['j.bloggs2@a.example', true],
  ['jbloggs@a.example', true],
  ['bloggsj@a.example', true],
  ['jo@a.example', true],
  ['sam.bloggs@a.example', false],
  ['office@a.example', false],
] as const)('sees whether %s is made of the name', (address, fits) => {
  expect(addressFits(address, 'Jo', 'Blóggs')).toBe(fits);
});

it('guesses what to look for', () => {
  expect(nameGuesses('j.bloggs2@a.example')).toEqual(['bloggs']);
  expect(nameGuesses('jbloggs@a.example')).toEqual(['jbloggs', 'bloggs', 'jblogg']);
  expect(nameGuesses('@')).toEqual([]);
});
