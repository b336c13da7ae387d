import { beforeEach, expect, it } from 'vitest';
import { atOnce } from '../../testing/at-once.ts';
import { inviteCandidate, sitesOf } from '../../testing/invite-administrator.ts';
import { createWorld } from '../../testing/world.ts';
import type { SignedIn } from '../../trust/site.ts';
import type { Caller } from '../../trpc/router.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });

let owner: Caller;
let admin: Caller;
let office: Caller;
let officer: SignedIn;
beforeEach(async () => {
  owner = world.as(await world.administrator('account_owner'));
  admin = world.as(await world.administrator('account_admin'));
  officer = await world.administrator('account_admin', world.trust.riverside);
  office = world.as(officer);
});

const robin = { name: 'Robin Hale', email: 'robin@office.example' };
const invite = (by: Caller, more: Partial<Parameters<Caller['administrators']['invite']>[0]> = {}) =>
  by.administrators.invite({
    site: world.trust.id,
    ...robin,
    role: 'full_edit',
    sites: sitesOf(),
    ...more,
  });
const rows = () =>
  world.rows(
    `select i.email, i.version, i.state, extract(epoch from i.expires_at - i.issued_at) / 3600 as hours, o.role, o.all_sites as whole
     from invitation i join administrator_offer o on o.invitation_id = i.id order by i.created_at`,
  );

it('invites somebody for 168 hours, to the address in its one spelling, with one mail', async () => {
  await invite(owner, { email: ' Robin@OFFICE.example' });

  expect(await rows()).toEqual([
    {
      email: robin.email,
      version: 1,
      state: 'pending',
      hours: '168.0000000000000000',
      role: 'full_edit',
      whole: true,
    },
  ]);
  expect(await world.rows('select template, to_address as "to" from mail')).toEqual([
    { template: 'administrator-invitation', to: robin.email },
  ]);
  expect(await world.audited()).toContain('administrator.invited');
});

it('refuses what is no address, and whoever is an administrator there already', async () => {
  const colleague = await world.administrator('observer');

  await expect(invite(owner, { email: 'robin' })).rejects.toMatchObject(refused('address_unreadable'));
  await expect(invite(owner, { email: colleague.email })).rejects.toMatchObject(
    refused('administrator_exists'),
  );
  expect(await rows()).toEqual([]);
});

it('has one open invitation to an address, however often they are invited', async () => {
  await invite(owner);
  await expect(invite(admin, { role: 'observer' })).rejects.toMatchObject(refused('already_invited'));

  world.pass({ hours: 168 });
  await invite(admin, { role: 'observer' });

  expect(await rows()).toMatchObject([{ version: 2, state: 'pending', role: 'observer' }]);
});

it('leaves Owners and Admins to Owners, and other schools to those who manage them', async () => {
  const { riverside, hillside } = world.trust;

  await expect(invite(admin, { role: 'account_admin' })).rejects.toMatchObject(refused('above_own_power'));
  await expect(invite(office)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  for (const sites of [sitesOf(), sitesOf(hillside), sitesOf(riverside, hillside)])
    await expect(invite(office, { site: riverside, sites })).rejects.toMatchObject(refused('not_permitted'));
  await expect(invite(office, { site: riverside, sites: sitesOf(riverside) })).resolves.toBeDefined();
});

it('lets nobody invite themselves', async () => {
  const sites = sitesOf(world.trust.riverside);
  await world.run(({ sql }) =>
    sql('update account set email = $2 where id = $1', [officer.accountId, robin.email]),
  );

  await expect(invite(office, { site: world.trust.riverside, sites })).rejects.toMatchObject(
    refused('self_change'),
  );
});

it('knows no school and no role that is not there', async () => {
  const anId = crypto.randomUUID();

  await expect(invite(owner, { sites: sitesOf(anId) })).rejects.toMatchObject(refused('not_found'));
  await expect(invite(owner, { roleId: anId })).rejects.toMatchObject(refused('role_unknown'));
});

it('lets nobody change, repeat or take back an invitation above their power, or of other schools', async () => {
  const { id: site, riverside, hillside } = world.trust;
  const above = (await inviteCandidate(world, owner, 'account_admin')).invitationId;
  const elsewhere = (await inviteCandidate(world, owner, 'observer', hillside)).invitationId;
  const wider = (await inviteCandidate(world, owner, 'observer', riverside, hillside)).invitationId;
  const attempts = ({ administrators }: Caller, at: string, invitationId: string) =>
    atOnce(
      administrators.reissue({ site: at, invitationId }),
      administrators.uninvite({ site: at, invitationId }),
      administrators.editInvitation({ site: at, invitationId, role: 'observer', sites: sitesOf(riverside) }),
    );
  const answers = (code: string) => [code, code, code];
  expect(await attempts(admin, site, above)).toEqual(answers('above_own_power'));
  expect(await attempts(office, riverside, elsewhere)).toEqual(answers('not_found'));
  expect(await attempts(office, riverside, wider)).toEqual(answers('not_permitted'));
});

it('is asked for by somebody who proved a moment ago who they are', async () => {
  const person = { ...(await world.administrator('account_owner')), isProven: false };

  await expect(invite(world.as(person))).rejects.toMatchObject(refused('prove_again'));
});

it('is not touched by those who manage the invitations of staff', async () => {
  const site = world.trust.id;
  const { invitationId } = await inviteCandidate(world, owner, 'observer');
  const editor = world.as(await world.administrator('full_edit'));

  for (const by of [editor, owner]) {
    await expect(by.invitations.cancel({ site, invitationId })).rejects.toMatchObject(refused('not_found'));
    await expect(by.invitations.reissue({ site, invitationId })).rejects.toMatchObject(refused('not_found'));
  }
});
