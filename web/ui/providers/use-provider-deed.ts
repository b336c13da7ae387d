import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { Provider } from '#server/providers/rules.ts';
import { useProveAgain } from '../proof/use-prove-again.ts';
import { say, type Said } from '../say.tsx';
import type { Outcome } from '../use-deed.ts';

interface Done {
  /** Where to go on, at the provider. */
  readonly url: string | null;
  readonly said: Said | null;
}

/** Connects one's account with one at a provider, or disconnects it. Asks first who is there, if that was a while ago. */
export function useProviderDeed() {
  const { data, state, submit } = useFetcher<Outcome<Done>>();
  const sent = useRef<() => void>(() => {});
  const run = (act: 'connect' | 'disconnect', provider: Provider) => {
    sent.current = () =>
      submit(
        { act, provider },
        { method: 'post', action: '/profile/providers', encType: 'application/json' },
      );
    sent.current();
  };
  useEffect(() => {
    if (state !== 'idle' || data?.refusal !== null) return;
    if (data.done.url !== null) window.location.assign(data.done.url);
    if (data.done.said !== null) say(data.done.said);
  }, [state, data]);
  const refused = state === 'idle' && data && data.refusal !== null ? data : null;
  useProveAgain(refused, () => sent.current());
  return { busy: state !== 'idle', refusal: refused?.prove ? null : (refused?.refusal ?? null), run };
}
