import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { evidenceFormats } from '#server/access-reviews/rules.ts';
import { ask } from '../api.server.ts';
import { download } from '../download.server.ts';
import { evidenceFile } from '../letters/evidence-file.server.ts';
import { readForm } from '../read-form.server.ts';
import { evidenceSheet } from '../ui/access-reviews/evidence-sheet.ts';

const form = z.object({ format: z.enum(evidenceFormats) });

// Taking evidence along is written down, so that only a press of the button does it.
export const loader = ({ params }: LoaderFunctionArgs) =>
  redirect(`/sites/${params['site']}/access-reviews/${params['review']}`);

export async function action(args: ActionFunctionArgs) {
  const { format } = await readForm(args.request, form);
  const { site = '', review: reviewId = '' } = args.params;
  const evidence = await ask(args, args.context.api.accessReviews.takeEvidence({ site, reviewId, format }));
  const name = `access-review-${evidence.review.openedAt.slice(0, 10)}`;
  if (format === 'csv') return download(`${name}.csv`, evidenceSheet(evidence));
  return new Response(evidenceFile(evidence), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${name}.pdf"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
