import type { ProductFault } from '../../../answers.ts';

/** What went wrong, and what to do about it. */
export interface FaultWords {
  readonly what: string;
  readonly advice: string;
}

type Tell = (product: string, detail: string) => FaultWords;

const address = (detail: string): string => (detail === '' ? 'an address' : detail);

/** Each fault of a product's sign-in in words, by its code. */
export const faultWords: Readonly<Record<ProductFault['code'], Tell>> = {
  redirect_address: (product, detail) => ({
    what: `${product} sent people back to ${address(detail)}, which is not on the list.`,
    advice: `Add it under Change, letter by letter, or correct it in ${product}.`,
  }),
  pkce_missing: (product) => ({
    what: `${product} began a sign-in without PKCE, which the portal asks of every product.`,
    advice: `Switch PKCE on in ${product}, with the method S256.`,
  }),
  pkce_wrong: (product) => ({
    what: `${product} could not prove that it had begun the sign-in itself: its PKCE verifier did not match.`,
    advice: `It has to keep the verifier of each sign-in until it exchanges the code. If it goes on, ask whoever looks after ${product}.`,
  }),
  secret_wrong: (product) => ({
    what: `${product} brought a secret that is not the present one.`,
    advice: `Somebody may have made a new secret here. Put that one into ${product}, or make another under New secret.`,
  }),
  secret_missing: (product) => ({
    what: `${product} proved who it is in another way than it was connected with.`,
    advice: `If it runs on a server, put its secret into its settings. If it can keep no secret, disconnect it and connect it as one that runs in the browser.`,
  }),
  scope_refused: (product, detail) => ({
    what: `${product} asked for ${detail === '' ? 'something' : `“${detail}”`} that it is not told.`,
    advice:
      detail === 'roster'
        ? 'An Account Owner can allow it the roster’s ids; or stop it asking for them.'
        : `Tick it under Change, or leave it out of the scopes in ${product}.`,
  }),
  code_used: (product) => ({
    what: `${product} used a sign-in code that was used before, or that was made for nobody.`,
    advice: `Now and then this is somebody who pressed Back. If it goes on, ${product} exchanges its codes twice.`,
  }),
  code_late: (product) => ({
    what: `${product} took longer than a minute to use a sign-in code.`,
    advice: `Look at how fast ${product} reaches this portal, and whether its clock is right.`,
  }),
  code_address: (product, detail) => ({
    what: `${product} exchanged a sign-in code with ${address(detail)}, and had begun with another address.`,
    advice: `Have ${product} send the same redirect address both times.`,
  }),
  answer_kind: (product, detail) => ({
    what: `${product} asked for the answer “${detail === '' ? 'none' : detail}”; the portal gives “code” alone.`,
    advice: `Switch ${product} to the authorisation code flow.`,
  }),
  sign_out_address: (product, detail) => ({
    what: `${product} wanted to send people to ${address(detail)} after signing out, which is not on the list.`,
    advice: `Add it under Change, or correct it in ${product}.`,
  }),
  request_wrong: (product, detail) => ({
    what: `${product} asked in a way that the portal does not understand${detail === '' ? '' : `: ${detail}`}.`,
    advice: `Show this to whoever looks after ${product}.`,
  }),
};
