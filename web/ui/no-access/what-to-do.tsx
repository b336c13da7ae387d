import { writeWish } from '../home/wish.ts';
import { filledIn } from '../welcome/words/words-in.ts';
import { ago } from '../when.ts';
import type { Shown } from './no-access-page.tsx';
import { noAccessWords } from './words/words-in.ts';

/** What somebody can do who may not open a product: ask for it here, wait for the answer, or ask whom. */
export function WhatToDo(shown: Shown) {
  const { product, mayOpen, isFamily, language, places, asked, now } = shown;
  const words = noAccessWords[language];
  if (mayOpen) return null;
  if (product === null) return <p>{words.notOurs}</p>;
  if (isFamily) return <p>{filledIn(language, words.notAmong, { product: product.name })}</p>;
  return (
    <>
      {asked.map(({ place, askedAt }) => (
        <p key={place} className="note">
          You asked for it at {place} {ago(askedAt, now)}. The answer comes by mail, and this page notices it,
          too.
        </p>
      ))}
      {places.length > 0 && asked.length === 0 && (
        <>
          <p>
            You are signed in, and nobody has given you {product.name} yet. Ask for it and say why: your
            administrators get a mail.
          </p>
          <a className="button" data-main href={askFor(shown)}>
            Ask for access
          </a>
        </>
      )}
      {places.length === 0 && asked.length === 0 && (
        <p>
          {product.trust} has not given you {product.name}, and you cannot ask for it here. Your school office
          knows who decides about it.
        </p>
      )}
    </>
  );
}

/** The form of requests, with the product chosen; it leads back here. */
function askFor({ product, places: [place], from }: Shown): string {
  const productId = product?.id ?? '';
  const query = new URLSearchParams({
    wish: writeWish({ productId, schoolId: place?.schoolId ?? null }),
    to: `/no-access?${new URLSearchParams({ product: productId, ...(from !== null && { from }) })}`,
  });
  return `/ask?${query}`;
}
