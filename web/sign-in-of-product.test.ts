import { expect, it } from 'vitest';
import { onward } from './onward.server.ts';
import { backToProduct } from './sign-in-of-product.ts';

it('leads back to the product by the sign-in that waits', () => {
  expect(backToProduct('/oidc/interaction/k2_-A')).toBe('/oidc/interaction/k2_-A/back');
});

it.each([
  '/',
  '/oidc/interaction/',
  '/oidc/interaction/a/back',
  '/oidc/interaction/a?b',
  '/oidc/interaction/../token',
  'https://evil.test/oidc/interaction/a',
  '//oidc/interaction/a',
  null,
])('leads nowhere by %j', (path) => {
  expect(backToProduct(path)).toBeNull();
});

it('has what the scripts cannot draw loaded whole', () => {
  const isWhole = (path: string) => onward(path).headers.has('x-remix-reload-document');

  expect(['/oidc/interaction/a', '/oidc', '/oidcx', '/', '/second-step?to=/oidc/a'].map(isWhole)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
