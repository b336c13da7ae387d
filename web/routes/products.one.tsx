import '../css/list.css';
import '../css/status.css';
import '../css/table.css';
import '../css/empty.css';
import '../css/plan.css';
import '../css/keys.css';
import '../css/connection.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { ProductFrame } from '../ui/products/product-frame.tsx';
import { useSite } from '../ui/use-site.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.connection.product.name ?? 'Product'} · Gatehouse` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { site = '', product = '' } = args.params;
  return { connection: await ask(args, args.context.api.sso.client({ site, productId: product })) };
}

export default function ProductRoute() {
  const site = useSite();
  const { connection } = useLoaderData<typeof loader>();
  return site && <ProductFrame key={connection.product.id} site={site} connection={connection} />;
}
