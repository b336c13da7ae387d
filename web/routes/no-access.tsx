import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ask, signInFor } from '../api.server.ts';
import { backToProduct, signInOfProduct } from '../sign-in-of-product.ts';
import { NoAccessPage } from '../ui/no-access/no-access-page.tsx';
import { noAccessWords } from '../ui/no-access/words/words-in.ts';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${noAccessWords[shown?.language ?? 'en'].page} · Gatehouse` },
];

/** Somebody was on the way to a product which they may not open. Of one that they are not to know of, the page says no more. */
export async function loader(args: LoaderFunctionArgs) {
  const { portal, family } = args.context.api;
  const { person } = await ask(args, portal.me());
  if (person === null) throw redirect(signInFor(args.request));
  const { searchParams } = new URL(args.request.url);
  const { data: productId } = z.uuid().safeParse(searchParams.get('product'));
  const [standing, language, found] = await Promise.all([
    ask(args, family.standing()),
    ask(args, family.language()),
    productId === undefined ? nothing : ask(args, portal.noAccess({ productId })),
  ]);
  return {
    ...found,
    from: signInOfProduct(searchParams.get('from')),
    back: backToProduct(searchParams.get('from')),
    email: person.email,
    isFamily: standing === 'only',
    language,
    now: new Date().toISOString(),
  };
}

const nothing = { product: null, mayOpen: false, places: [], asked: [] };

export default function NoAccessRoute() {
  return <NoAccessPage {...useLoaderData<typeof loader>()} />;
}
