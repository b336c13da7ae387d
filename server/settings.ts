import { createHmac, hkdfSync } from 'node:crypto';
import { isIP } from 'node:net';
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { readAllowed } from './outgoing/rules.ts';
import { applicationsIn, missingHalves, providerSettings } from './provider-settings.ts';

const isUrl = (text: string, schemes: RegExp) => URL.canParse(text) && schemes.test(new URL(text).protocol);
const isLocal = ({ hostname }: URL) => /^(localhost|127\.0\.0\.1|\[::1\]|.+\.localhost)$/.test(hostname);

/** Text that passes `test`; the hint says what to write instead. */
const setting = (hint: string, test: (text: string) => boolean) => z.string(hint).refine(test, hint);

const isPublicUrl = (text: string) =>
  isUrl(text, /^https?:$/) &&
  new URL(text).href === `${new URL(text).origin}/` &&
  (text.startsWith('https:') || isLocal(new URL(text)));

const isProxyList = (text: string) =>
  text.split(',').every((range) => {
    const [address = '', bits = '32', ...rest] = range.trim().split('/');
    return isIP(address) !== 0 && /^\d{1,3}$/.test(bits) && rest.length === 0;
  });

const databaseUrl = (hint: string) => setting(hint, (text) => isUrl(text, /^postgres(ql)?:$/));

const environment = z.object({
  DATABASE_URL: databaseUrl(
    'the owner of the database, such as postgres://gatehouse:password@localhost/gatehouse',
  ),
  APP_DATABASE_URL: databaseUrl(
    'the database as an application role that owns nothing, or leave it out',
  ).optional(),
  SMTP_URL: setting('your mail server, such as smtps://name:password@mail.example.org', (text) =>
    isUrl(text, /^smtps?:$/),
  ),
  PUBLIC_URL: setting(
    'the address in the browser, such as https://portal.example.org: https (http only for localhost), no path',
    isPublicUrl,
  ).transform((text) => new URL(text).origin),
  SECRET: setting(
    'at least 32 random characters, such as the output of: openssl rand -hex 32',
    (text) => text.length >= 32,
  ),
  PORT: setting(
    'a port from 1 to 65535, such as 3000',
    (text) => /^\d+$/.test(text) && +text > 0 && +text < 65_536,
  )
    .default('3000')
    .transform(Number),
  HOST: setting('the address to listen on, such as 127.0.0.1 or 0.0.0.0', (text) => isIP(text) !== 0).default(
    '127.0.0.1',
  ),
  MAIL_FROM: setting('an address, such as Gatehouse <no-reply@example.org>', (text) =>
    mailFrom.test(text),
  ).optional(),
  TRUST_PROXY: setting('the addresses of your proxies, such as 127.0.0.1,10.0.0.0/8', isProxyList).optional(),
  DATA_DIR: setting('a folder, such as .data', (text) => text !== '').default('.data'),
  ROSTER_DIR: setting(
    'a folder on this machine, such as /srv/rosters, or leave it out',
    isAbsolute,
  ).optional(),
  OUTGOING_ALLOW: setting(
    'hosts and ranges of your own network, such as mis.lan:8443,10.0.0.0/8, or leave it out',
    (text) => readAllowed(text) !== null,
  ).optional(),
  ...providerSettings,
  EMBEDDED: setting('nothing: npm start sets it itself', (text) => text === 'yes').optional(),
});

const mailFrom = /^(?:([^<>"\r\n]*[^<>"\s])\s*<)?([^\s<>@",]+@[^\s<>@",]+)>?$/;
const required = ['DATABASE_URL', 'SMTP_URL', 'PUBLIC_URL', 'SECRET'] as const;

/** Everything that is decided outside the code, checked. Parsed once, when a process starts. */
export type Settings = ReturnType<typeof parseSettings>;

/** What is wrong with the settings, one line each, with what to write. */
export class SettingsError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether nothing was decided, so that Gatehouse brings its own database and mail inbox. */
export const wantsEmbedded = (env: Environment): boolean => required.every((name) => !env[name]);

/** The settings in `env`, or a {@link SettingsError} that names every wrong one. Never repeats a value: some are secret. */
export function parseSettings(env: Environment) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const { success, data, error } = environment.safeParse(given);
  if (!success) throw new SettingsError(complaints(given, error));
  const missing = missingHalves(given);
  if (missing.length > 0) throw new SettingsError(complaintsOfHalves(missing));
  const { EMBEDDED, MAIL_FROM, TRUST_PROXY, ...settings } = data;
  return {
    ...settings,
    APP_DATABASE_URL: data.APP_DATABASE_URL ?? appDatabaseUrl(data.DATABASE_URL, data.SECRET),
    MAIL_FROM: sender(MAIL_FROM ?? `Gatehouse <no-reply@${new URL(data.PUBLIC_URL).hostname}>`),
    TRUST_PROXY: TRUST_PROXY?.split(',').map((range) => range.trim()) ?? [],
    /** Below it each trust has a folder for its rosters; null: none are taken from folders. The try-out has one. */
    ROSTER_DIR: data.ROSTER_DIR ?? (EMBEDDED === 'yes' ? resolve(data.DATA_DIR, 'rosters') : null),
    /** What is called beyond the public internet: see `outgoing/`. */
    OUTGOING_ALLOW: (data.OUTGOING_ALLOW !== undefined && readAllowed(data.OUTGOING_ALLOW)) || [],
    /** Our applications at Microsoft and Google, where they are set up. */
    providers: applicationsIn(data),
    /** Whether this is the try-out that brings its own database and mail inbox. */
    embedded: EMBEDDED === 'yes',
    /** Signs the links in our mails. */
    linkKey: derive(data.SECRET, 'link'),
    /** Seals what the database keeps but must not show: see `accounts/seal.ts`. */
    sealKey: derive(data.SECRET, 'seal'),
    /** Signs the cookies of sign-in. */
    authSecret: derive(data.SECRET, 'sign-in').toString('hex'),
    /** Signs the cookies of the products' sign-in. */
    ssoCookieKey: derive(data.SECRET, 'sign-in of products').toString('hex'),
  } as const;
}

const beginning = 'Gatehouse cannot start with these settings.';

const complaintsOfHalves = (missing: readonly string[]): string =>
  [
    beginning,
    ...missing.map(
      (name) =>
        `  ${name} is missing. Write what the provider shows, or leave out both its ID and its secret.`,
    ),
  ].join('\n');

function complaints(given: Environment, { issues }: z.ZodError): string {
  const lines = issues.map(({ path, message }) => {
    const name = String(path[0]);
    return `  ${name} is ${given[name] === undefined ? 'missing' : 'not right'}. Write ${message}.`;
  });
  const half = required.some((name) => given[name]) && required.some((name) => !given[name]);
  const advice = half ? [`Set all of ${required.join(', ')}, or none of them to try Gatehouse out.`] : [];
  return [beginning, ...new Set(lines), ...advice].join('\n');
}

function sender(text: string): { name: string; address: string } {
  const [, name = '', address = ''] = mailFrom.exec(text) ?? [];
  return { name, address };
}

const derive = (secret: string, purpose: string) =>
  Buffer.from(hkdfSync('sha256', secret, '', `gatehouse ${purpose}`, 32));

/** The same database, as the role that owns nothing; migrations give it this password. */
function appDatabaseUrl(ownerUrl: string, secret: string): string {
  const url = new URL(ownerUrl);
  url.username = 'gatehouse_app';
  url.password = createHmac('sha256', secret).update('app-database-password').digest('hex');
  return url.href;
}
