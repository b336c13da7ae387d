import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

export async function action(args: ActionFunctionArgs) {
  const { keyId } = await readJson(args.request, z.object({ keyId: z.string() }));
  const { site = '' } = args.params;
  return deed(args, args.context.api.keys.end({ site, keyId }), ({ name }) => ({
    title: `The key “${name}” is ended`,
    text: 'Whatever used it is shut out from now on.',
  }));
}
