import { data, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { eventTypes } from '#server/events/rules.ts';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const ofProduct = z.strictObject({ productId: z.string() });
const one = ofProduct.extend({ endpointId: z.string() });
const wanted = { url: z.string(), events: z.array(z.enum(eventTypes)) };

type Deed = (args: ActionFunctionArgs, site: string) => Promise<unknown>;
type Simple = 'start' | 'pause' | 'stop' | 'remove' | 'sendTest';

const simple =
  (name: Simple, title: string, text: string): Deed =>
  async (args, site) => {
    const which = await readJson(args.request, one);
    const done = async () => {
      await args.context.api.events[name]({ site, ...which });
    };
    return deed(args, done(), () => ({ title, text }));
  };

const deeds: Readonly<Record<string, Deed>> = {
  async add(args, site) {
    const sent = await readJson(args.request, ofProduct.extend(wanted));
    return deed(args, args.context.api.events.add({ site, ...sent }), ({ secret }) => ({ secret }));
  },
  async change(args, site) {
    const sent = await readJson(args.request, one.extend(wanted));
    return deed(args, args.context.api.events.change({ site, ...sent }), () => ({
      title: 'The endpoint is saved',
      text: 'It counts from now on, also for what waits.',
    }));
  },
  async renew(args, site) {
    const which = await readJson(args.request, one);
    return deed(args, args.context.api.events.renewSecret({ site, ...which }), (made) => made);
  },
  async again(args, site) {
    const which = await readJson(args.request, one.extend({ deliveryId: z.string() }));
    return deed(args, args.context.api.events.sendAgain({ site, ...which }), () => ({
      title: 'It is sent again',
      text: 'The answer stands in the list in a moment.',
    }));
  },
  async 'again-all'(args, site) {
    const which = await readJson(args.request, one);
    return deed(
      args,
      args.context.api.events.sendAgain({ site, ...which, deliveryId: null }),
      ({ count }) => ({
        title: count === 1 ? 'One event is sent again' : `${count} events are sent again`,
        text: 'The answers stand in the list as they come.',
      }),
    );
  },
  test: simple('sendTest', 'A test event is sent', 'The answer stands in the list in a moment.'),
  start: simple('start', 'The endpoint is on', 'It is told what waited, and what happens from now on.'),
  pause: simple('pause', 'The endpoint is paused', 'What happens is kept for it.'),
  stop: simple('stop', 'The endpoint is off', 'It is told nothing more.'),
  remove: simple('remove', 'The endpoint is removed', 'Its secret is destroyed.'),
};

export async function action(args: ActionFunctionArgs) {
  const { site = '', deed: named = '' } = args.params;
  const does = Object.hasOwn(deeds, named) ? deeds[named] : undefined;
  if (does === undefined) throw data(null, { status: 404 });
  return does(args, site);
}
