import type { audiences } from './audiences.ts';

/** Who may look after what runs by itself, keys, passkeys, and what is erased. */
export const whoMayDoWhatAtTheTop: Readonly<Record<string, keyof typeof audiences>> = {
  'jobs.discardLetter': 'Account Owners',
  'jobs.goOn': 'Account Owners',
  'jobs.history': 'Account Owners',
  'jobs.list': 'Account Owners',
  'jobs.pause': 'Account Owners',
  'jobs.queues': 'Account Owners',
  'jobs.retryLetter': 'Account Owners',
  'jobs.runNow': 'Account Owners',
  'keys.end': 'Account Owners',
  'keys.list': 'Account Owners',
  'keys.make': 'Account Owners',
  'passkeys.add': 'anyone signed in',
  'passkeys.beginAdding': 'anyone signed in',
  'passkeys.beginProof': 'anyone signed in',
  'passkeys.beginSignIn': 'anyone',
  'passkeys.mine': 'anyone signed in',
  'passkeys.remove': 'anyone signed in',
  'passkeys.rename': 'anyone signed in',
  'passkeys.signIn': 'anyone',
  'people.erase': 'Account Owners',
};
