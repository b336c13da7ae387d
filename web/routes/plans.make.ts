import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { changeForm } from '../change-form.ts';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const form = changeForm.extend({
  note: z.string(),
  tell: z.boolean(),
  typed: z.number().int().nullable().default(null),
});

export async function action(args: ActionFunctionArgs) {
  const wanted = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.plans.makeChange({ site, ...wanted }), (plan) => plan);
}
