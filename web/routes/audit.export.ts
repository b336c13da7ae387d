import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { exportFormats } from '#server/audit/log-rules.ts';
import { ask } from '../api.server.ts';
import { auditQuery } from '../audit-query.ts';
import { logAsCsv, logAsJson } from '../ui/audit/log-file.ts';

const form = auditQuery.extend({ format: z.enum(exportFormats).catch('csv') });
const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

// Taking the log along is written down, so that only a press of the button does it.
export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/sites/${params['site']}/audit`);

export async function action(args: ActionFunctionArgs) {
  const { site = '' } = args.params;
  const { format, ...filter } = form.parse(Object.fromEntries(await args.request.formData()));
  const parts = await ask(args, args.context.api.audit.export({ site, format, ...filter }));
  const text = format === 'csv' ? logAsCsv(parts) : logAsJson(parts);
  return new Response(streamOf(text), {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="audit-log-${new Date().toISOString().slice(0, 10)}.${format}"`,
      'Cache-Control': 'no-store',
    },
  });
}

const encoder = new TextEncoder();

/** Text as the body of an answer, made as fast as it is read. It breaks off when the access of the reader ends. */
const streamOf = (text: AsyncGenerator<string>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    async pull(controller) {
      const { done, value } = await text.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await text.return(undefined);
    },
  });
