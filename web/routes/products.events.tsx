import '../css/pick.css';
import '../css/events.css';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../api.server.ts';
import { EventsSection } from '../ui/products/events/events-section.tsx';
import { useProductPage } from '../ui/products/use-product-page.ts';

const place = /^\d{1,18}\.[\da-f-]{36}$/;

export async function loader(args: LoaderFunctionArgs) {
  const { site = '', product: productId = '' } = args.params;
  const search = new URL(args.request.url).searchParams;
  const before = search.get('before');
  const query = {
    show: search.get('show') === 'failed' ? ('failed' as const) : ('all' as const),
    before: before !== null && place.test(before) ? before : null,
  };
  const { events } = args.context.api;
  return {
    query,
    endpoints: await ask(args, events.endpoints({ site, productId })),
    deliveries: await ask(args, events.deliveries({ site, productId, ...query })),
  };
}

export default function EventsRoute() {
  return <EventsSection {...useProductPage()} {...useLoaderData<typeof loader>()} />;
}
