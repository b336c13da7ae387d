/** What an address of a product turned out to be. Each has words for people on the product's page. */
export const findings = [
  'found',
  'this_device',
  'not_found',
  'refuses_false',
  'takes_false',
  'nothing_there',
  'takes_no_post',
  'wants_sign_in',
  'fails',
  'strange',
  'unreachable',
  'broken_off',
  'redirected',
  'too_large',
  'too_slow',
  'packed',
] as const;
export type Finding = (typeof findings)[number];

/** What a product answers to a sign-out notice that is none: refusing it is right. */
export function findingOf(status: number): Finding {
  if (status === 400) return 'refuses_false';
  if (status >= 200 && status < 300) return 'takes_false';
  if (status === 404 || status === 410) return 'nothing_there';
  if (status === 405) return 'takes_no_post';
  if (status === 401 || status === 403) return 'wants_sign_in';
  return status >= 500 ? 'fails' : 'strange';
}

/** Findings that nobody has to look into. */
const good: readonly Finding[] = ['found', 'refuses_false'];
const notes: readonly Finding[] = ['this_device'];

/** How a finding looks: fine, worth knowing, or to be put right. */
export const toneOf = (finding: Finding): 'ok' | 'note' | 'wrong' =>
  good.includes(finding) ? 'ok' : notes.includes(finding) ? 'note' : 'wrong';
