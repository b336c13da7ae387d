import { forAll, type JobWords } from './job-words.ts';

/** Jobs that keep the installation going. */
export const housekeepingJobs = {
  'sweep-mail': {
    title: 'Find mail that waits',
    about: 'Sends mail that is due again, and mail that nobody remembered to send.',
    schedule: { every: 'minute' },
    goes: 'installation',
    keepsOn: forAll,
    did: {
      recovered: ['mail was taken up again', 'mails were taken up again'],
      handled: ['mail was handled', 'mails were handled'],
    },
  },
  'sweep-events': {
    title: 'Tell products what waits',
    about: 'Sends the events of products that are due again, and those that nobody remembered to send.',
    schedule: { every: 'minute' },
    goes: 'installation',
    keepsOn: forAll,
    did: { told: ['event was sent', 'events were sent'] },
  },
  'sweep-plans': {
    title: 'Find bulk changes that stand still',
    about: 'Goes on with bulk changes that were begun and that nobody is at any more.',
    schedule: { every: 'minute' },
    goes: 'installation',
    keepsOn: forAll,
    did: { recovered: ['bulk change was taken up again', 'bulk changes were taken up again'] },
  },
  'sweep-sign-outs': {
    title: 'Tell products who is signed out',
    about:
      'Signs those out of products who have not been at the portal for twelve hours, and tells products again that did not answer.',
    schedule: { every: 'minute' },
    goes: 'installation',
    keepsOn: forAll,
    did: {
      ended: ['sign-in ran out', 'sign-ins ran out'],
      told: ['sign-out was heard by a product', 'sign-outs were heard by products'],
      missed: ['sign-out was not', 'sign-outs were not'],
    },
  },
  'rotate-signing-keys': {
    title: 'Change the key of the sign-in for products',
    about:
      'Makes a new key once a month. Products know it a day before it is used, and know the last for two days afterwards.',
    schedule: { every: 'day', at: '03:50' },
    goes: 'installation',
    keepsOn: forAll,
    did: {
      made: ['key was made', 'keys were made'],
      destroyed: ['old key was destroyed', 'old keys were destroyed'],
    },
  },
  'seal-audit': {
    title: 'Seal the audit log',
    about:
      'Links new entries of the audit log to those before them, so that whoever changes one later is found out.',
    schedule: { every: 'minute' },
    goes: 'installation',
    keepsOn: 'Entries that are not sealed could be changed without anybody noticing.',
    did: { sealed: ['entry was sealed', 'entries were sealed'] },
  },
  purge: {
    title: 'Clear up what has served its time',
    about:
      'Removes ended sessions, used links and codes, tokens of products, old records of runs and of sign-ins to products, and sign-in mails after 30 days.',
    schedule: { every: 'day', at: '02:40' },
    goes: 'installation',
    keepsOn: forAll,
    did: {
      sessions: ['ended session', 'ended sessions'],
      resets: ['link for a password', 'links for passwords'],
      changes: ['change of address', 'changes of address'],
      resetMails: ['mail about signing in', 'mails about signing in'],
      throttle: ['counted attempt', 'counted attempts'],
      records: ['token of a product', 'tokens of products'],
      notices: ['old sign-out notice', 'old sign-out notices'],
      signIns: ['old sign-in to a product', 'old sign-ins to products'],
      runs: ['old record of a run', 'old records of runs'],
      drafts: ['draft that nobody carried out', 'drafts that nobody carried out'],
      proofs: ['code', 'codes'],
      letters: ['code of a letter', 'codes of letters'],
      openings: ['opening of a link', 'openings of links'],
      events: ['event that was told to a product', 'events that were told to products'],
      heldPackages: ['roster that was put aside', 'rosters that were put aside'],
    },
  },
  'destroy-kept-credentials': {
    title: 'Destroy passwords that were put aside',
    about:
      'Destroys the password of a family account that was revoked, once the days are over in which it could be given back.',
    schedule: { every: 'hour', minute: 23 },
    goes: 'installation',
    keepsOn: 'What was promised to be destroyed is destroyed.',
    did: { destroyed: ['password was destroyed', 'passwords were destroyed'] },
  },
} as const satisfies Readonly<Record<string, JobWords>>;
