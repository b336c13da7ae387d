import type { Services } from '../../unit-of-work.ts';
import type { Visitor } from '../visitor.ts';

/** The device of this account that a request brings the cookie of, or null. Its holder is never kept out by what others try. */
export async function knownDevice(
  _services: Services,
  _visitor: Visitor,
  _about: string,
): Promise<string | null> {
  return null;
}
