import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const form = z.union([z.object({ days: z.number() }), z.object({ people: z.number(), percent: z.number() })]);

export async function action(args: ActionFunctionArgs) {
  const wanted = await readJson(args.request, form);
  const { site = '' } = args.params;
  const { reviews } = args.context.api;
  const saving =
    'days' in wanted
      ? reviews.changeRolloverDays({ site, days: wanted.days })
      : reviews.changeAlone({ site, ...wanted });
  return deed(args, saving, () => ({
    title: 'Settings saved',
    text: 'They count from now on, for the trust and all of its schools.',
  }));
}
