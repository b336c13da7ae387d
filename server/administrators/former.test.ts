import { expect, it } from 'vitest';
import { addAdministratorOf } from '../testing/administrators.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });

/** Somebody whose access was revoked, with a note or without one, by an Account Owner. */
async function revoked(note?: string, schoolIds: readonly string[] = []) {
  const site = world.trust.id;
  const sites = schoolIds.length > 0 ? { allSites: false, schoolIds, groupIds: [] } : undefined;
  const { person, administratorId } = await addAdministratorOf(world, 'observer', sites);
  const owner = world.as(await world.administrator('account_owner'));
  await owner.administrators.revoke({ site, administratorId, ...(note !== undefined && { note }) });
  return { site, owner, person, id: administratorId };
}

it('keeps why somebody’s access was revoked, and tells it in the log and on the page about them', async () => {
  const { site, owner, person, id } = await revoked('Left the office at half-term');

  expect(await owner.administrators.former({ site, id })).toMatchObject({
    name: person.name,
    email: person.email,
    role: 'observer',
    endedAt: world.now.toISOString(),
    note: 'Left the office at half-term',
    obstacle: null,
  });
  const { rows } = await owner.audit.list({ site, deeds: 'administrators' });
  expect(rows.find(({ action }) => action === 'administrator.revoked')).toMatchObject({
    why: 'Left the office at half-term',
    subjectPage: `administrators/${id}`,
  });
});

it('tells nothing where nothing was said, and erases what was', async () => {
  const { site, owner, id } = await revoked();
  expect(await owner.administrators.former({ site, id })).toMatchObject({ note: null });

  const other = await revoked('Robin was rude');
  const { accountId } = await other.owner.administrators.former({ site, id: other.id });
  await other.owner.people.erase({
    site,
    subject: { kind: 'account', id: accountId },
    name: other.person.name,
  });
  expect(await other.owner.administrators.former({ site, id: other.id })).toMatchObject({
    name: 'Erased person',
    email: null,
    note: null,
    erased: true,
    obstacle: 'erased',
  });
});

it('shows a school those who managed it, and nobody who administers still', async () => {
  const { riverside, hillside } = world.trust;
  const head = world.as(await world.administrator('account_admin', riverside));
  const here = await revoked('Moved', [riverside]);
  const elsewhere = await revoked('Moved', [hillside]);
  const active = await addAdministratorOf(world, 'observer');

  expect(await head.administrators.former({ site: riverside, id: here.id })).toMatchObject({ note: 'Moved' });
  for (const id of [elsewhere.id, active.administratorId])
    await expect(head.administrators.former({ site: riverside, id })).rejects.toMatchObject(
      refused('not_found'),
    );
});
