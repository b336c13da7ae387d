import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { endingForm } from '../ending-form.ts';
import { readJson } from '../read-form.server.ts';
import { signedOut } from '../ui/ends/ends-text.ts';

const form = z.object({ grantId: z.string(), ...endingForm });

export async function action(args: ActionFunctionArgs) {
  const body = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.access.removeRole({ site, ...body }), ({ name, product, told }) => ({
    title: `${name} no longer has ${product}`,
    text: `${signedOut(told)} Their other products are as they were.`,
  }));
}
