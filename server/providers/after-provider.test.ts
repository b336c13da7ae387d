import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { entraClaims, startProvider, tenant } from '../../e2e/fake-provider.ts';
import { allowTenants, goThere, knownTo } from '../testing/at-provider.ts';
import { addAuthenticator } from '../testing/authenticator.ts';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';
import { mostAllowed } from './rules.ts';

const world = createWorld();
let entra: Awaited<ReturnType<typeof startProvider>>;
beforeAll(async () => {
  entra = await startProvider();
  world.decide(knownTo('microsoft', entra));
});
afterAll(() => entra.stop());
beforeEach(() => allowTenants(world, [tenant]));

it('is asked for after Microsoft as after a password, unless Microsoft asked for more than one itself', async () => {
  const member = await addMember(world);
  const claims = entraClaims(`mei.${crypto.randomUUID()}@northgate.example`);
  await goThere(await member.signIn(), entra, { claims: { ...claims, amr: ['pwd'] }, connect: true });
  const app = await addAuthenticator(world, member.accountId);
  const browser = world.browser();

  expect(await goThere(browser, entra, { claims: { ...claims, amr: ['pwd'] } })).toMatchObject({
    kind: 'step',
  });
  expect(await browser.whoIs()).toBeNull();
  await (await browser.api()).accounts.answerFactor({ code: app.code() });
  expect(await browser.whoIs()).toMatchObject({ accountId: member.accountId, factor: 'proven' });

  const other = world.browser();
  expect(await goThere(other, entra, { claims: { ...claims, amr: ['pwd', 'mfa'] } })).toMatchObject({
    kind: 'in',
  });
});

it('is of twenty tenants at most', async () => {
  const owner = world.as(await world.administrator('account_owner'));
  const allow = (count: number) => {
    const microsoft = Array.from({ length: count }, () => crypto.randomUUID()).join('\n');
    return owner.providers.changeAllowed({ site: world.trust.id, microsoft, google: '' });
  };
  await allow(mostAllowed);

  await expect(allow(mostAllowed + 1)).rejects.toMatchObject({ cause: { code: 'provider_home_wrong' } });
});
