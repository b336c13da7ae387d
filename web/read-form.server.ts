import { data } from '@remix-run/node';
import type { z } from 'zod';

/** The fields of a form. One that our own pages could not have sent is a bad request. */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const parsed = schema.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw data(null, { status: 400 });
  return parsed.data;
}

/** As {@link readForm}, for what a page sends as JSON. */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const parsed = schema.safeParse(await request.json().catch(() => null));
  if (!parsed.success) throw data(null, { status: 400 });
  return parsed.data;
}
