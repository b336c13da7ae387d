import { z } from 'zod';

/** A product at a place: null for the trust. */
export interface Wish {
  readonly productId: string;
  readonly schoolId: string | null;
}

const written = z.tuple([z.uuid(), z.uuid().or(z.literal(''))]);

/** A wish as a form carries it. */
export const writeWish = ({ productId, schoolId }: Wish): string => `${productId} ${schoolId ?? ''}`;

/** What a form carries, or null for anything else. */
export function readWish(text: string): Wish | null {
  const { data } = written.safeParse(text.split(' '));
  return data ? { productId: data[0], schoolId: data[1] || null } : null;
}
