import { data, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const form = z.strictObject({ carryOverId: z.string() });

const said = {
  carry: {
    title: 'The account is carried over',
    text: 'They sign in as before, and see what the new record may see. No welcome was sent.',
  },
  dismiss: { title: 'Kept apart', text: 'These two records are two people. It is not asked again.' },
  undo: {
    title: 'The account is back with the older record',
    text: 'They are signed out. What the new record had from it is gone.',
  },
} as const;

const isDeed = (named: string): named is keyof typeof said => Object.hasOwn(said, named);

export async function action(args: ActionFunctionArgs) {
  const { site = '', deed: named = '' } = args.params;
  if (!isDeed(named)) throw data(null, { status: 404 });
  const wanted = await readJson(args.request, form);
  const done: Promise<unknown> = args.context.api.carryOver[named]({ site, ...wanted });
  return deed(args, done, () => said[named]);
}
