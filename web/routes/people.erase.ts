import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({
  subject: z.object({ kind: z.enum(['person', 'account']), id: z.string() }),
  name: z.string(),
});

export async function action(args: ActionFunctionArgs) {
  const { subject, name } = await readJson(args.request, form);
  const { site = '' } = args.params;
  const erased = args.context.api.people.erase({ site, subject, name });
  return deed(args, erased, ({ name: whose, accounts }) => ({
    title: `${whose} is erased`,
    text:
      accounts > 0
        ? 'Their name, addresses and sign-in are gone for good. What happened stays written down.'
        : 'Their name and addresses are gone for good. What happened stays written down.',
  }));
}
