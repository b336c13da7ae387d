/** Whose accounts people may sign in with, beside a password of ours. */
export const providers = ['microsoft', 'google'] as const;
export type Provider = (typeof providers)[number];

/** Whether somebody named one of them. */
export const isProvider = (name: unknown): name is Provider =>
  providers.some((provider) => provider === name);

/** What people call them. */
export const providerName: Readonly<Record<Provider, string>> = { microsoft: 'Microsoft', google: 'Google' };

/** For how long somebody may be away at a provider. */
export const stepMinutes = 10;

/** An account at a provider, as the provider itself vouches for it. */
export interface ProvenIdentity {
  readonly provider: Provider;
  readonly issuer: string;
  /** What never changes and is never given to somebody else. */
  readonly subject: string;
  /** The Entra tenant or the Google domain that the account belongs to; empty for a private one. */
  readonly home: string;
  /** The address that the provider tells: for people to recognise the account by, and for nothing else. */
  readonly shownAs: string;
  /** Whether the provider asked for more than a password. */
  readonly isMultiFactor: boolean;
}

/** What an id token says, after its signature, issuer, audience, nonce and time were checked. */
export type Claims = Readonly<Record<string, unknown>>;

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const hasMfa = (amr: unknown): boolean => Array.isArray(amr) && amr.includes('mfa');

/**
 * Whose account it is: in Entra the object in its tenant, which no other application and no renaming changes; at Google
 * the subject. Null when the token leaves out what it takes. Addresses are shown and never compared.
 */
export function identityOf(provider: Provider, claims: Claims): ProvenIdentity | null {
  const { issuer, subject, home } = provider === 'microsoft' ? entra(claims) : google(claims);
  if (issuer === '' || subject === '') return null;
  const shownAs = text(claims['preferred_username']) || text(claims['email']) || text(claims['name']);
  return {
    provider,
    issuer,
    subject,
    home,
    shownAs: shownAs.slice(0, 254) || providerName[provider],
    isMultiFactor: hasMfa(claims['amr']),
  };
}

const nobody = { issuer: '', subject: '', home: '' };

function entra(claims: Claims) {
  const [tenant, object, issuer] = [text(claims['tid']), text(claims['oid']), text(claims['iss'])];
  // Each tenant has an issuer of its own: a token that names two tenants is nobody's.
  if (!uuid.test(tenant) || !uuid.test(object) || !issuer.includes(`/${tenant}/`)) return nobody;
  return { issuer, subject: `${tenant}|${object}`, home: tenant };
}

const google = (claims: Claims) => ({
  issuer: text(claims['iss']),
  subject: text(claims['sub']),
  home: text(claims['hd']).toLowerCase(),
});

/** Whether every trust that an account belongs to allows sign-in from a tenant or domain: what it opens is theirs, each of them. */
export const isAllowedBy = (home: string, trusts: readonly (readonly string[])[]): boolean =>
  home !== '' && trusts.length > 0 && trusts.every((allowed) => allowed.includes(home));

/** How many tenants, or domains, a trust may allow. */
export const mostAllowed = 20;

const domain = /^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/;

/** What somebody typed as the ids of Entra tenants, one a line; `wrong` is the first that is none. */
export const readTenants = (typed: string) => readList(typed, uuid);
/** What somebody typed as domains of Google Workspace, one a line; `wrong` is the first that is none. */
export const readDomains = (typed: string) => readList(typed.replaceAll('@', ''), domain);

function readList(typed: string, isRight: RegExp): { values: string[]; wrong: string | null } {
  const values = [...new Set(typed.toLowerCase().split(/[\s,;]+/).filter((each) => each !== ''))]; // prettier-ignore
  return { values, wrong: values.find((value) => !isRight.test(value)) ?? null };
}
