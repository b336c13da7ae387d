import { expect, it } from 'vitest';
import { inviteOne } from '../testing/invite.ts';
import { addHolder } from '../testing/holder.ts';
import { createWorld } from '../testing/world.ts';
import { purgeTrust } from './purge-trust.ts';

const world = createWorld();
const nothing = {
  events: 0,
  proofs: 0,
  openings: 0,
  runs: 0,
  notices: 0,
  signIns: 0,
  heldPackages: 0,
  letters: 0,
};
const day = 24;
const purge = () => world.run(purgeTrust);

/** An invitation whose link was opened. */
async function opened() {
  const invited = await inviteOne(world);
  await world.run(({ sql }) =>
    sql(
      `insert into link_opening (trust_id, invitation_id, version, opened_at, scanner)
       values (app_trust(), $1, 1, gatehouse_now(), false)`,
      [invited.invitationId],
    ),
  );
  return invited;
}

it('keeps codes for 30 days, and the mail that brought one for good', async () => {
  const { invitationId } = await inviteOne(world);
  const { accountId } = await addHolder(world, 'ada@home.example');
  await world.run(({ sql }) =>
    sql(
      `with proof as (
         insert into address_proof (trust_id, invitation_id, invitation_version, account_id, nonce, issued_at, expires_at)
         values (app_trust(), $1, 1, $2, decode(repeat('ab', 16), 'hex'), gatehouse_now(), gatehouse_now() + interval '10 minutes')
         returning id)
       insert into mail (trust_id, template, to_name, to_address, created_at, next_at, message_id, state, address_proof_id)
       select app_trust(), 'address-code', 'Ada', 'ada@northgate.example', gatehouse_now(), gatehouse_now(), '<code@x>', 'sent', id
       from proof`,
      [invitationId, accountId],
    ),
  );
  world.pass({ hours: 30 * day });
  expect(await purge()).toEqual(nothing);

  world.pass({ seconds: 1 });
  expect(await purge()).toEqual({ ...nothing, proofs: 1 });

  expect(
    await world.rows(`select address_proof_id as proof from mail where template = 'address-code'`),
  ).toEqual([{ proof: null }]);
});

it('keeps what was seen of a link for a year after the invitation was closed, and while it is open', async () => {
  const { admin, site, invitationId } = await opened();
  const open = await opened();
  world.pass({ hours: 10 * day });
  await admin.invitations.cancel({ site, invitationId });
  world.pass({ hours: 365 * day });
  expect(await purge()).toEqual(nothing);

  world.pass({ seconds: 1 });
  expect(await purge()).toEqual({ ...nothing, openings: 1 });

  expect(await world.rows('select invitation_id as id from link_opening')).toEqual([
    { id: open.invitationId },
  ]);
});

it('keeps for 400 days what was run for the trust', async () => {
  await world.run(({ sql }) =>
    sql(
      `insert into job_run (run_key, job, trust_id) values ('purged ' || app_trust(), 'remind-invitees', app_trust())`,
    ),
  );
  world.pass({ hours: 400 * day });
  expect(await purge()).toEqual(nothing);
  world.pass({ seconds: 1 });
  expect(await purge()).toEqual({ ...nothing, runs: 1 });
});
