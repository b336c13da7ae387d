/** What can be wrong with how a product signs people in. Each has words for people on the product's page. */
export const faultCodes = [
  'redirect_address',
  'pkce_missing',
  'pkce_wrong',
  'secret_wrong',
  'secret_missing',
  'scope_refused',
  'code_used',
  'code_late',
  'code_address',
  'answer_kind',
  'sign_out_address',
  'request_wrong',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** A fault: `detail` is an address, a scope, or what the provider said of it. */
export interface Fault {
  readonly code: FaultCode;
  readonly detail: string;
}

/** An error of the provider, as far as faults are read from it. */
export interface ProviderError {
  readonly error: string;
  readonly description: string;
  /** What the provider keeps to itself. */
  readonly reason: string;
  readonly scope?: string | undefined;
}

/** What the product asked with, by its name; only what is not secret is ever read. */
export type Asked = (parameter: string) => string;

/** Answers that are no fault of the product: somebody may not come in, is not signed in, or lost their access. */
const usual = [
  'access_denied',
  'login_required',
  'interaction_required',
  'consent_required',
  'account_selection_required',
];

/** What an error of the provider tells of the product; null for what is no fault of it. */
export function faultOf({ error, description, reason, scope }: ProviderError, asked: Asked): Fault | null {
  const fault = (code: FaultCode, detail = ''): Fault => ({ code, detail });
  if (usual.includes(error)) return null;
  if (error === 'invalid_redirect_uri') return fault('redirect_address', shownAddress(asked('redirect_uri')));
  if (error === 'invalid_client')
    return fault(/does not match the registered/.test(reason) ? 'secret_missing' : 'secret_wrong');
  if (error === 'invalid_scope') return fault('scope_refused', scope ?? '');
  if (error === 'invalid_grant') return grantFault(reason, asked);
  if (/response_type/.test(error) || /response_type/.test(description))
    return fault('answer_kind', asked('response_type'));
  if (/post_logout_redirect_uri/.test(description))
    return fault('sign_out_address', shownAddress(asked('post_logout_redirect_uri')));
  if (/PKCE|code_challenge/.test(description)) return fault('pkce_missing');
  return error === 'invalid_request' ? fault('request_wrong', description) : null;
}

/** A code that was not taken. Refresh tokens that are refused are the portal's own doing: the access ended. */
function grantFault(reason: string, asked: Asked): Fault | null {
  if (asked('grant_type') !== 'authorization_code') return null;
  if (/already consumed|not found/.test(reason)) return { code: 'code_used', detail: '' };
  if (/expired/.test(reason)) return { code: 'code_late', detail: '' };
  if (/redirect_uri/.test(reason))
    return { code: 'code_address', detail: shownAddress(asked('redirect_uri')) };
  return { code: 'pkce_wrong', detail: '' };
}

/** An address without what stands behind it: that may be anything, also a code. */
function shownAddress(address: string): string {
  const [bare = '', ...rest] = address.split(/[?#]/);
  return rest.length === 0 ? bare : `${bare}?…`;
}
