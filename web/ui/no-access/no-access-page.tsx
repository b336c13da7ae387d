import type { NoAccess } from '../../answers.ts';
import { useAgain } from './use-again.ts';
import { WhatToDo } from './what-to-do.tsx';

/** Where somebody came from, what for, and who they are. */
export interface Shown extends NoAccess {
  /** The sign-in to the product that waits, a path; null once there is none to go on with. */
  readonly from: string | null;
  readonly back: string | null;
  readonly email: string;
  /** Whether they are a parent or carer and nothing else. */
  readonly isFamily: boolean;
  readonly now: string;
}

/** "You have no access to Tracker": why not, what to do about it, and the ways on from here. */
export function NoAccessPage(shown: Shown) {
  const { product, mayOpen, from, back, email, isFamily } = shown;
  const name = product?.name ?? 'this product';
  useAgain(product !== null && !mayOpen);
  return (
    <div className="sheet">
      <div className="sheet-head" aria-live="polite">
        <h1>{mayOpen ? `You can open ${name} now` : `You have no access to ${name}`}</h1>
        {mayOpen && <p>Your access was given in the meantime.</p>}
      </div>
      <WhatToDo {...shown} />
      <div className="choices">
        {mayOpen && (
          <a className="button" data-main href={from ?? '/'}>
            {from === null ? 'Your products' : `Go on to ${name}`}
          </a>
        )}
        {!mayOpen && back !== null && (
          <a className="button" href={back}>
            Go back to {product?.name ?? 'the product'}
          </a>
        )}
        {!mayOpen && (
          <a className="button" href={isFamily ? '/family' : '/'}>
            {isFamily ? 'My family' : 'Your products'}
          </a>
        )}
        <form method="post" action="/sign-out">
          <input type="hidden" name="to" value={from ?? '/sign-in'} />
          <button className="button" type="submit">
            Sign in as somebody else
          </button>
        </form>
      </div>
      <p className="sheet-end">
        You are signed in as <bdi>{email}</bdi>.
      </p>
    </div>
  );
}
