import { data, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { endingForm } from '../ending-form.ts';
import { readJson } from '../read-form.server.ts';
import { counted } from '../ui/counted.ts';
import { signedOut } from '../ui/ends/ends-text.ts';

const leaver = z.object({ personId: z.string(), grantIds: z.array(z.string()).max(200) });
const form = z.object({
  leavers: z.array(leaver).max(200),
  typed: z.number().int().nullable().default(null),
  ...endingForm,
});

/** Ends what was proposed: of one person at once, of several as a bulk change. */
export async function action(args: ActionFunctionArgs) {
  const { leavers, typed, ...ending } = await readJson(args.request, form);
  const { site = '' } = args.params;
  const { access } = args.context.api;
  const [first] = leavers;
  if (first === undefined) throw data(null, { status: 400 });
  if (leavers.length > 1)
    return deed(args, access.revokeLeavers({ site, leavers, typed, ...ending }), (begun) => ({ begun }));
  return deed(args, access.revokeLeaver({ site, ...first, ...ending }), ({ name, ended, told }) => ({
    said: {
      title: `Access of ${name} revoked`,
      text: `${counted(ended, 'role', 'roles')} ended. ${signedOut(told)}`,
    },
  }));
}
