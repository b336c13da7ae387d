import { data, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';
import { counted } from '../ui/counted.ts';

const one = z.strictObject({ rolloverId: z.string() });
const imports = z.enum(['paused', 'widened']);
const opening = z.strictObject({
  schoolIds: z.array(z.string()).max(500),
  title: z.string().max(40),
  lastOn: z.string(),
  firstOn: z.string(),
  imports,
});
const answering = one.extend({ answer: z.enum(['go', 'no_go']), note: z.string().max(500).optional() });

const answered = {
  go: { title: 'Go', text: 'The plan is carried out now. You can leave this page: it goes on by itself.' },
  no_go: { title: 'No-go is written down', text: 'Nothing happens. You can answer anew at any time.' },
} as const;
const importing = {
  paused: { title: 'Imports wait', text: 'No roster of this school is taken in until you let it.' },
  widened: { title: 'Imports come in', text: 'More people than usual may leave by them meanwhile.' },
} as const;

type Deed = (args: ActionFunctionArgs, site: string) => Promise<unknown>;

const deeds: Readonly<Record<string, Deed>> = {
  async open(args, site) {
    const wanted = await readJson(args.request, opening);
    return deed(args, args.context.api.rollover.open({ site, ...wanted }), ({ rolloverIds }) => ({
      title: `The rollover is open at ${counted(rolloverIds.length, 'school', 'schools')}`,
      text: 'Nothing has changed for anybody: every family is kept until the school says go.',
    }));
  },
  async propose(args, site) {
    const wanted = await readJson(args.request, one);
    return deed(args, args.context.api.rollover.propose({ site, ...wanted }), ({ total }) => ({
      title: 'The plan is made',
      text: `It has ${counted(total, 'row', 'rows')}. Nothing has happened yet.`,
    }));
  },
  async answer(args, site) {
    const { note, ...wanted } = await readJson(args.request, answering);
    const answer = args.context.api.rollover.answer({ site, ...wanted, note: note ?? null });
    return deed(args, answer, () => answered[wanted.answer]);
  },
  async imports(args, site) {
    const wanted = await readJson(args.request, one.extend({ imports }));
    const answer = args.context.api.rollover.changeImports({ site, ...wanted });
    return deed(args, answer, () => importing[wanted.imports]);
  },
  async finish(args, site) {
    const wanted = await readJson(args.request, one);
    return deed(args, args.context.api.rollover.finish({ site, ...wanted }), () => ({
      title: 'The rollover is finished',
      text: 'Imports are as always again.',
    }));
  },
  async cancel(args, site) {
    const wanted = await readJson(args.request, one);
    return deed(args, args.context.api.rollover.cancel({ site, ...wanted }), () => ({
      title: 'The rollover is cancelled',
      text: 'Students are where the dates of the roster say again.',
    }));
  },
};

export async function action(args: ActionFunctionArgs) {
  const { site = '', deed: named = '' } = args.params;
  const does = Object.hasOwn(deeds, named) ? deeds[named] : undefined;
  if (does === undefined) throw data(null, { status: 404 });
  return does(args, site);
}
