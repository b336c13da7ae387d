import type { IncomingMessage, ServerResponse } from 'node:http';
import { html } from 'hono/html';
import { languageWanted } from '../contacts/family/rules.ts';
import type { Refusal } from '../refusal.ts';
import { faultWords } from './provider/fault-words.ts';
import { plainPage } from './provider/pages.ts';

/** Says in plain words that somebody has to wait before they sign in to a product; in English, how long. */
export function tooOften(
  { headers: sent }: IncomingMessage,
  response: ServerResponse,
  { detail }: Refusal,
): void {
  const language = languageWanted(sent['accept-language'] ?? '');
  const { wait, waitAWhile, waitOrSignIn, signIn } = faultWords[language];
  const { text, headers } = plainPage({
    language,
    title: wait,
    body: html`<p>${(language === 'en' && detail) || waitAWhile}</p>
      <p>${waitOrSignIn}</p>
      <p><a href="/sign-in">${signIn}</a></p>`,
  });
  response.writeHead(429, { ...headers, 'Cache-Control': 'no-store', 'Retry-After': '300' }).end(text);
}
