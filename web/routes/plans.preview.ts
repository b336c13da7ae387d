import type { ActionFunctionArgs } from '@remix-run/node';
import { changeForm } from '../change-form.ts';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

export async function action(args: ActionFunctionArgs) {
  const wanted = await readJson(args.request, changeForm);
  const { site = '' } = args.params;
  return deed(args, args.context.api.plans.previewChange({ site, ...wanted }), (preview) => preview);
}
