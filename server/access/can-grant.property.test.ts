import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawn } from '../testing/drawn.ts';
import { administratorRoles, type Administration, type Site } from '../administrators/rules.ts';
import { canGrant, presets, productLevels, type GrantObstacle, type Preset } from './rules.ts';

/* Two trusts; the schools of the first are told apart by name. */
const places = {
  northgate: { trustId: 'northgate', schoolId: null },
  riverside: { trustId: 'northgate', schoolId: 'riverside' },
  hillside: { trustId: 'northgate', schoolId: 'hillside' },
  southgate: { trustId: 'southgate', schoolId: null },
  lakeside: { trustId: 'southgate', schoolId: 'lakeside' },
} as const satisfies Record<string, Site>;
type Place = keyof typeof places;
const everywhere = Object.keys(places).filter((name): name is Place => name in places);

/* The rule as the handbook has it, in lists instead of numbers. */
const reach: Readonly<Record<Place, readonly Place[]>> = {
  northgate: ['northgate', 'riverside', 'hillside'],
  riverside: ['riverside'],
  hillside: ['hillside'],
  southgate: ['southgate', 'lakeside'],
  lakeside: ['lakeside'],
};
const trusts: readonly Place[] = ['northgate', 'southgate'];
const giveNothing: readonly Administration['role'][] = ['helpdesk', 'observer'];
const onlyOwnersGive: readonly Preset[] = ['account_owner', 'account_admin'];

interface Asked {
  readonly held: readonly { readonly role: Administration['role']; readonly at: Place }[];
  readonly preset: Preset;
  readonly level: 'trust' | 'school';
  readonly place: Place;
  readonly toSelf: boolean;
}

function handbook({ held, preset, level, place, toSelf }: Asked): GrantObstacle | null {
  if ((level === 'trust') !== trusts.includes(place)) return 'role_unknown';
  const roles = held
    .filter(({ role, at }) => reach[at].includes(place) && !giveNothing.includes(role))
    .map(({ role }) => role);
  if (roles.length === 0) return 'not_permitted';
  if (toSelf) return 'self_change';
  return onlyOwnersGive.includes(preset) && !roles.includes('account_owner') ? 'above_own_power' : null;
}

const granter = (held: Asked['held']) => ({
  accountId: 'dana',
  administrations: held.map(({ role, at }) => ({ ...places[at], role })),
});
const answer = ({ held, preset, level, place, toSelf }: Asked) =>
  canGrant(granter(held), { preset, level, place: places[place] }, toSelf);

const administration = fc.record({
  role: fc.constantFrom(...administratorRoles),
  at: fc.constantFrom(...everywhere),
});
const asked: fc.Arbitrary<Asked> = fc.record({
  held: fc.array(administration, { maxLength: 3 }),
  preset: fc.constantFrom(...presets),
  level: fc.constantFrom(...productLevels),
  place: fc.constantFrom(...everywhere),
  toSelf: fc.boolean(),
});

it('lets people grant what the handbook lets them grant, and says the same against the rest', () => {
  const answers = new Set<string | null>();
  fc.assert(
    fc.property(asked, (question) => {
      answers.add(answer(question));
      expect(answer(question)).toBe(handbook(question));
    }),
    drawn({ numRuns: 5000 }),
  );
  expect(answers).toEqual(new Set([null, 'role_unknown', 'not_permitted', 'self_change', 'above_own_power']));
});

it('takes nothing from anybody who is given one more role in the portal', () => {
  fc.assert(
    fc.property(asked, administration, (question, more) => {
      fc.pre(answer(question) === null);
      expect(answer({ ...question, held: [...question.held, more] })).toBeNull();
    }),
    drawn(),
  );
});

it('lets whoever grants a role grant every lesser one', () => {
  fc.assert(
    fc.property(asked, fc.nat(presets.length - 1), (question, steps) => {
      fc.pre(answer(question) === null);
      const lesser = presets.slice(presets.indexOf(question.preset))[steps] ?? 'anonymised';
      expect(answer({ ...question, preset: lesser })).toBeNull();
    }),
    drawn(),
  );
});

it('lets nobody grant anything to themselves, or from nothing', () => {
  fc.assert(
    fc.property(asked, (question) => {
      expect(answer({ ...question, toSelf: true })).not.toBeNull();
      expect(answer({ ...question, held: [] })).not.toBeNull();
    }),
    drawn(),
  );
});
