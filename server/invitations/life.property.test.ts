import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawn } from '../testing/drawn.ts';
import { atOnce } from '../testing/at-once.ts';
import { addHolder } from '../testing/holder.ts';
import { InvitationModel } from '../testing/invitation-model.ts';
import { newestCode, newestLink } from '../testing/newest-link.ts';
import { createWorld } from '../testing/world.ts';
import type { SignedIn } from '../trust/site.ts';
import { expireInvitations } from './expire-invitations.ts';

const world = createWorld();
const products = { Tracker: 'Full Edit', 'Parents Evening': 'Organiser' } as const;
type Product = keyof typeof products;

/** A password that was taken away with the last access: whoever comes back would choose a new one. */
const comeBack = ({ accountId }: SignedIn) =>
  world.run(({ sql }) =>
    sql(
      `insert into credential (account_id, provider_id, provider_account_id, password)
       values ($1, 'credential', $2, 'x') on conflict do nothing`,
      [accountId, accountId],
    ),
  );

/** Somebody of the school who is invited, and their browser: the same acts as the model's, on the real thing. */
async function realLife() {
  const site = world.trust.riverside;
  const admin = world.as(await world.administrator('account_admin', site));
  const name = crypto.randomUUID();
  const email = `ada.${name}@northgate.example`;
  const personId = await world.staff({ email, familyName: name });
  const [holder, atHome] = [await addHolder(world, email), await addHolder(world, `${name}@home.example`)];
  let invitationId = '';
  const tokens: string[] = [];
  const keepToken = async () => void tokens.push(await newestLink(world, invitationId));
  const nobody = () => world.as(null).invitations;
  const token = (issue: number) => tokens[issue] ?? '';

  return {
    tokens,
    row: async () => (await admin.invitations.list({ site, q: name })).rows[0],
    async invite(chosen: readonly Product[]) {
      const offers = chosen.map((product) => ({ roleId: world.trust.role(product, products[product]) }));
      const sent = await admin.invitations.send({ site, personId, offers });
      if (sent.invitationId === null) return;
      ({ invitationId } = sent);
      await keepToken();
    },
    reissue: () => admin.invitations.reissue({ site, invitationId }).then(keepToken),
    correct: () =>
      admin.invitations
        .correctAddress({ site, invitationId, email: `${crypto.randomUUID()}@northgate.example` })
        .then(keepToken),
    cancel: () => admin.invitations.cancel({ site, invitationId }),
    decline: (issue: number) => nobody().decline({ token: token(issue) }),
    async askAgain(issue: number) {
      const { sentTo } = await nobody().askAgain({ token: token(issue) });
      if (sentTo !== null) await keepToken();
    },
    async accept(issue: number) {
      await comeBack(holder);
      await world.as(holder).invitations.accept({ token: token(issue), how: { signedIn: true } });
    },
    async acceptByCode(issue: number) {
      await comeBack(atHome);
      const { invitations } = world.as(atHome);
      await invitations.sendCode({ token: token(issue) });
      const { code } = await newestCode(world);
      await invitations.accept({ token: token(issue), how: { code } });
    },
    revoke: () => admin.access.revoke({ site, personId }),
    landing: async (link: string) => (await nobody().landing({ token: link })).state,
    sweep: () => world.run((uow) => expireInvitations(uow, { limit: 10 })),
  };
}

const step = fc.oneof(
  fc.record({
    act: fc.constant('invite' as const),
    chosen: fc.subarray<Product>(['Tracker', 'Parents Evening'], { minLength: 1 }),
  }),
  fc.record({
    act: fc.constantFrom('reissue' as const, 'correct' as const, 'cancel' as const, 'sweep' as const, 'revoke' as const), // prettier-ignore
  }),
  fc.record({
    act: fc.constantFrom('accept' as const, 'acceptByCode' as const, 'decline' as const, 'askAgain' as const),
    issuesAgo: fc.nat(2),
  }),
  fc.record({ act: fc.constant('pass' as const), hours: fc.constantFrom(1, 100, 335, 336) }),
);

type Step = typeof step extends fc.Arbitrary<infer Act> ? Act : never;
type Real = Awaited<ReturnType<typeof realLife>>;

/** Does one thing in both; returns what became of it in the real life, and in the model. */
async function both(act: Step, real: Real, model: InvitationModel): Promise<[string[], string[]]> {
  const issue = Math.max(0, model.issues.length - 1 - ('issuesAgo' in act ? act.issuesAgo : 0));
  const nothing = model.issues.length === 0 && act.act !== 'invite' && act.act !== 'revoke';
  if (act.act === 'pass') {
    world.pass({ hours: act.hours });
    model.hour += act.hours;
  } else if (act.act === 'sweep') await real.sweep();
  else if (!nothing) {
    const done = 'chosen' in act ? real.invite(act.chosen) : real[act.act](issue);
    return [await atOnce(done), ['chosen' in act ? model.invite(act.chosen) : model[act.act](issue)]];
  }
  return [[], []];
}

it('lives as the glossary says, whatever happens in whatever order', async () => {
  const lives = fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 20 }), async (acts) => {
    const [model, real] = [new InvitationModel(), await realLife()];
    for (const act of acts) {
      const [happened, foretold] = await both(act, real, model);
      const row = await real.row();
      const links = await Promise.all(real.tokens.slice(-2).map(real.landing));

      expect(happened).toEqual(foretold);
      expect(row?.status).toBe(model.status);
      expect(row?.access.map(({ product }) => product)).toEqual([...model.grants].toSorted());
      expect(links).toEqual(model.issues.map((_, issue) => model.landing(issue)).slice(-2));
    }
    expect(new Set(real.tokens).size).toBe(model.issues.length);
  });

  await fc.assert(lives, drawn({ numRuns: 12 }));
}, 180_000);
