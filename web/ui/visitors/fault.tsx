import type { ReactNode } from 'react';
import { IconAlert } from '../icons.ts';
import { focusFirst } from './focus-first.ts';

/** Why a form was not taken, said first. Takes the focus, so that nobody misses it. */
export function Fault({ children }: { children: ReactNode }) {
  return (
    <div className="note" data-tone="stop" role="alert" tabIndex={-1} ref={focusFirst}>
      <IconAlert size={18} aria-hidden />
      <p>{children}</p>
    </div>
  );
}
