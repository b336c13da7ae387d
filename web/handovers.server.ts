import type { LoaderFunctionArgs } from '@remix-run/node';
import { attempt } from './api.server.ts';
import type { Handover } from './answers.ts';

/** A hand-over that matters to whoever looks, with the site whose pages lead to it. */
export interface ShownHandover {
  readonly handover: Handover;
  readonly siteId: string;
  readonly trustName: string;
}

/** The hand-over of a site's trust, for the two whom it concerns and the owners and admins of the trust; null for others. */
export async function handoverAt(args: LoaderFunctionArgs, site: string): Promise<Handover | null> {
  const { answer } = await attempt(args, args.context.api.handover.get({ site }));
  return answer === null || answer.side === 'other' ? null : answer;
}

/** The same of every trust in which whoever is signed in administers something. */
export async function myHandovers(args: LoaderFunctionArgs): Promise<readonly ShownHandover[]> {
  const { answer } = await attempt(args, args.context.api.portal.me());
  const first = new Map((answer?.sites ?? []).toReversed().map((site) => [site.trustId, site]));
  const found = await Promise.all(
    [...first.values()].map(async ({ id: siteId, trustName }) => {
      const handover = await handoverAt(args, siteId);
      return handover && { handover, siteId, trustName };
    }),
  );
  return found.filter((each) => each !== null);
}
