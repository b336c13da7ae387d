import { data, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { reviewOpenings, silences } from '#server/access-reviews/rules.ts';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';
import { counted } from '../ui/counted.ts';

const nudge = z.object({ reviewId: z.string(), partIds: z.string().transform((ids) => ids.split(',')) });
const close = z.object({ reviewId: z.string() });
const settings = z.object({ opens: z.enum(reviewOpenings), days: z.number(), silence: z.enum(silences) });

/** What the trust does with its reviews of access. */
export async function action(args: ActionFunctionArgs) {
  const { site = '', deed: wanted } = args.params;
  const { accessReviews } = args.context.api;
  if (wanted === 'open')
    return deed(args, accessReviews.open({ site }), ({ rows, places }) => ({
      title: 'The review is open',
      text: `${counted(rows, 'row', 'rows')} at ${counted(places, 'place', 'places')}. Those who answer were told by mail.`,
    }));
  if (wanted === 'nudge') {
    const asked = await readJson(args.request, nudge);
    return deed(args, accessReviews.nudge({ site, ...asked }), ({ places }) => ({
      title: 'Reminded by mail',
      text: `Those who answer for ${counted(places, 'place', 'places')} were told what still waits.`,
    }));
  }
  if (wanted === 'close') {
    const asked = await readJson(args.request, close);
    return deed(args, accessReviews.close({ site, ...asked }), ({ silent, drafts }) => ({
      title: 'The review is closed',
      text: `${counted(silent, 'row was', 'rows were')} left without an answer.${drafts > 0 ? ' What was long not used is drafted for removal under Bulk changes.' : ''}`,
    }));
  }
  if (wanted !== 'settings') throw data(null, { status: 404 });
  const asked = await readJson(args.request, settings);
  return deed(args, accessReviews.changeSettings({ site, ...asked }), () => ({
    title: 'Settings saved',
    text: 'They count from the next review on.',
  }));
}
