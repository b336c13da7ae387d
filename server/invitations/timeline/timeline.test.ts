import { expect, it } from 'vitest';
import { addMember } from '../../testing/member.ts';
import { createWorld } from '../../testing/world.ts';
import { Invitation } from '../invitation.ts';
import { noteOpening } from '../openings/note-opening.ts';
import { tokenOf } from '../token-of.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });
const browser = {
  method: 'GET',
  userAgent: 'Mozilla/5.0 Firefox/140.0',
  purpose: null,
  fetchMode: 'navigate',
  secure: true,
};
const address = () => `jo.${crypto.randomUUID()}@northgate.example`;
const by = 'Dana Whitfield';

async function invited() {
  const site = world.trust.riverside;
  const admin = world.as(await world.administrator('account_admin', site));
  const email = address();
  const personId = await world.staff({ givenName: 'Jo', familyName: 'Bloggs', email });
  const roleId = world.trust.role('Tracker', 'Full Edit');
  const { invitationId } = await admin.invitations.send({ site, personId, offers: [{ roleId }] });
  const id = invitationId ?? '';
  const token = () =>
    world.run(async ({ em, settings }) => tokenOf(settings, await em.findOneOrFail(Invitation, id)));
  const told = () => admin.invitations.timeline({ site, personId });
  const mailBecame = (state: string, code: number | null, error: string | null) =>
    world.run(({ sql, now }) =>
      sql(
        `update mail set state = $2, last_code = $3, last_error = $4, ended_at = $5, data_sent_at = $5
         where invitation_id = $1 and ended_at is null`,
        [id, state, code, error, now.toISOString()],
      ),
    );
  return { site, admin, email, id, token, told, mailBecame };
}

it('tells of a bounce, the corrected address, a scanner, a person, and who accepted', async () => {
  const { admin, site, id, email, token, told, mailBecame } = await invited();
  const right = address();
  world.pass({ seconds: 10 });
  await mailBecame('bounced', 550, '550 5.1.1 User unknown');
  world.pass({ hours: 1 });
  await admin.invitations.correctAddress({ site, invitationId: id, email: right });
  world.pass({ seconds: 10 });
  await mailBecame('sent', 250, null);
  await noteOpening(world.services, await token(), { ...browser, method: 'HEAD' });
  world.pass({ hours: 1 });
  await noteOpening(world.services, await token(), browser);
  const create = { name: 'Jo', password: 'violin tractor banana' };
  await world.as(null).invitations.accept({ token: await token(), how: { create } });

  expect(await told()).toMatchObject([
    { at: '2026-11-20T09:00:00.000Z', kind: 'sent', by, about: email },
    { kind: 'queued', about: email },
    {
      at: '2026-11-20T09:00:10.000Z',
      kind: 'bounced',
      about: email,
      code: 550,
      detail: '550 5.1.1 User unknown',
    },
    { at: '2026-11-20T10:00:10.000Z', kind: 'address_corrected', by, about: right, detail: email },
    { kind: 'queued', about: right },
    { kind: 'mail_sent', about: right },
    { kind: 'opened_by_scanner' },
    { kind: 'opened' },
    { kind: 'accepted', about: right },
  ]);
});

it('tells of a mail that was put off, a run-out, a re-invite and a cancellation', async () => {
  const { admin, site, id, email, told } = await invited();
  await world.run(({ sql }) =>
    sql(`update mail set attempts = 2, last_code = 451, last_error = '451 later' where invitation_id = $1`, [
      id,
    ]),
  );
  expect(await told()).toMatchObject([{ kind: 'sent' }, { kind: 'queued' }, { kind: 'put_off', code: 451 }]);
  world.pass({ hours: 400 });
  await admin.invitations.reissue({ site, invitationId: id });
  world.pass({ hours: 1 });
  await admin.invitations.cancel({ site, invitationId: id });
  world.pass({ hours: 400 });

  expect((await told()).slice(3)).toMatchObject([
    { at: '2026-12-04T09:00:00.000Z', kind: 'expired' },
    { kind: 'reissued', by, about: email },
    { kind: 'queued' },
    { kind: 'cancelled', by },
  ]);
});

it('tells why it was declined', async () => {
  const { token, told } = await invited();
  await world.as(null).invitations.decline({ token: await token(), reason: 'I work elsewhere now' });

  expect((await told()).at(-1)).toMatchObject({ kind: 'declined', detail: 'I work elsewhere now' });
});

it('tells of access that was given at once', async () => {
  const { personId } = await addMember(world);
  const site = world.trust.riverside;
  const admin = world.as(await world.administrator('account_admin', site));
  const roleId = world.trust.role('Tracker', 'Full Edit');
  await admin.invitations.send({ site, personId, offers: [{ roleId }] });

  expect(await admin.invitations.timeline({ site, personId })).toMatchObject([
    { kind: 'given', by, about: 'Tracker, as Full Edit' },
  ]);
});

it('shows a school its own and the trust’s, the trust everything, and others nobody', async () => {
  const { riverside, hillside, id: trust } = world.trust;
  const personId = await world.staff({ schools: [riverside, hillside] });
  const at = async (site: string) =>
    world.as(await world.administrator('account_admin', site === trust ? null : site)).invitations;
  const invite = async (site: string, product: string) =>
    (await at(site)).send({ site, personId, offers: [{ roleId: world.trust.role(product, 'Full Edit') }] });
  await invite(riverside, 'Tracker');
  await invite(trust, 'Insights');
  const seenAt = async (site: string) =>
    (await (await at(site)).timeline({ site, personId })).filter(({ kind }) => kind === 'sent').length;

  expect([await seenAt(riverside), await seenAt(hillside), await seenAt(trust)]).toEqual([2, 1, 2]);
  const stranger = await world.staff({ schools: [hillside] });
  await expect((await at(riverside)).timeline({ site: riverside, personId: stranger })).rejects.toMatchObject(
    refused('not_found'),
  );
});
