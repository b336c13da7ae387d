import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { reaches } from '#server/access/rules.ts';
import { deed } from '../deed.server.ts';
import { endingForm } from '../ending-form.ts';
import { readJson } from '../read-form.server.ts';
import { signedOut } from '../ui/ends/ends-text.ts';
import { counted } from '../ui/counted.ts';

const form = z.object({ personId: z.string(), reach: z.enum(reaches).optional(), ...endingForm });

export async function action(args: ActionFunctionArgs) {
  const body = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.access.revoke({ site, ...body }), ({ name, ended, told }) => ({
    title: `Access of ${name} revoked`,
    text: `${counted(ended, 'role', 'roles')} ended. ${signedOut(told)}`,
  }));
}
