import type { ClientKind, OpenScope } from '#server/sso/clients/rules.ts';

/** What a product is told about people, as an office manager would say it. */
export const scopeWords: Readonly<Record<OpenScope, string>> = {
  profile: 'Their name',
  email: 'Their e-mail address',
  roles: 'Their roles in this product, with school and trust',
};

/** Whether a product can keep a secret. */
export const kindWords: Readonly<Record<ClientKind, { readonly name: string; readonly about: string }>> = {
  confidential: {
    name: 'It runs on a server',
    about: 'It gets a secret, which you see once and hand on',
  },
  public: {
    name: 'It runs in the browser or on a phone',
    about: 'It can keep no secret: it signs in with PKCE alone',
  },
};
