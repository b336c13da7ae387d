import { expect, it } from 'vitest';
import {
  isEverybody,
  isPickable,
  isPicked,
  nobody,
  pageState,
  pageToggled,
  pickedCount,
  selectAllOffers,
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
const all: Picked = { all: true, reach: 'not_registered', except: new Set() };
const whole: Picked = { all: true, reach: 'all', except: new Set() };
const labels = (...of: Parameters<typeof selectAllOffers>) =>
  selectAllOffers(...of).map(({ label }) => label);

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

it('offers all who are not registered, and everybody', () => {
  const picked = pageToggled(nobody, page, everybody);
  expect(labels(picked, counts, everybody)).toEqual([
    'Select all 43 who are not registered',
    'Select all 200 members of staff',
  ]);
  expect(labels(all, counts, everybody)).toEqual(['Select all 200 members of staff']);
  expect(labels(picked, { ...counts, all: count(43) }, everybody)).toHaveLength(1);
  expect(selectionOf(all, everybody)).toEqual({ all: { status: 'not_registered' }, except: [] });
  expect(isPicked(all, known)).toBe(false);
  expect(isPickable(all, known)).toBe(false);
});

it('keeps to the search and the status of the list', () => {
  const filter = { q: 'okafor', status: 'invitation_expired' } as const;
  expect(labels(nobody, counts, filter)).toEqual([
    'Select all 13 whose invitation has expired and match “okafor”',
  ]);
  expect(selectionOf({ ...all, reach: 'invitation_expired' }, filter)).toEqual({
    all: { status: 'invitation_expired', q: 'okafor' },
    except: [],
  });
});

it('selects everybody where the list shows those who are registered', () => {
  const registered = { q: 'okafor', status: 'registered' } as const;
  const picked = pageToggled(nobody, [known], registered);
  expect(selectionOf(picked, registered)).toEqual({ ids: ['r1'] });
  expect(labels(picked, counts, registered)).toEqual([
    'Select all 110 who are registered and match “okafor”',
  ]);
  const every: Picked = { all: true, reach: 'registered', except: new Set(['r2']) };
  expect(selectionOf(every, registered)).toEqual({
    all: { status: 'registered', q: 'okafor' },
    except: ['r2'],
  });
  expect(pickedCount(every, counts)).toEqual(count(109));
  expect(labels(every, counts, registered)).toEqual([]);
  expect(isEverybody(every, [known], counts, registered)).toBe(false);
});

it('selects everybody of the list, whatever their status', () => {
  expect(page.every((row) => isPicked(whole, row) && isPickable(whole, row))).toBe(true);
  expect(selectionOf(whole, everybody)).toEqual({ all: {}, except: [] });
  expect(selectionOf(toggled(whole, 'r1'), { q: 'oka', status: null })).toEqual({
    all: { q: 'oka' },
    except: ['r1'],
  });
  expect(pageState(whole, page, everybody)).toBe('every');
  expect(pageToggled(whole, page, everybody)).toMatchObject({ except: new Set(['n1', 'r1', 'n2']) });
  expect(pickedCount(whole, counts)).toEqual(count(200));
  expect(labels(whole, counts, everybody)).toEqual([]);
});

it('leaves out those who are cleared again', () => {
  const picked = toggled(all, 'n1');
  expect(selectionOf(picked, everybody)).toMatchObject({ except: ['n1'] });
  expect(pickedCount(picked, counts)).toEqual(count(42));
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
  expect(isEverybody(whole, page, counts, everybody)).toBe(false);
});
