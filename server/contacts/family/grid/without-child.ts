import type { Site } from '../../../administrators/rules.ts';
import type { Count } from '../../../invitations/count-staff.ts';
import type { Reading } from '../../../unit-of-work.ts';
import type { ContactRow } from '../../contact-rows.ts';
import { listContacts } from '../../list-contacts.ts';

/** Adults of whom no family in the grid tells: the first few, and how many there are. */
export interface WithoutChild {
  readonly adults: readonly ContactRow[];
  readonly total: Count;
}

const mostNamed = 5;

/** Who still has access at a site, or a welcome that nobody answered, though no child of theirs is there any more. */
export async function withoutChild(reading: Reading, site: Site, q: string): Promise<WithoutChild> {
  const { rows, total } = await listContacts(reading, site, {
    ...(q !== '' && { q }),
    status: 'ready_to_revoke',
    reason: 'no_student',
    size: mostNamed,
  });
  return { adults: rows, total };
}
