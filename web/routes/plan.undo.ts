import type { ActionFunctionArgs } from '@remix-run/node';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';
import { undoForm } from '../undo-form.ts';

export async function action(args: ActionFunctionArgs) {
  const wanted = await readJson(args.request, undoForm);
  const { site = '', plan: planId = '' } = args.params;
  return deed(args, args.context.api.plans.undo({ site, planId, ...wanted }), (plan) => plan);
}
