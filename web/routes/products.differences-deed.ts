import { data, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { driftKinds } from '#server/drift/rules.ts';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';
import { counted } from '../ui/counted.ts';
import { signedOut } from '../ui/ends/ends-text.ts';
import { toldText } from '../ui/products/differences/told-text.ts';

/** One difference by its id, or all of a kind that a search finds. */
const chosen = z
  .object({
    productId: z.string(),
    id: z.string().default(''),
    kind: z.enum(driftKinds).nullable().catch(null),
    q: z.string().default(''),
    ignored: z.boolean().default(false),
    note: z.string().default(''),
  })
  .transform(({ productId, id, note, ...all }) => ({
    productId,
    note: note.trim() === '' ? null : note,
    which: id === '' ? { all } : { ids: [id] },
  }));
const address = z.object({ productId: z.string(), url: z.string() });
const removal = z.object({ grantId: z.string(), managedAt: z.string(), note: z.string().default('') });

type Deed = (args: ActionFunctionArgs, site: string) => Promise<unknown>;
const differences = (count: number) => counted(count, 'difference', 'differences');

const deeds: Readonly<Record<string, Deed>> = {
  async address(args, site) {
    const { productId, url } = await readJson(args.request, address);
    const wanted = { site, productId, url: url === '' ? null : url };
    return deed(args, args.context.api.drift.setAddress(wanted), ({ name }) => ({
      title: url === '' ? `${name} is not asked any more` : `${name} is asked every night`,
      text: url === '' ? 'Its report can still be uploaded.' : 'Press Ask now to see whether it answers.',
    }));
  },
  async tell(args, site) {
    const { note: _, ...wanted } = await readJson(args.request, chosen);
    return deed(args, args.context.api.drift.tell({ site, ...wanted }), toldText);
  },
  async confirm(args, site) {
    const { note: _, ...wanted } = await readJson(args.request, chosen);
    return deed(args, args.context.api.drift.confirm({ site, ...wanted }), ({ count }) => ({
      title: `${counted(count, 'person is', 'people are')} confirmed`,
      text: 'They were compared at once: what still differs stands in the list.',
    }));
  },
  async part(args, site) {
    const { note: _, ...wanted } = await readJson(args.request, chosen);
    return deed(args, args.context.api.drift.part({ site, ...wanted }), () => ({
      title: 'They are two people again',
      text: 'It was compared at once. The address alone says nothing until somebody confirms it.',
    }));
  },
  async ignore(args, site) {
    const wanted = await readJson(args.request, chosen);
    return deed(
      args,
      args.context.api.drift.ignore({ site, ...wanted, note: wanted.note ?? '' }),
      ({ count }) => ({
        title: `${differences(count)} ignored`,
        text: 'It stands under Ignored, as long as it stays the same difference.',
      }),
    );
  },
  async 'look-again'(args, site) {
    const wanted = await readJson(args.request, chosen);
    return deed(args, args.context.api.drift.ignore({ site, ...wanted, note: null }), ({ count }) => ({
      title: `${differences(count)} no longer ignored`,
      text: 'It stands among the others again.',
    }));
  },
  async remove(args, site) {
    const wanted = await readJson(args.request, chosen);
    return deed(args, args.context.api.drift.draftRemoval({ site, ...wanted }), (drafted) => drafted);
  },
  async 'remove-one'(args) {
    const { grantId, managedAt, note } = await readJson(args.request, removal);
    const removed = args.context.api.access.removeRole({ site: managedAt, grantId, note });
    return deed(args, removed, ({ name, product, told }) => ({
      title: `${name} no longer has ${product}`,
      text: `${signedOut(told)} Their other products are as they were.`,
    }));
  },
};

export async function action(args: ActionFunctionArgs) {
  const { site = '', deed: named = '' } = args.params;
  const does = Object.hasOwn(deeds, named) ? deeds[named] : undefined;
  if (does === undefined) throw data(null, { status: 404 });
  return does(args, site);
}
