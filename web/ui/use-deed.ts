import { useFetcher, useParams } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';
import { useProveAgain } from './proof/use-prove-again.ts';

/** What a resource answers that does something: it is done, or why not. */
export type Outcome<Done> =
  | { readonly done: Done; readonly refusal: null }
  | {
      readonly done: null;
      readonly refusal: string;
      /** Whether it would be done once whoever asked proves again who they are. */
      readonly prove?: boolean;
    };

type Json = Readonly<Record<string, unknown>>;

/** Something that can be done at the site of the page: whether it is being done, why it was not, and how it is asked for. */
export interface Deed {
  readonly busy: boolean;
  readonly refusal: string | null;
  readonly run: (action: string, payload: Json) => void;
}

/**
 * Does something at the site of the page. `onDone` is called once, when it is done and the page shows it, also where the
 * page no longer has what it was asked from; a refusal stays here to be read. Where it wants a proof of who is there, that is asked for, and the same is done again.
 */
export function useDeed<Done>(onDone: (done: Done) => void): Deed {
  const fetcher = useFetcher<Outcome<Done>>();
  const { site } = useParams();
  const latest = useRef(onDone);
  useEffect(() => {
    latest.current = onDone;
  });
  const { data, state, submit } = fetcher;
  // What is done may take away what it was asked from (a draft that begins is none any more): then it is told as that goes.
  const untold = useRef<(() => void) | null>(null);
  useEffect(() => {
    const done = data?.refusal === null ? data.done : undefined;
    untold.current = state === 'loading' && done !== undefined ? () => latest.current(done) : null;
    if (state === 'idle' && done !== undefined) latest.current(done);
  }, [state, data]);
  useEffect(() => () => untold.current?.(), []);
  const sent = useRef<() => void>(() => {});
  const run = useCallback(
    (action: string, payload: Json) => {
      sent.current = () =>
        submit(JSON.stringify(payload), {
          method: 'post',
          action: `/sites/${site}/${action}`,
          encType: 'application/json',
        });
      sent.current();
    },
    [submit, site],
  );
  const refused = state === 'idle' && data && data.refusal !== null ? data : null;
  useProveAgain(refused, () => sent.current());
  return {
    busy: state !== 'idle',
    refusal: refused?.prove ? null : (refused?.refusal ?? null),
    run,
  };
}
