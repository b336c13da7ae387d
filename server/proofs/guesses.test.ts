import { expect, it } from 'vitest';
import { atOnce } from '../testing/at-once.ts';
import { addHolder } from '../testing/holder.ts';
import { inviteOne } from '../testing/invite.ts';
import { newestCode, newestLink, wrongCode } from '../testing/newest-link.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

async function withCode() {
  const { invitationId } = await inviteOne(world);
  const { invitations } = world.as(await addHolder(world, `ada.${crypto.randomUUID()}@home.example`));
  const token = await newestLink(world, invitationId);
  await invitations.sendCode({ token });
  const { code } = await newestCode(world);
  const guess = (typed: string) => invitations.accept({ token, how: { code: typed } });
  return { code, guess, codeSent: () => invitations.codeSent({ token }) };
}

const tries = () => world.rows('select tries from address_proof');

it('of twenty guesses at once five are looked at', async () => {
  const { code, guess } = await withCode();

  const outcomes = await atOnce(...Array.from({ length: 20 }, () => guess(wrongCode(code))));

  expect(outcomes.filter((outcome) => outcome === 'code_wrong')).toHaveLength(4);
  expect(outcomes.filter((outcome) => outcome === 'code_tries')).toHaveLength(16);
  expect(await tries()).toEqual([{ tries: 5 }]);
});

it('the right code comes too late after five wrong ones, until a new one is asked for', async () => {
  const { code, guess, codeSent } = await withCode();
  expect(await codeSent()).toEqual({ expiresAt: new Date(world.now.getTime() + 600_000).toISOString() });
  for (let each = 0; each < 5; each += 1) await atOnce(guess(wrongCode(code)));

  expect(await atOnce(guess(code))).toEqual(['code_tries']);
  expect(await codeSent()).toBeNull();
  expect(await world.rows('select from "grant"')).toEqual([]);
});

it('is used by one of twenty who type the right code at once', async () => {
  const { code, guess } = await withCode();

  const outcomes = await atOnce(...Array.from({ length: 20 }, () => guess(code)));

  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
  expect(await world.rows('select from "grant"')).toHaveLength(1);
  expect(await world.rows('select from address_proof where used_at is not null')).toHaveLength(1);
});

it('six codes a day are all that somebody gets who has the link and not the mailbox', async () => {
  const { invitationId } = await inviteOne(world);
  const { invitations } = world.as(await addHolder(world, `ada.${crypto.randomUUID()}@home.example`));
  const token = await newestLink(world, invitationId);
  const ask = () => atOnce(invitations.sendCode({ token }));
  for (let each = 0; each < 6; each += 1) {
    expect(await ask()).toEqual(['done']);
    world.pass({ hours: 1 });
  }

  expect(await ask()).toEqual(['too_often']);
  world.pass({ hours: 20 });
  expect(await ask()).toEqual(['done']);
});
