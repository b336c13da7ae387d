import { createHmac } from 'node:crypto';

/** What ties the answer of a provider to the browser that asked. */
export interface StepSecrets {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE: without it nobody makes anything of a code that they saw. */
  readonly verifier: string;
}

const from = (token: string, purpose: string): string =>
  createHmac('sha256', token).update(`provider ${purpose}`).digest('base64url');

/** All three are made from the token in the browser's cookie, of which we keep the hash: none of them is stored anywhere. */
export const stepSecrets = (token: string): StepSecrets => ({
  state: from(token, 'state'),
  nonce: from(token, 'nonce'),
  verifier: from(token, 'verifier'),
});
