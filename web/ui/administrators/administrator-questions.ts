import type { AdministratorRow } from '../../answers.ts';
import type { Question } from '../invitations/questions.ts';

/** Re-invite: a new link, and the older one dies. */
export const reinvite = ({ name, email, id }: AdministratorRow): Question => ({
  title: `Re-invite ${name}?`,
  body: [
    `A new mail goes to ${email}, with a link that works for 7 days from now.`,
    'The older link stops working.',
  ],
  yes: 'Re-invite',
  no: 'Not now',
  danger: false,
  action: 'administrators/do/reissue',
  payload: { invitationId: id },
});

/** Uninvite: the row goes, the log stays. */
export const uninvite = ({ name, id }: AdministratorRow): Question => ({
  title: `Uninvite ${name}?`,
  body: [
    'The link in their mail stops working straight away, and they leave this list. The audit log keeps it.',
    'You can invite them again at any time.',
  ],
  yes: 'Uninvite',
  no: 'Keep the invitation',
  danger: true,
  action: 'administrators/do/uninvite',
  payload: { invitationId: id },
});

/** Revoke Access: of an active administrator. */
export const revoke = ({ name, id }: AdministratorRow): Question => ({
  title: `Revoke access of ${name}?`,
  body: [
    'They are signed out at once, everywhere, and can no longer administer anything here. They leave this list; the audit log keeps everything.',
    'What they have as a member of staff stays: products and roles are removed in User Invitations.',
    'To come back they have to be invited again.',
  ],
  yes: 'Revoke Access',
  no: 'Keep access',
  danger: true,
  action: 'administrators/do/revoke',
  payload: { administratorId: id },
  noteHint: 'Stands in the audit log. They are not told it.',
});
