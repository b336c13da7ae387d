import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, type Interaction, type InteractionResults } from 'oidc-provider';
import type Provider from 'oidc-provider';
import { html } from 'hono/html';
import { languageWanted } from '../contacts/family/rules.ts';
import type { Services } from '../unit-of-work.ts';
import { mayOpen } from './may-open.ts';
import { knownClient } from './provider/client-metadata.ts';
import { faultWords } from './provider/fault-words.ts';
import { leavingWords } from './provider/leaving-words.ts';
import { loginOf } from './provider/login-of.ts';
import { plainPage } from './provider/pages.ts';
import type { PortalPerson } from './provider/portal-person.ts';
import { whatWentWrong } from './provider/what-went-wrong.ts';

interface Parts {
  readonly services: Services;
  readonly provider: Provider;
  readonly person: (request: IncomingMessage) => Promise<PortalPerson | null>;
  /** Called once it is known who somebody is. */
  readonly takeOff: (request: IncomingMessage) => Promise<void>;
}

/** Where somebody goes next: on with the sign-in, with this result, or to a page of the portal first. */
type Next = { readonly result: InteractionResults } | { readonly page: string };

/**
 * What happens at `/oidc/interaction/(uid)`, where the provider sends somebody with whom it has something to settle: the portal's
 * own pages sign them in, prove the second step, or say that they have no access; then they come back here. With `/back`
 * they give up, and the product is told so. Nothing of the portal changes.
 */
export async function interaction(
  { services, provider, person, takeOff }: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://portal.invalid').pathname;
  try {
    const details = await provider.interactionDetails(request, response);
    const here = `/oidc/interaction/${details.uid}`;
    const next = path.endsWith('/back')
      ? givesUp
      : await nextFor(services, details, await person(request), here);
    if ('page' in next) return leadTo(response, next.page);
    if (details.prompt.name === 'login' && 'login' in next.result) await takeOff(request);
    const to = await provider.interactionResult(request, response, next.result, {
      mergeWithLastSubmission: true,
    });
    if (request.headers['sec-fetch-site'] === 'same-origin') return leadOn(request, response, to);
    leadTo(response, to);
  } catch (error) {
    if (!(error instanceof errors.SessionNotFound)) throw error;
    const language = languageOf(request);
    const wrong = { code: error.error, message: 'the session was not found', language };
    const { title, advice } = whatWentWrong(wrong);
    const { text, headers } = plainPage({
      language,
      title,
      body: html`<p>${advice}</p>
        <p><a href="/">${leavingWords[language].portal}</a></p>`,
    });
    response.writeHead(400, headers).end(text);
  }
}

const givesUp: Next = { result: { error: 'access_denied', error_description: 'they have no access' } };

async function nextFor(
  services: Services,
  { prompt, params, iat }: Interaction,
  here: PortalPerson | null,
  self: string,
): Promise<Next> {
  const to = encodeURIComponent(self);
  if (here === null) return { page: `/sign-in?to=${to}` };
  const { accountId, factor, isProven, provenAt } = here;
  const login = loginOf(here);
  if (prompt.name === 'login') {
    // Counted from when this sign-in began: however short a product's time is, whoever proves it now is in it.
    const inTime = provenAt >= iat - Number(params['max_age']);
    const again =
      (prompt.reasons.includes('login_prompt') && !isProven) ||
      (prompt.reasons.includes('max_age') && !inTime);
    return again ? { page: `/prove?to=${to}` } : { result: { login } };
  }
  if (prompt.name === 'factor' && factor !== 'proven') return { page: `/second-step?to=${to}` };
  const client = await knownClient(services, String(params['client_id']));
  if (
    prompt.name === 'access' &&
    (client === null || !(await mayOpen(services, client.productId, accountId)))
  )
    return { page: `/no-access?product=${client?.productId ?? ''}&from=${to}` };
  return { result: prompt.name === 'consent' ? { login, consent: {} } : { login } };
}

/** The browser's: families come by here, and who it is may not be known. */
const languageOf = ({ headers }: IncomingMessage) => languageWanted(headers['accept-language'] ?? '');

function leadTo(response: ServerResponse, to: string): void {
  response.writeHead(303, { Location: to, 'Cache-Control': 'no-store' }).end();
}

/*
 * On from a form of the portal: browsers follow its redirects to nobody but the portal, so this page stands between. It needs no
 * script, and is gone at once.
 */
function leadOn(request: IncomingMessage, response: ServerResponse, to: string): void {
  const language = languageOf(request);
  const { moment, signedIn, goOn } = faultWords[language];
  const { text, headers } = plainPage({
    language,
    title: moment,
    head: html`<meta http-equiv="refresh" content="0;url=${to}" />`,
    body: html`<p>${signedIn} <a href="${to}">${goOn}</a></p>`,
  });
  response.writeHead(200, { ...headers, 'Cache-Control': 'no-store' }).end(text);
}
