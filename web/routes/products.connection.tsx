import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { ConnectionSection } from '../ui/products/connection/connection-section.tsx';
import { useProductPage } from '../ui/products/use-product-page.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { site = '', product = '' } = args.params;
  return { faults: await ask(args, args.context.api.sso.faults({ site, productId: product })) };
}

export default function ConnectionRoute() {
  const { faults } = useLoaderData<typeof loader>();
  return <ConnectionSection {...useProductPage()} faults={faults} />;
}
