import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const json = z.object({ microsoft: z.string(), google: z.string() });

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/sites/${params.site ?? ''}/settings`);

/** Changes from where the people of a trust may sign in. */
export async function action(args: ActionFunctionArgs) {
  const typed = await readJson(args.request, json);
  const { site = '' } = args.params;
  return deed(args, args.context.api.providers.changeAllowed({ site, ...typed }), () => ({
    title: 'Sign-in saved',
    text: 'It counts from the next sign-in on. Nobody was signed out.',
  }));
}
