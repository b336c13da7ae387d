/** A question before something is done: its consequence spelled out, and what is sent on yes. */
export interface Question {
  readonly title: string;
  readonly body: readonly string[];
  readonly yes: string;
  readonly no: string;
  readonly danger: boolean;
  /** The resource below the site that does it. */
  readonly action: string;
  readonly payload: Readonly<Record<string, string>>;
  /** A note that can be left with it, sent as `note`: what is said below its field. */
  readonly noteHint?: string;
}

/** Re-invite: the older link dies. */
export const reinvite = (name: string, invitationId: string): Question => ({
  title: `Re-invite ${name}?`,
  body: [
    'They get a new mail, with a link that works for 14 days from now.',
    'The older link stops working.',
  ],
  yes: 'Re-invite',
  no: 'Not now',
  danger: false,
  action: 'invitations/reissue',
  payload: { invitationId },
});

/** Mails a member of staff the link for a new password. */
export const sendReset = (name: string, personId: string): Question => ({
  title: `Send ${name} a password reset?`,
  body: [
    'They get a mail with a link to choose a new password. It works for one hour.',
    'Their password stays as it is until they use it. Nobody else sees the link.',
  ],
  yes: 'Send password reset',
  no: 'Not now',
  danger: false,
  action: `people/${personId}/reset`,
  payload: {},
});

/** What is to be known before the second step of somebody is reset, of staff and of administrators. */
export const resetStep = (name: string, action: string, payload: Question['payload']): Question => ({
  title: `Reset the second step of ${name}?`,
  body: [
    'For somebody who has lost their phone and their backup codes. Make sure that it is really them who asks, such as by a call.',
    'Their authenticator app, passkeys, backup codes and connected accounts stop working. They are signed out everywhere and told by mail.',
    'They sign in with their password alone, and can set up a new second step.',
  ],
  yes: 'Reset second step',
  no: 'Not now',
  danger: true,
  action,
  payload,
});

/** Takes an open invitation back. */
export const cancelInvitation = (name: string, invitationId: string): Question => ({
  title: `Cancel the invitation of ${name}?`,
  body: ['The link in their mail stops working straight away.', 'You can invite them again at any time.'],
  yes: 'Cancel invitation',
  no: 'Keep it',
  danger: true,
  action: 'invitations/cancel',
  payload: { invitationId },
});
