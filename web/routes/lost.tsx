import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { ownLanguage } from '../own-language.server.ts';

/** There is no page at all of this name: said in the language of whoever is there. */
export async function loader(args: LoaderFunctionArgs) {
  throw data({ language: await ownLanguage(args) }, { status: 404 });
}

export default function Lost() {
  return null;
}
