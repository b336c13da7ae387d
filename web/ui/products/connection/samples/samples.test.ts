import { expect, it } from 'vitest';
import { sampleFacts } from './sample-facts.ts';
import { samples } from './samples.ts';

const client = {
  id: 'tracker-0a1b2c3d4e5f',
  kind: 'confidential',
  secretMadeAt: '2026-11-20T09:00:00Z',
  redirectUris: ['https://tracker.example/signed-in?"x'],
  afterSignOutUris: [],
  startUri: null,
  signOutUri: null,
  scopes: ['profile', 'roles'],
  rosterAllowed: true,
  needsFactor: false,
  registeredAt: '2026-11-20T09:00:00Z',
  registeredBy: null,
  signedIn: 0,
} as const;
const issuer = 'https://portal.example/oidc';

it.each(samples)(
  '$name is told who it is, whom it asks and for what, and where the secret is read',
  ({ text }) => {
    const sample = text(sampleFacts(issuer, client));

    expect(sample).toContain(issuer);
    expect(sample).toContain(client.id);
    expect(sample).toMatch(/openid.*profile.*roles.*roster/s);
    expect(sample).toMatch(/S256|Pkce/);
    expect(sample).toMatch(/CLIENT_SECRET|"Gatehouse:ClientSecret"/);
    expect(sample, 'what somebody typed ends no quotes').not.toContain('?"x');
  },
);

it.each(samples)('$name keeps no secret where the product can keep none', ({ text }) => {
  const sample = text(sampleFacts(issuer, { ...client, kind: 'public', secretMadeAt: null }));

  expect(sample).not.toMatch(/CLIENT_SECRET|ClientSecret/);
});
