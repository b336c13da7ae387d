import { useContext, useEffect, useRef } from 'react';
import { ProofContext } from './proof-context.ts';

/** An answer that may have been refused until whoever asked proves once more who they are. */
interface Answer {
  readonly prove?: boolean;
}

/**
 * When an answer was refused for want of a proof, asks for it, and does the same `again` once it is given: nothing has
 * to be typed anew. Whoever cancels finds everything as it was. `answer` is null while another one is on its way.
 */
export function useProveAgain(answer: Answer | null | undefined, again: () => void): void {
  const ask = useContext(ProofContext);
  const latest = useRef(again);
  useEffect(() => {
    latest.current = again;
  });
  useEffect(() => {
    if (answer?.prove) ask(() => latest.current());
  }, [answer, ask]);
}
