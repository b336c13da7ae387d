import '../css/bulk.css';
import '../css/field.css';
import '../css/roster.css';
import '../css/differences.css';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { mostReport } from '#server/drift/rules.ts';
import { ask, attempt } from '../api.server.ts';
import { differenceQuery } from '../difference-query.ts';
import { receiveUpload } from '../receive-upload.server.ts';
import { DifferencesSection } from '../ui/products/differences/differences-section.tsx';
import { useProductPage } from '../ui/products/use-product-page.ts';
import { refusalText } from '../ui/refusal-text.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { site = '', product: productId = '' } = args.params;
  const filter = differenceQuery.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  const { page: which, ...wanted } = filter;
  const { drift } = args.context.api;
  const [overview, page] = await Promise.all([
    ask(args, drift.overview({ site, productId })),
    ask(args, drift.list({ site, productId, filter: wanted, page: which })),
  ]);
  return { overview, page, filter };
}

export async function action(args: ActionFunctionArgs) {
  const { site = '', product: productId = '' } = args.params;
  const { drift } = args.context.api;
  // Nobody sends megabytes who may not even look.
  await ask(args, drift.overview({ site, productId }));
  const received = await receiveUpload(args.request, mostReport.bytes);
  if (received === null) return data({ refusal: 'Choose a file first.' }, { status: 422 });
  if (received === 'too_large') return data({ refusal: refusalText.file_too_large }, { status: 422 });
  const { form, ...report } = received;
  const isComplete = form.get('complete') === 'yes';
  const taken = await attempt(args, drift.report({ site, productId, ...report, isComplete }));
  if (taken.refusal !== null) return data({ refusal: taken.refusal.text }, { status: 422 });
  return redirect(`/sites/${site}/products/${productId}/differences`, 303);
}

export default function DifferencesRoute() {
  const { site, connection } = useProductPage();
  const shown = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  return <DifferencesSection key={connection.product.id} site={site} refusal={refusal} {...shown} />;
}
