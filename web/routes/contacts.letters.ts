import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { attempt } from '../api.server.ts';
import { contactSelectionForm } from '../contact-selection-form.ts';
import { letterFile } from '../letters/letter-file.server.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({ who: contactSelectionForm, passwords: z.boolean().default(false) });

/** Makes letters and answers with their pages: nothing of them is kept, so that they are made anew each time. */
export async function action(args: ActionFunctionArgs) {
  const { who, passwords } = await readJson(args.request, form);
  const { site = '' } = args.params;
  const { answer, refusal } = await attempt(args, args.context.api.letters.print({ site, who, passwords }));
  if (refusal !== null) return Response.json({ refusal: refusal.text }, { status: 409 });
  return new Response(letterFile(answer.letters), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'attachment; filename="letters.pdf"',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
