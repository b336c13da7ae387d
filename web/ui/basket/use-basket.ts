import { useState } from 'react';
import type { BasketForm } from '../../basket-form.ts';
import { afterLastDay } from '#server/access/last-day-rules.ts';
import { emptyBasket, missingFrom, offersOf, type Basket, type Missing, type Shelf } from './basket.ts';
import { keepProducts } from './change-basket.ts';
import type { More } from './more-fields.tsx';

/** A basket that is being filled. What is missing is said once somebody wants to send it, until they go on. */
export function useBasket(shelf: Shelf) {
  const only = shelf.products.length === 1 ? shelf.products[0] : undefined;
  const [held, setBasket] = useState<Basket>(
    only ? { ...emptyBasket, chosen: [{ productId: only.id, roleId: null, differs: {} }] } : emptyBasket,
  );
  const [more, setMore] = useState<More>({ lastDay: '', note: '' });
  const [missing, setMissing] = useState<Missing | null>(null);
  const ids = shelf.products.map(({ id }) => id);
  const basket = keepProducts(held, ids);
  const change = (next: Basket) => {
    setBasket(next);
    setMissing(null);
  };
  /** The basket as it is sent, or null, and then it says what is missing. */
  const complete = (): BasketForm | null => {
    const found = missingFrom(basket, shelf);
    setMissing(found);
    if (found !== null) return null;
    const endsAt = afterLastDay(more.lastDay)?.toISOString() ?? null;
    return { offers: offersOf(basket, shelf), endsAt, note: more.note.trim() || null };
  };
  return { basket, change, more, setMore, missing, complete };
}
