import { join } from 'node:path';
import { demoSignIns } from '../db/demo-sign-ins.ts';
import type { Settings } from '../settings.ts';
import type { DemoAddress } from './demo-products.ts';

/** What a person at the terminal needs to know now. */
export function welcome(
  { PUBLIC_URL, DATA_DIR, embedded }: Settings,
  products: readonly DemoAddress[],
): string {
  if (!embedded) return `Gatehouse is running at ${PUBLIC_URL}. Ctrl-C stops it.`;
  const widest = Math.max(...demoSignIns.map(({ who }) => who.length));
  const signIns = demoSignIns.map(
    ({ who, email, password }) => `    ${who.padEnd(widest)}  ${email}  ${password}`,
  );
  return [
    '',
    `  Gatehouse is running at ${PUBLIC_URL}`,
    '',
    '  Sign in as',
    ...signIns,
    '',
    '  Products that they sign in to by the portal, once somebody has given them a role',
    ...products.map(({ name, url }) => `    ${name.padEnd(widest)}  ${url}`),
    '',
    `  The codes they are asked for then: ${PUBLIC_URL}/dev/inbox/authenticator`,
    `  Mail that it sends: ${PUBLIC_URL}/dev/inbox`,
    `  Ctrl-C stops everything. The data stays in ${join(DATA_DIR, '/')}`,
    '',
  ].join('\n');
}
