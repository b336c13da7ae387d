import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { deed } from '../deed.server.ts';

export async function action(args: ActionFunctionArgs) {
  const { site = '' } = args.params;
  const drafting = args.context.api.reviews.draftNow({ site });
  const outcome = await deed(args, drafting, () => ({
    title: 'Nothing to do',
    text: 'Every contact with access has a reason to have it.',
  }));
  const drafted = await drafting.catch(() => null);
  const planId = drafted?.planId ?? null;
  return planId === null ? outcome : redirect(`/sites/${site}/plans/${planId}`);
}
