import { contactStatusNames, type ContactStatus } from '#server/contacts/rules.ts';

type Tone = 'ok' | 'wait' | 'late' | 'idle' | 'stop';

const tones: Readonly<Record<ContactStatus, Tone>> = {
  ready_to_provision: 'wait',
  never_logged_in: 'wait',
  active: 'ok',
  ready_to_revoke: 'late',
  revoked: 'stop',
  blocked: 'stop',
  not_eligible: 'idle',
};

/** How each status is called and coloured. */
export const contactStatusWords = (
  status: ContactStatus,
): { readonly label: string; readonly tone: Tone } => ({
  label: contactStatusNames[status],
  tone: tones[status],
});
