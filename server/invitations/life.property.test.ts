import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atOnce } from '../testing/at-once.ts';
import { addHolder } from '../testing/holder.ts';
import { InvitationModel } from '../testing/invitation-model.ts';
import { createWorld } from '../testing/world.ts';
import { expireInvitations } from './expire-invitations.ts';
import { Invitation } from './invitation.ts';
import { tokenOf } from './token-of.ts';

const world = createWorld();
const products = { Tracker: 'Full Edit', 'Parents Evening': 'Organiser' } as const;

/** Somebody of the school who is invited, and their browser: the same acts as the model's, on the real thing. */
async function realLife() {
  const site = world.trust.riverside;
  const admin = world.as(await world.administrator('account_admin', site));
  const email = `ada.${crypto.randomUUID()}@northgate.example`;
  const personId = await world.staff({ email, familyName: email.slice(0, 20) });
  const holder = await addHolder(world, email);
  let invitationId: string | null = null;
  const tokens: string[] = [];

  const keepToken = async () => {
    const id = invitationId;
    if (id === null) return;
    tokens.push(
      await world.run(async ({ em, settings }) => tokenOf(settings, await em.findOneOrFail(Invitation, id))),
    );
  };
  /** A password that was taken away with the last access: whoever comes back would choose a new one. */
  const comeBack = () =>
    world.run(({ sql }) =>
      sql(
        `insert into credential (account_id, provider_id, provider_account_id, password)
         values ($1, 'credential', $2, 'x') on conflict do nothing`,
        [holder.accountId, holder.accountId],
      ),
    );
  const row = async () => (await admin.invitations.list({ site, q: email })).rows[0];

  return {
    tokens,
    row,
    async invite(product: keyof typeof products) {
      const sent = await admin.invitations.send({
        site,
        personId,
        offers: [{ roleId: world.trust.role(product, products[product]) }],
      });
      if (sent.invitationId === null) return;
      ({ invitationId } = sent);
      await keepToken();
    },
    async reissue() {
      await admin.invitations.reissue({ site, invitationId: invitationId ?? '' });
      await keepToken();
    },
    cancel: () => admin.invitations.cancel({ site, invitationId: invitationId ?? '' }),
    async accept(issue: number) {
      await comeBack();
      await world.as(holder).invitations.accept({ token: tokens[issue] ?? '', how: { signedIn: true } });
    },
    revoke: () => admin.access.revoke({ site, personId }),
    landing: async (token: string) => (await world.as(null).invitations.landing({ token })).state,
    sweep: () => world.run((uow) => expireInvitations(uow, { limit: 10 })),
  };
}

const step = fc.oneof(
  fc.record({
    act: fc.constant('invite' as const),
    product: fc.constantFrom('Tracker' as const, 'Parents Evening' as const),
  }),
  fc.record({
    act: fc.constantFrom('reissue' as const, 'cancel' as const, 'sweep' as const, 'revoke' as const),
  }),
  fc.record({ act: fc.constant('accept' as const), issuesAgo: fc.nat(2) }),
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
    const done = 'product' in act ? real.invite(act.product) : real[act.act](issue);
    return [await atOnce(done), ['product' in act ? model.invite(act.product) : model[act.act](issue)]];
  }
  return [[], []];
}

it('lives as the glossary says, whatever happens in whatever order', async () => {
  const lives = fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (acts) => {
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

  await fc.assert(lives, { numRuns: 12 });
}, 180_000);
