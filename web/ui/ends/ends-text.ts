import type { Reach } from '#server/access/rules.ts';
import type { HeldRole, StaffRow } from '../../answers.ts';

/** What ends and what stays, and what follows. */
export interface Loss {
  readonly ends: readonly HeldRole[];
  readonly stays: readonly HeldRole[];
  readonly after: string;
}

/** What follows when access has ended. */
export const signedOut = (told: boolean): string =>
  told ? 'They are signed out, and a mail tells them.' : 'They are signed out. No mail tells them.';

/** Reasons that save typing. */
export const quickReasons = ['Left', 'Changed job', 'No longer needed', 'Given by mistake'] as const;

/** What removing these roles comes to. */
export function lossOfRoles({ access }: StaffRow, grantIds: readonly string[]): Loss {
  const { ends, stays } = apart(access, ({ grantId }) => grantIds.includes(grantId));
  return {
    ends,
    stays,
    after: 'They are signed out. They stay registered: you can give a role again at any time.',
  };
}

/** What revoking comes to: at a school what it manages, at the trust as far as the answer reaches. */
export function lossOfAll({ access }: StaffRow, trustLevel: boolean, reach: Reach): Loss {
  const whole = trustLevel && reach === 'everything';
  const { ends, stays } = apart(access, ({ managedHere }) => whole || managedHere);
  return { ends, stays, after: stays.length > 0 ? 'They are signed out.' : afterAll(trustLevel) };
}

const afterAll = (trustLevel: boolean): string =>
  trustLevel
    ? 'They are signed out. Coming back means a new invitation, and registering again.'
    : 'They are signed out. Coming back means a new invitation, and registering again, unless another school gave them something, too.';

/** Whether the trust has to say how far Revoke Access goes. */
export const asksReach = ({ access }: StaffRow, trustLevel: boolean): boolean =>
  trustLevel &&
  access.some(({ managedHere }) => !managedHere) &&
  access.some(({ managedHere }) => managedHere);

function apart(access: readonly HeldRole[], end: (held: HeldRole) => boolean) {
  return { ends: access.filter(end), stays: access.filter((held) => !end(held)) };
}
