import { data, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const ofJob = z.strictObject({ job: z.string() });
const ofLetter = z.strictObject({
  queue: z.enum(['deliver-mail', 'run-plan', 'run-now']),
  letterId: z.string(),
});

type Deed = (args: ActionFunctionArgs, site: string) => Promise<unknown>;

const deeds: Readonly<Record<string, Deed>> = {
  async run(args, site) {
    const wanted = await readJson(args.request, ofJob);
    return deed(args, args.context.api.jobs.runNow({ site, ...wanted }), ({ title }) => ({
      title: `“${title}” is about to run`,
      text: 'You see here what it did when it has ended.',
    }));
  },
  async pause(args, site) {
    const wanted = await readJson(args.request, ofJob);
    return deed(args, args.context.api.jobs.pause({ site, ...wanted }), ({ title }) => ({
      title: `“${title}” is paused`,
      text: 'It does not run until somebody lets it go on.',
    }));
  },
  async 'go-on'(args, site) {
    const wanted = await readJson(args.request, ofJob);
    return deed(args, args.context.api.jobs.goOn({ site, ...wanted }), ({ title }) => ({
      title: `“${title}” goes on`,
      text: 'It runs the next time it is due.',
    }));
  },
  async retry(args, site) {
    const wanted = await readJson(args.request, ofLetter);
    return deed(args, args.context.api.jobs.retryLetter({ site, ...wanted }), ({ title }) => ({
      title: 'It is tried again',
      text: `It is back in the queue “${title}”. If it fails again and again, it comes back here.`,
    }));
  },
  async discard(args, site) {
    const wanted = await readJson(args.request, ofLetter);
    return deed(args, args.context.api.jobs.discardLetter({ site, ...wanted }), () => ({
      title: 'It is discarded',
      text: 'It is not tried again.',
    }));
  },
};

export async function action(args: ActionFunctionArgs) {
  const { site = '', deed: named = '' } = args.params;
  const does = Object.hasOwn(deeds, named) ? deeds[named] : undefined;
  if (does === undefined) throw data(null, { status: 404 });
  return does(args, site);
}
