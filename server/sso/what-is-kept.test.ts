import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectProduct } from '../testing/connected-product.ts';
import { productMember } from '../testing/product-member.ts';
import { runSignIn, type RunningSignIn } from '../testing/run-sign-in.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
let portal: RunningSignIn;
beforeAll(async () => {
  portal = await runSignIn(world);
});
afterAll(() => portal.stop());

const everything = `
  select string_agg(t::text, ' ') as text from (
    select r::text as t, '' from oidc_record r union all select s::text, '' from product_session s
    union all select c::text, '' from oidc_client c union all select k::text, '' from signing_key k
    union all select e::text, '' from audit_entry e) all_of_it(t, _)`;

it('keeps no code, token, cookie or secret in a way that could be used', async () => {
  const member = await productMember(world);
  const tracker = await connectProduct(world, portal);
  const browser = portal.browser(await member.signIn());
  const { address, checks } = await tracker.start();
  const code = (await browser.follow(address.href)).searchParams.get('code') ?? '';
  const tokens = await tracker.signIn(browser);

  const [kept] = await world.database.asOwner<{ text: string }>(everything);

  const secrets = [
    code,
    tokens.access_token,
    tokens.refresh_token ?? '',
    tracker.secret,
    checks.pkceCodeVerifier,
  ];
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(20);
    const forms = [secret, Buffer.from(secret).toString('hex'), Buffer.from(secret).toString('base64')];
    for (const form of forms) expect(kept?.text).not.toContain(form);
  }
  expect(kept?.text).not.toMatch(/"d":|"p":|"q":/);
});

it('publishes the public keys alone, and says what it can do', async () => {
  const discovery = await (await fetch(`${portal.url}/oidc/.well-known/openid-configuration`)).json();
  const { keys } = await (await fetch(String(discovery.jwks_uri))).json();

  expect(discovery).toMatchObject({
    issuer: `${portal.url}/oidc`,
    authorization_endpoint: `${portal.url}/oidc/auth`,
    token_endpoint: `${portal.url}/oidc/token`,
    end_session_endpoint: `${portal.url}/oidc/session/end`,
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    backchannel_logout_supported: true,
    backchannel_logout_session_supported: true,
  });
  expect(discovery.registration_endpoint).toBeUndefined();
  expect(discovery.grant_types_supported.toSorted()).toEqual(['authorization_code', 'refresh_token']);
  expect(keys).toHaveLength(1);
  expect(Object.keys(keys[0]).toSorted()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
});

it('tells the ids of the roster only to products that may have them', async () => {
  const member = await productMember(world);
  const browser = portal.browser(await member.signIn());
  const curious = await connectProduct(world, portal);
  await member.give('Full Edit', 'Insights', world.trust.id);
  const trusted = await connectProduct(world, portal, { product: 'Insights', rosterAllowed: true });
  const [person] = await world.run(({ sql }) =>
    sql<{ id: string }>('select external_id as id from person where id = $1', [member.personId]),
  );

  expect((await trusted.signIn(browser)).claims()?.['roster_ids']).toEqual([person?.id]);
  expect((await curious.signIn(browser)).claims()).not.toHaveProperty('roster_ids');
});

it('tells them no more, also by a token that was given before, once the owner takes that back', async () => {
  const member = await productMember(world);
  const tracker = await connectProduct(world, portal, { rosterAllowed: true });
  const tokens = await tracker.signIn(portal.browser(await member.signIn()));
  const told = await tracker.userinfo(tokens.access_token);
  const owner = world.as(await world.administrator('account_owner'));
  const [product] = await world.rows<{ id: string }>(
    `select product_id as id from oidc_client where id = $1`,
    [tracker.id],
  );

  await owner.sso.allowRoster({ site: world.trust.id, productId: product?.id ?? '', allowed: false });

  expect(told).toHaveProperty('roster_ids');
  expect(await tracker.userinfo(tokens.access_token)).not.toHaveProperty('roster_ids');
});
