import type { Language } from '#server/contacts/family/rules.ts';
import type { NoAccess } from '../../answers.ts';
import { shellWords } from '../shell/words/words-in.ts';
import { filledIn } from '../welcome/words/words-in.ts';
import { useAgain } from './use-again.ts';
import { WhatToDo } from './what-to-do.tsx';
import { noAccessWords } from './words/words-in.ts';

/** Where somebody came from, what for, and who they are. */
export interface Shown extends NoAccess {
  /** The sign-in to the product that waits, a path; null once there is none to go on with. */
  readonly from: string | null;
  readonly back: string | null;
  readonly email: string;
  /** Whether they are a parent or carer and nothing else. */
  readonly isFamily: boolean;
  /** A family's own; of whoever works here, English. */
  readonly language: Language;
  readonly now: string;
}

/** "You have no access to Tracker": why not, what to do about it, and the ways on from here. */
export function NoAccessPage(shown: Shown) {
  const { product, mayOpen, from, back, email, isFamily, language } = shown;
  const words = noAccessWords[language];
  const fill = (sentence: string) =>
    filledIn(language, sentence, { product: product?.name ?? '', login: email });
  useAgain(product !== null && !mayOpen);
  return (
    <div className="sheet">
      <div className="sheet-head" aria-live="polite">
        <h1>{mayOpen ? fill(words.now) : product === null ? words.titleUnknown : fill(words.title)}</h1>
        {mayOpen && <p>{words.given}</p>}
      </div>
      <WhatToDo {...shown} />
      <div className="choices">
        {mayOpen && (
          <a className="button" data-main href={from ?? '/'}>
            {from === null ? homeIn(shown) : fill(words.goOn)}
          </a>
        )}
        {!mayOpen && back !== null && (
          <a className="button" href={back}>
            {product === null ? words.goBackUnknown : fill(words.goBack)}
          </a>
        )}
        {!mayOpen && (
          <a className="button" href={isFamily ? '/family' : '/'}>
            {homeIn(shown)}
          </a>
        )}
        <form method="post" action="/sign-out">
          <input type="hidden" name="to" value={from ?? '/sign-in'} />
          <button className="button" type="submit">
            {words.somebodyElse}
          </button>
        </form>
      </div>
      <p className="sheet-end">{fill(words.signedInAs)}</p>
    </div>
  );
}

const homeIn = ({ isFamily, language }: Shown) =>
  isFamily ? noAccessWords[language].family : shellWords[language].products;
