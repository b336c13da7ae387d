import { useFetcher, useParams } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';

/** What a resource answers that does something: it is done, or why not. */
export type Outcome<Done> =
  { readonly done: Done; readonly refusal: null } | { readonly done: null; readonly refusal: string };

type Json = Readonly<Record<string, unknown>>;

/**
 * Does something at the site of the page. `onDone` is called once, when it is done and the page shows it;
 * a refusal stays here to be read.
 */
export function useDeed<Done>(onDone: (done: Done) => void) {
  const fetcher = useFetcher<Outcome<Done>>();
  const { site } = useParams();
  const latest = useRef(onDone);
  useEffect(() => {
    latest.current = onDone;
  });
  const { data, state, submit } = fetcher;
  useEffect(() => {
    if (state === 'idle' && data?.refusal === null) latest.current(data.done);
  }, [state, data]);
  const run = useCallback(
    (action: string, payload: Json) =>
      submit(JSON.stringify(payload), {
        method: 'post',
        action: `/sites/${site}/${action}`,
        encType: 'application/json',
      }),
    [submit, site],
  );
  return {
    busy: state !== 'idle',
    refusal: state === 'idle' ? (data?.refusal ?? null) : null,
    run,
  };
}
