import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const count = z.number().int();
const form = z.object({
  typeNumberPeople: count,
  typeNumberPercent: count,
  secondPersonPeople: count,
  secondPersonPercent: count,
  refusedPercent: count,
});

export async function action(args: ActionFunctionArgs) {
  const limits = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.approvals.changeLimits({ site, ...limits }), () => ({
    title: 'Limits saved',
    text: 'They count from now on. What waits already goes on waiting.',
  }));
}
