/** The life of a mail: queued → sending → sent | bounced | unknown | abandoned. */
export const mailStates = ['queued', 'sending', 'sent', 'bounced', 'unknown', 'abandoned'] as const;
export type MailState = (typeof mailStates)[number];

/** The messages that the portal sends. Each is a file in `emails/`. */
export const mailTemplates = [
  'staff-invitation',
  'access-added',
  'access-removed',
  'password-reset',
  'expired-digest',
] as const;
export type MailTemplate = (typeof mailTemplates)[number];
