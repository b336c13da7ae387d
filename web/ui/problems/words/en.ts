/** The pages of what went wrong, in English: of each what happened, what became of one's work, and what to do. */
export const en = {
  unreadableTitle: 'We did not understand that',
  unreadableWhat: 'The page sent something we cannot read. Nothing was changed.',
  unreadableNext: 'Go back, reload the page and try again.',
  forbiddenTitle: 'You cannot open this',
  forbiddenWhat: 'You are signed in, but your role does not allow this page. Nothing was changed.',
  forbiddenNext: 'If you need it, ask your school office or an Account Owner of your trust.',
  missingTitle: 'We cannot find that page',
  missingWhat:
    'The address may be mistyped, or what was here is gone or belongs to a school that is not yours.',
  missingNext: 'Go back, or begin again below and find your way from there.',
  largeTitle: 'That was too large',
  largeWhat: 'More was sent than we take at once. Nothing was changed.',
  largeNext: 'Send a smaller file, or the same data as a zip file.',
  brokenTitle: 'Something went wrong on our side',
  brokenWhat:
    'We have written down what happened. What you did before this page is saved; what you did on it may not be.',
  brokenNext: 'Try again in a moment. If it goes on, tell your school office and mention the number below.',
  offlineTitle: 'We could not reach the portal',
  offlineWhat: 'Perhaps you are not connected to the internet. What you did on this page may not be saved.',
  offlineNext: 'Look at your connection, then try again.',
  otherTitle: 'This did not work',
  otherWhat: 'Nothing was changed.',
  otherNext: 'Go back and try again.',
  number: 'Number:',
  start: 'Start page',
  again: 'Try again',
} as const;
