import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { endingForm } from '../ending-form.ts';
import { readJson } from '../read-form.server.ts';
import { signedOut } from '../ui/ends/ends-text.ts';
import { counted } from '../ui/counted.ts';

const form = z.object({ personId: z.string(), grantIds: z.array(z.string()).max(200), ...endingForm });

export async function action(args: ActionFunctionArgs) {
  const body = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.access.removeRoles({ site, ...body }), ({ name, ended, told }) => ({
    title: `${counted(ended.length, 'role', 'roles')} of ${name} removed`,
    text: `${signedOut(told)} Their other products are as they were.`,
  }));
}
