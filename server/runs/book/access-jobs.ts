import type { JobWords } from './job-words.ts';

/** Jobs that look after who comes in. */
export const accessJobs = {
  'end-access': {
    title: 'End access whose last day is over',
    about:
      'Writes down which access is over, signs those people out, and tells them. Nobody has it any longer by its being late.',
    schedule: { every: 'five_minutes' },
    goes: 'trust',
    keepsOn: 'Whoever has no access any more must be signed out.',
    did: { ended: ['access was ended', 'accesses were ended'] },
  },
  'expire-invitations': {
    title: 'Write down invitations that ran out',
    about: 'Writes down which invitations ran out after 14 or 7 days, and tells whoever sent them.',
    schedule: { every: 'hour', minute: 5 },
    goes: 'trust',
    keepsOn: null,
    did: { expired: ['invitation ran out', 'invitations ran out'] },
  },
  'remind-invitees': {
    title: 'Remind people of their invitation',
    about: 'Mails whoever has not answered yet, three days and one day before the invitation runs out.',
    schedule: { every: 'hour', minute: 25 },
    goes: 'trust',
    keepsOn: null,
    did: { reminded: ['person was reminded', 'people were reminded'] },
  },
  'complete-handovers': {
    title: 'Complete hand-overs',
    about: 'Makes somebody an Account Owner once the seven days are over in which it could be stopped.',
    schedule: { every: 'hour', minute: 20 },
    goes: 'trust',
    keepsOn: 'It is stopped under Administrators, by whoever it concerns.',
    did: { done: ['hand-over was completed', 'hand-overs were completed'] },
  },
  'keep-reviews-going': {
    title: 'Look after access reviews',
    about:
      'Opens the review at the start of a term where the trust wants it, reminds schools after 7 and 12 days, and ends it when its time is over.',
    schedule: { every: 'day', at: '07:10' },
    goes: 'trust',
    keepsOn: null,
    did: {
      opened: ['review was opened', 'reviews were opened'],
      reminded: ['place was reminded', 'places were reminded'],
      closed: ['review was closed', 'reviews were closed'],
    },
  },
  'keep-standings': {
    title: 'Follow the calendar for contacts',
    about: 'Looks again at contacts for whom a child’s first or last day changes something today.',
    schedule: { every: 'hour', minute: 3 },
    goes: 'trust',
    keepsOn: 'Families would see children whose last day is over.',
    did: { kept: ['contact was looked at again', 'contacts were looked at again'] },
  },
  'retire-audit': {
    title: 'Let old entries of the audit log go',
    about: 'Removes entries that are older than the trust keeps them, as it says under Settings.',
    schedule: { every: 'day', at: '03:20' },
    goes: 'trust',
    keepsOn: null,
    did: { gone: ['entry was let go', 'entries were let go'] },
  },
  'draft-reviews': {
    title: 'Draft the monthly review of contacts',
    about:
      'Looks through the contacts of each school, drafts the revocation of those whose access should end, and mails it to whoever may act there.',
    schedule: { every: 'month', on: 'first_school_day', at: '07:00' },
    when: 'On the first school day of each month, at 07:00',
    goes: 'school',
    keepsOn: null,
    did: {
      reviewed: ['school was looked through', 'schools were looked through'],
      contacts: ['contact is ready to be revoked', 'contacts are ready to be revoked'],
      drafted: ['bulk change was drafted', 'bulk changes were drafted'],
      letGo: ['of them runs by itself', 'of them run by themselves'],
    },
  },
  'draft-after-rollover': {
    title: 'Draft the revocations after a rollover',
    about:
      'Some days after a school has finished its rollover, drafts the revocation of contacts who lost all their students there, and of staff who left.',
    schedule: { every: 'day', at: '07:10' },
    goes: 'school',
    keepsOn: null,
    did: {
      rollovers: ['rollover was followed up', 'rollovers were followed up'],
      contacts: ['contact lost all their students', 'contacts lost all their students'],
      leavers: ['member of staff left with access', 'members of staff left with access'],
    },
  },
  'warn-of-rollovers': {
    title: 'Warn of rollovers that are not finished',
    about:
      'Mails whoever turns the year of a school, once, when its rollover ends by itself within a week and is not finished.',
    schedule: { every: 'day', at: '07:15' },
    goes: 'trust',
    keepsOn: null,
    did: { warned: ['school was told', 'schools were told'] },
  },
  'check-differences': {
    title: 'Ask products who has what',
    about:
      'Asks each product that has an address for it who has access to it, compares that with the portal, and mails those who look after products what is new.',
    schedule: { every: 'day', at: '04:40' },
    goes: 'trust',
    keepsOn: null,
    did: {
      asked: ['product was asked', 'products were asked'],
      failed: ['of them gave no report that can be used', 'of them gave no report that can be used'],
      differences: ['difference is open', 'differences are open'],
    },
  },
  'mail-audit-head': {
    title: 'Mail where the audit log ends',
    about: 'Mails the Account Owners a line that proves, later on, that nobody has changed the audit log.',
    schedule: { every: 'month', on: 'first_day', at: '06:15' },
    goes: 'trust',
    keepsOn: null,
    did: { mailed: ['mail was sent', 'mails were sent'] },
  },
} as const satisfies Readonly<Record<string, JobWords>>;
