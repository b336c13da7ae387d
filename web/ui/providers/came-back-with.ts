import { refusalInWords } from '../refusal-text.ts';

const codes = [
  'step_expired',
  'provider_refused',
  'provider_not_allowed',
  'identity_unknown',
  'identity_taken',
];

/** Why nothing came of going to a provider, in words. Nobody puts other words on our page by writing them into a link. */
export const cameBackWith = (code: string | null): string | null =>
  code !== null && codes.includes(code) ? refusalInWords(code) : null;
