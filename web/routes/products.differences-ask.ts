import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { ask } from '../api.server.ts';

/** Asks a product who has what, and goes back to the differences, which say what came of it. */
export async function action(args: ActionFunctionArgs) {
  const { site = '', product: productId = '' } = args.params;
  const isComplete = (await args.request.formData()).get('complete') === 'yes';
  await ask(args, args.context.api.drift.ask({ site, productId, isComplete }));
  return redirect(`/sites/${site}/products/${productId}/differences`, 303);
}
