/** A product at a place: null for the trust. */
export interface Wish {
  readonly productId: string;
  readonly schoolId: string | null;
}

/** A wish as a form carries it. */
export const writeWish = ({ productId, schoolId }: Wish): string => `${productId} ${schoolId ?? ''}`;
