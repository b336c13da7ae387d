import type { Services } from '../unit-of-work.ts';
import type { Auth } from './auth.ts';
import { enter, type Entered } from './enter.ts';
import { verifyPassword } from './verify-password.ts';
import type { Visitor } from './visitor.ts';

/** Signs somebody in by address and password, or asks for the second step. Refuses as {@link verifyPassword} does. */
export async function signIn(
  services: Services,
  auth: Auth,
  visitor: Visitor,
  credentials: { email: string; password: string },
): Promise<Entered> {
  const proven = await verifyPassword(services, visitor, credentials);
  return enter(services, auth, visitor, { ...proven, by: 'password' });
}
