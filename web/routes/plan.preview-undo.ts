import type { ActionFunctionArgs } from '@remix-run/node';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';
import { chosenRows } from '../undo-form.ts';

export async function action(args: ActionFunctionArgs) {
  const { positions } = await readJson(args.request, chosenRows);
  const { site = '', plan: planId = '' } = args.params;
  const preview = args.context.api.plans.previewUndo({ site, planId, positions });
  return deed(args, preview, (found) => found);
}
