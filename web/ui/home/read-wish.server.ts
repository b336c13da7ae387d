import { z } from 'zod';
import type { Wish } from './wish.ts';

const written = z.tuple([z.uuid(), z.uuid().or(z.literal(''))]);

/** What a form carries, or null for anything that is not a wish. */
export function readWish(text: string): Wish | null {
  const { data } = written.safeParse(text.split(' '));
  return data ? { productId: data[0], schoolId: data[1] || null } : null;
}
