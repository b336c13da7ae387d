import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { accessHistory } from './access-history.ts';
import { findHolder } from './find-holder.ts';
import { paperHistory } from './paper-history.ts';
import type { Passport } from './passport.ts';
import { signInHistory } from './sign-in-history.ts';

/** The access passport of one member of staff, as a site sees it: a few look-ups, each by an index. */
export async function readPassport(
  reading: Reading,
  { site, personId }: { readonly site: Site; readonly personId: string },
): Promise<Passport> {
  const { accountIds, ...holder } = await findHolder(reading, site, personId);
  return {
    version: 1,
    madeAt: reading.now.toISOString(),
    ...holder,
    access: await accessHistory(reading, site, personId),
    ...(await paperHistory(reading, site, personId)),
    ...(await signInHistory(reading, site, accountIds)),
  };
}
