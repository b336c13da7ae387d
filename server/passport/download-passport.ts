import type { Site } from '../administrators/rules.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { passportSchema, type Passport } from './passport.ts';
import { readPassport } from './read-passport.ts';

/** The access passport to be taken along, in exactly the documented shape; that it was taken is written down. */
export async function downloadPassport(
  uow: UnitOfWork,
  wanted: { readonly site: Site; readonly personId: string },
): Promise<Passport> {
  const passport = passportSchema.parse(await readPassport(uow, wanted));
  const { schoolId } = wanted.site;
  uow.audit(
    'passport.read',
    { kind: 'person', id: wanted.personId },
    { version: passport.version },
    { schoolId },
  );
  return passport;
}
