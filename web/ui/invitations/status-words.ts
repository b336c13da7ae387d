import type { StaffStatus } from '#server/invitations/rules.ts';

export type Tone = 'ok' | 'wait' | 'late' | 'idle' | 'stop';

/** How each status is called and coloured. */
export const statusWords: Readonly<Record<StaffStatus, { readonly label: string; readonly tone: Tone }>> = {
  not_registered: { label: 'Not Registered', tone: 'idle' },
  invited: { label: 'Invited', tone: 'wait' },
  invitation_expired: { label: 'Invitation Expired', tone: 'late' },
  registered: { label: 'Registered', tone: 'ok' },
};
