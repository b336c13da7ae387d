import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ask } from '../api.server.ts';
import { SignInsSection } from '../ui/products/sign-ins/sign-ins-section.tsx';
import { useProductPage } from '../ui/products/use-product-page.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { site = '', product = '' } = args.params;
  const asked = new URL(args.request.url).searchParams.get('after') ?? undefined;
  const after = z.uuid().optional().safeParse(asked);
  if (!after.success) throw data(null, { status: 404 });
  const { sso } = args.context.api;
  return {
    signIns: await ask(args, sso.signIns({ site, productId: product, after: after.data })),
    isFirst: asked === undefined,
  };
}

export default function SignInsRoute() {
  const shown = useLoaderData<typeof loader>();
  return <SignInsSection {...useProductPage()} {...shown} />;
}
