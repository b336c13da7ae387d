import { z } from 'zod';

/** Text that passes `test`; the hint says what to write instead. */
const setting = (hint: string, test: (text: string) => boolean) => z.string(hint).refine(test, hint);

const isLocal = ({ hostname }: URL) => /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
const isIssuer = (text: string) =>
  URL.canParse(text) && (text.startsWith('https:') || (text.startsWith('http:') && isLocal(new URL(text))));

const issuer = (usual: string) =>
  setting(`the address of the issuer, such as ${usual}`, isIssuer)
    .default(usual)
    .transform((text) => new URL(text));
const shown = setting('what the provider shows, without spaces', (text) => /^\S+$/.test(text)).optional();

/** The settings of sign-in with Microsoft and Google, each a pair of its own. The issuers are as they are, except in tests. */
export const providerSettings = {
  MICROSOFT_CLIENT_ID: shown,
  MICROSOFT_CLIENT_SECRET: shown,
  MICROSOFT_ISSUER: issuer('https://login.microsoftonline.com/organizations/v2.0'),
  GOOGLE_CLIENT_ID: shown,
  GOOGLE_CLIENT_SECRET: shown,
  GOOGLE_ISSUER: issuer('https://accounts.google.com'),
};

/** Our application at a provider. */
export interface Application {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly issuer: URL;
}

type Given = z.infer<z.ZodObject<typeof providerSettings>>;

/** The applications that are set up: those of which both halves are there. */
export const applicationsIn = (
  given: Given,
): { readonly microsoft?: Application; readonly google?: Application } => ({
  ...pair('microsoft', given.MICROSOFT_CLIENT_ID, given.MICROSOFT_CLIENT_SECRET, given.MICROSOFT_ISSUER),
  ...pair('google', given.GOOGLE_CLIENT_ID, given.GOOGLE_CLIENT_SECRET, given.GOOGLE_ISSUER),
});

const pair = <Name extends string>(
  name: Name,
  clientId: string | undefined,
  clientSecret: string | undefined,
  from: URL,
) =>
  clientId !== undefined && clientSecret !== undefined
    ? { [name]: { clientId, clientSecret, issuer: from } }
    : {};

const halves = [
  ['MICROSOFT_CLIENT_ID', 'MICROSOFT_CLIENT_SECRET'],
  ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
] as const;

/** The halves that are missing beside the other one, by name: sign-in with one half alone would fail for everybody. */
export const missingHalves = (env: Readonly<Record<string, string | undefined>>): string[] =>
  halves.flatMap(([id, secret]) => {
    if (Boolean(env[id]) === Boolean(env[secret])) return [];
    return [env[id] ? secret : id];
  });
