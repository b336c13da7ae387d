import type { TestedAddress } from '../../../answers.ts';

/** What each address of a product is. */
export const addressWords: Readonly<Record<TestedAddress['of'], string>> = {
  redirect: 'Where people come back to',
  start: 'Where its sign-in begins',
  sign_out: 'Where it is told of sign-outs',
};

/** What was found at an address, and what to do about it. `product`: its name. */
export const findingWords: Readonly<Record<TestedAddress['finding'], (product: string) => string>> = {
  found: () => 'Its host is known.',
  this_device: () => 'It leads to the device of whoever signs in: fit for trying out alone.',
  not_found: () => 'No host of this name is known here. Look for a typing error.',
  refuses_false: (product) => `It refused a false notice, as it should: ${product} is listening.`,
  takes_false: (product) =>
    `It accepted a notice that the portal did not sign. Anybody could sign people out of ${product}: have the signature checked.`,
  nothing_there: () => 'There is nothing at this address. Look for a typing error.',
  takes_no_post: () =>
    'The address is there, but takes no messages (POST). Ask for the address for back-channel logout.',
  wants_sign_in: (product) =>
    `It asks for a sign-in. The notices of the portal prove themselves by their signature: ${product} has to let them through.`,
  fails: (product) => `${product} failed over a false notice. It should refuse it with 400.`,
  strange: () => 'It answered in a way that is not expected. It should refuse a false notice with 400.',
  unreachable: () =>
    'It cannot be reached from here. If it is inside your own network, whoever runs the portal can allow it.',
  broken_off: () => 'Its answer broke off.',
  redirected: () =>
    'It leads on to another address, which is not followed. Give the address that it leads to.',
  too_large: () => 'Its answer was far larger than an answer to a notice is.',
  too_slow: () => 'It did not answer in time.',
  packed: () => 'Its answer was packed in a way that was not asked for.',
};
