import type { Language } from '#server/contacts/family/rules.ts';
import { ask, type Asking } from './api.server.ts';
import { preferredLanguage } from './preferred-language.server.ts';

/** The language for whoever is there: of somebody who is signed in, their own; else the browser's. */
export async function ownLanguage(asking: Asking): Promise<Language> {
  const { family, portal } = asking.context.api;
  const { person } = await ask(asking, portal.me());
  return person === null ? preferredLanguage(asking.request) : ask(asking, family.language());
}
