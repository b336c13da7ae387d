import { expect, it } from 'vitest';
import { createWorld } from '../testing/world.ts';
import { systemActor } from '../trust/actor.ts';
import { reading, unitOfWork } from '../unit-of-work.ts';
import { actorName, openNames, type Sealed } from './open-names.ts';

const world = createWorld();

interface Row extends Sealed {
  readonly action: string;
  readonly actorId: string | null;
  readonly label: string;
  readonly details: object;
  readonly body: string;
}

const entries = () =>
  world.rows<Row>(`select action, actor_account_id as "actorId", actor_label as label, details, sealed, e::text as body
    from audit_entry e where trust_id = app_trust() and action like 'test.%' order by id`);

const opened = (rows: readonly Sealed[]) =>
  reading(world.services, systemActor('test', world.trust.id), (read) => openNames(read, rows));

const person = (accountId: string, label: string) => ({
  accountId,
  label,
  trustId: world.trust.id,
  requestId: null,
});

it('writes nobody’s name, address or network address in clear, and opens them for whoever may read the log', async () => {
  const [dana, jo] = [crypto.randomUUID(), crypto.randomUUID()];
  await unitOfWork(world.services, person(dana, 'Dana Whitfield'), async ({ audit }) =>
    audit(
      'test.moved',
      { kind: 'person', id: jo },
      {
        count: 2,
        personal: { [jo]: { was: 'jo@northgate.example' }, [dana]: { ip: '203.0.113.9' } },
      },
    ),
  );

  const [row] = await entries();

  expect(row).toMatchObject({ actorId: dana, label: 'Somebody', details: { count: 2 } });
  expect(row?.body).not.toMatch(/Dana|jo@|203\.0/);
  const [names = {}] = await opened([{ sealed: row?.sealed ?? null }]);
  expect(names).toEqual({
    [dana]: { actor: 'Dana Whitfield', ip: '203.0.113.9' },
    [jo]: { was: 'jo@northgate.example' },
  });
  expect(actorName({ actorId: dana, label: 'Somebody' }, names)).toBe('Dana Whitfield');
});

it('calls the portal itself by its label, and has nothing to seal', async () => {
  await world.run(async ({ audit }) => audit('test.swept', { kind: 'trust', id: world.trust.id }));

  const [row] = await entries();

  expect(row).toMatchObject({ label: 'test', sealed: null });
  expect(actorName({ actorId: null, label: 'test' }, {})).toBe('test');
});

it('shows an erased person as erased, in what was written before and after', async () => {
  const dana = crypto.randomUUID();
  const act = (action: string) =>
    unitOfWork(world.services, person(dana, 'Dana Whitfield'), async ({ audit }) =>
      audit(action, { kind: 'account', id: dana }, { personal: { [dana]: { ip: '203.0.113.9' } } }),
    );
  await act('test.before');
  await world.database.asOwner(
    'update subject_key set key = null, destroyed_at = now() where subject_id = $1',
    [dana],
  );
  await act('test.after');

  const rows = await entries();
  const names = await opened(rows);

  expect(names).toEqual([{ [dana]: null }, {}]);
  expect(rows.map((row, place) => actorName(row, names[place] ?? {}))).toEqual([
    'Erased person',
    'Erased person',
  ]);
  expect(rows.map(({ sealed }) => sealed === null)).toEqual([false, true]);
});

it('gives somebody one key, however many write about them at once', async () => {
  const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
  const write = (place: number) =>
    world.run(async ({ audit }) => {
      const named = place % 2 === 0 ? [one, other] : [other, one];
      for (const id of named)
        audit('test.raced', { kind: 'person', id }, { personal: { [id]: { name: 'Jo' } } });
    });

  await Promise.all(Array.from({ length: 10 }, (_, place) => write(place)));

  const rows = await entries();
  expect(rows).toHaveLength(20);
  expect((await opened(rows)).flatMap((names) => Object.values(names))).toEqual(
    Array.from({ length: 20 }, () => ({ name: 'Jo' })),
  );
});

it('keeps what stood before and after, where it was, and that it was refused', async () => {
  const school = world.trust.riverside;
  await world.run(async ({ audit }) => {
    const more = {
      schoolId: school,
      before: { on: true },
      after: { on: false },
      outcome: 'refused',
    } as const;
    audit('test.changed', { kind: 'trust', id: world.trust.id }, {}, more);
  });

  const [row] = await world.rows(
    `select school_id, before, after, outcome, details from audit_entry where action = 'test.changed' and trust_id = app_trust()`,
  );

  expect(row).toEqual({
    school_id: school,
    before: { on: true },
    after: { on: false },
    outcome: 'refused',
    details: {},
  });
});
