import { data, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const nothing = z.strictObject({});
const form = z.strictObject({
  isOn: z.boolean(),
  at: z.string(),
  places: z.array(
    z.strictObject({
      sourceId: z.string(),
      kind: z.enum(['folder', 'address']).nullable(),
      location: z.string(),
      secret: z.string().nullable().optional(),
    }),
  ),
});

/** Sets the nightly import up, or lets it come now. */
export async function action(args: ActionFunctionArgs) {
  const { site = '', deed: wanted = '' } = args.params;
  const { nightly } = args.context.api;
  if (wanted === 'try') {
    await readJson(args.request, nothing);
    return deed(args, nightly.tryNow({ site }), () => ({
      title: 'The roster is being fetched',
      text: 'You see here what came of it in a moment.',
    }));
  }
  if (wanted !== 'save') throw data(null, { status: 404 });
  const chosen = await readJson(args.request, form);
  return deed(args, nightly.change({ site, ...chosen }), () => ({
    title: 'Nightly import saved',
    text: chosen.isOn
      ? `The roster comes every night at ${chosen.at}.`
      : 'It is switched off: the roster does not come by itself.',
  }));
}
