import { expect, it } from 'vitest';
import { retireProduct, retireRole } from './catalogue-questions.ts';

const role = {
  id: 'r1',
  name: 'Full Edit',
  about: 'Sees and edits every class',
  preset: 'full_edit',
  retiredAt: null,
  holders: 1,
  offered: 2,
} as const;
const product = {
  id: 'p1',
  name: 'Tracker',
  about: 'Assessment',
  icon: 'progress',
  level: 'school',
  launchUrl: 'https://tracker.example/',
  ownerEmail: null,
  forFamilies: false,
  retiredAt: null,
  holders: 1204,
  levelFixed: true,
  roles: [role],
} as const;

it('says what becomes of how many people', () => {
  expect(retireProduct(product).body[0]).toBe(
    '1,204 people keep their role, but can no longer open Tracker from the portal.',
  );
  expect(retireRole(product, role).body.slice(0, 2)).toEqual([
    '1 person keeps it: for them nothing changes.',
    '2 open invitations offer it, and will not give it.',
  ]);
});

it('says so when nobody is concerned', () => {
  expect(retireRole(product, { ...role, holders: 0, offered: 0 }).body).toEqual([
    'Nobody holds it at the moment.',
    'It is given to nobody else. You can restore it at any time.',
  ]);
});
