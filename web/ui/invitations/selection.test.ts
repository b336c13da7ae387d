import { expect, it } from 'vitest';
import {
  isEverybody,
  isPickable,
  isPicked,
  nobody,
  pageState,
  pageToggled,
  pickedCount,
  selectAllLabel,
  selectionOf,
  sendLabel,
  toggled,
  type Picked,
} from './selection.ts';

const everybody = { q: '', status: null } as const;
const count = (n: number) => ({ count: n, capped: false });
const counts = {
  all: count(200),
  not_registered: count(43),
  invited: count(34),
  invitation_expired: count(13),
  registered: count(110),
};
const new1 = { personId: 'n1', status: 'not_registered' } as const;
const new2 = { personId: 'n2', status: 'not_registered' } as const;
const known = { personId: 'r1', status: 'registered' } as const;
const page = [new1, known, new2];
const all: Picked = { all: true, except: new Set() };

it('selects only those of the page who are not registered', () => {
  const picked = pageToggled(nobody, page, everybody);
  expect(selectionOf(picked, everybody)).toEqual({ ids: ['n1', 'n2'] });
  expect(pageState(picked, page, everybody)).toBe('every');
  expect(pageToggled(picked, page, everybody)).toEqual(nobody);
});

it('lets somebody registered be ticked by hand, and leaves them ticked when the page is cleared', () => {
  const picked = pageToggled(toggled(nobody, 'r1'), page, everybody);
  expect(selectionOf(pageToggled(picked, page, everybody), everybody)).toEqual({ ids: ['r1'] });
});

it('offers all that match, and means those who are not registered', () => {
  const picked = pageToggled(nobody, page, everybody);
  expect(selectAllLabel(picked, counts, everybody)).toBe('Select all 43 who are not registered');
  expect(selectionOf(all, everybody)).toEqual({ all: { status: 'not_registered' }, except: [] });
  expect(isPicked(all, known, everybody)).toBe(false);
  expect(isPickable(all, known, everybody)).toBe(false);
});

it('keeps to the search and the status of the list', () => {
  const filter = { q: 'okafor', status: 'invitation_expired' } as const;
  expect(selectAllLabel(nobody, counts, filter)).toBe(
    'Select all 13 whose invitation has expired and match “okafor”',
  );
  expect(selectionOf(all, filter)).toEqual({
    all: { status: 'invitation_expired', q: 'okafor' },
    except: [],
  });
});

it('offers nothing where everybody is registered', () => {
  const registered = { q: '', status: 'registered' } as const;
  expect(pageState(nobody, [known], registered)).toBeNull();
  expect(selectAllLabel(nobody, counts, registered)).toBeNull();
});

it('leaves out those who are cleared again', () => {
  const picked = toggled(all, 'n1');
  expect(selectionOf(picked, everybody)).toMatchObject({ except: ['n1'] });
  expect(pickedCount(picked, counts, everybody)).toEqual(count(42));
  expect(pageState(picked, page, everybody)).toBe('some');
});

it('names the button after who is selected', () => {
  expect(sendLabel(false, count(1))).toBe('Send Invite');
  expect(sendLabel(false, count(2))).toBe('Send Invitations');
  expect(sendLabel(true, { count: 2000, capped: true })).toBe('Send Invitations to all 2,000+');
});

it('knows when the page is everybody', () => {
  const picked = pageToggled(nobody, page, everybody);
  const few = { ...counts, not_registered: count(2) };
  expect(isEverybody(picked, page, few, everybody)).toBe(true);
  expect(isEverybody(picked, page, counts, everybody)).toBe(false);
  expect(isEverybody(toggled(picked, 'r1'), page, few, everybody)).toBe(false);
  expect(isEverybody(all, page, counts, everybody)).toBe(true);
});
