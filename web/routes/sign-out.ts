import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { ask } from '../api.server.ts';
import { onward } from '../onward.server.ts';
import { readForm } from '../read-form.server.ts';
import { safePath } from '../safe-path.ts';

export const loader = () => redirect('/');

const form = z.object({ everywhere: z.literal('yes').optional(), to: z.string().optional() });

export async function action(args: ActionFunctionArgs) {
  const { everywhere, to } = await readForm(args.request, form);
  await ask(args, args.context.api.accounts.signOut({ everywhere: everywhere === 'yes' }));
  return onward(to === undefined ? '/sign-in?done=signed-out' : safePath(to));
}
