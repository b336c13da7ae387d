import '../css/field.css';
import '../css/people.css';
// They only look right after it, and so have to travel with it.
import '../css/people-cards.css';
import '../css/status.css';
import '../css/table.css';
import '../css/empty.css';
import '../css/products.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { ProductsPage } from '../ui/products/products-page.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction = () => [{ title: 'Products · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '' } = args.params;
  return { products: await ask(args, args.context.api.access.catalogue({ site })) };
}

export default function ProductsRoute() {
  const site = useSite();
  const { products } = useLoaderData<typeof loader>();
  return site && <ProductsPage key={site.id} site={site} products={products} />;
}
