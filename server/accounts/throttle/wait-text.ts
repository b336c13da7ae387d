import { waitInWords, type Door, type Scope } from './rules.ts';

interface Wait {
  readonly door: Door;
  readonly scope: Scope;
  readonly until: Date | 'closed';
}

const went: Record<Door, string> = {
  password: 'Too many sign-ins went wrong',
  factor: 'Too many codes were wrong',
  proof: 'Too many passwords were wrong',
  reset: 'A new password was asked for too often',
  link: 'Too many links did not work',
  letter: 'Too many codes were wrong',
  welcome: 'Too many answers were wrong',
  begin: 'Too many sign-ins were begun and not finished',
  trial: 'This was tried too often',
};

/** What somebody is told who has to wait. Says nothing of whether there is such an account. */
export function waitText({ door, scope, until }: Wait, now: Date): string {
  const why = `${went[door]}${scope === 'network' ? ' from your network' : ''}.`;
  if (until === 'closed')
    return `${why} Choose a new password${door === 'password' ? ', or sign in on a device that you have used before' : ''}.`;
  const wait = `Please wait ${waitInWords(until, now)}, then try again.`;
  const besides =
    door === 'password' && scope !== 'network'
      ? ' If you have forgotten your password, choose a new one.'
      : '';
  return `${why} ${wait}${besides}`;
}
