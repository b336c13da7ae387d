import type { InvitationShown } from '../../answers.ts';

/** Whether there is anything to accept: what was retired, or is void by now, is not given. */
export const offersSomething = ({
  offers,
  appointment,
}: Pick<InvitationShown, 'offers' | 'appointment'>): boolean => offers.length > 0 || appointment !== null;
