import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({ approvalId: z.string() });

export async function action(args: ActionFunctionArgs) {
  const { approvalId } = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.approvals.takeBack({ site, approvalId }), () => ({
    title: 'Taken back',
    text: 'Nothing has happened to anybody.',
  }));
}
