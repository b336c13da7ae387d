import { afterEach, expect, it } from 'vitest';
import { addMember } from '../testing/member.ts';
import { runPortal, type PortalAnswer } from '../testing/run-portal.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
let portal: Awaited<ReturnType<typeof runPortal>> | undefined;
afterEach(() => portal?.stop());

/** Somebody with a password, somebody whose password was taken away, and nobody. */
async function addresses(): Promise<{ known: string; passwordless: string; unknown: string }> {
  const [{ email: known }, { email: passwordless, accountId }] = [
    await addMember(world),
    await addMember(world),
  ];
  await world.database.asOwner('delete from credential where account_id = $1', [accountId]);
  return { known, passwordless, unknown: 'nobody.1a2b3c4d@northgate.example' };
}

/** An answer without what is another one each time: the number of the request and the time of day. */
function apartFromChance({ status, headers, text }: PortalAnswer) {
  const id = String(headers['x-request-id']);
  const { 'x-request-id': _id, date: _date, 'content-security-policy': policy, ...others } = headers;
  return {
    status,
    names: Object.keys(headers).toSorted(),
    others,
    policy: String(policy).replace(/'nonce-[^']+'/g, ''),
    text: text.replaceAll(id, 'the id of the request'),
  };
}

it.each([
  ['a wrong password', 'accounts.signIn', { password: 'a wrong password' }],
  ['the eleventh wrong password', 'accounts.signIn', { password: 'a wrong password' }, 10],
  ['a request for a new password', 'accounts.requestReset', {}],
  ['the sixth request for a new password', 'accounts.requestReset', {}, 5],
])(
  'answers %s to the last byte alike, whoever’s address it is',
  async (_what, procedure, input, before = 0) => {
    const { known, passwordless, unknown } = await addresses();
    const { ask } = (portal = await runPortal(world));
    const answerTo = async (email: string, from: string) => {
      const question = { body: { email, ...input }, from };
      await Promise.all(Array.from({ length: before }, () => ask(procedure, question)));
      return apartFromChance(await ask(procedure, question));
    };

    const answer = await answerTo(known, '127.0.0.11');
    expect(answer.status).toBe(before > 0 ? 429 : procedure === 'accounts.signIn' ? 401 : 200);
    expect(await answerTo(passwordless, '127.0.0.12')).toEqual(answer);
    expect(await answerTo(unknown, '127.0.0.13')).toEqual(answer);
  },
);
