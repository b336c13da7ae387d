import type { PortalPerson } from './portal-person.ts';

/** How somebody signed in to the portal, in the words of tokens: who, by what (`amr`), and when they proved it last (`auth_time`). */
export const loginOf = ({ accountId, factor, provenAt }: PortalPerson) => ({
  accountId,
  amr: factor === 'proven' ? ['pwd', 'mfa'] : ['pwd'],
  ts: provenAt,
});
