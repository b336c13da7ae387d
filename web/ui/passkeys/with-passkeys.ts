import { TRPCClientError } from '@trpc/client';
import type { AppRouter } from '#server/trpc/router.ts';
import { refusalInWords } from '../refusal-text.ts';

/** What pages do passkeys with. */
export type Passkeys = typeof import('@simplewebauthn/browser');

/** Why nothing came of it: the rules' code, if it was they who said no, and the words for a person. */
export interface NotDone {
  readonly code: string | null;
  readonly text: string;
}

type Attempt<Done> =
  { readonly done: Done; readonly notDone: null } | { readonly done: null; readonly notDone: NotDone };

/**
 * Does something with a passkey, with what that needs: fetched only now. Says why nothing came of it, also when the
 * person or their device said no.
 */
export async function withPasskeys<Done>(
  work: (passkeys: Passkeys) => Promise<Done>,
): Promise<Attempt<Done>> {
  try {
    return { done: await work(await import('@simplewebauthn/browser')), notDone: null };
  } catch (error) {
    return { done: null, notDone: whyNot(error) };
  }
}

const words: Readonly<Record<string, string>> = {
  NotAllowedError: 'No passkey was used. Try again when you are ready: your device asks you who you are.',
  InvalidStateError: 'This device keeps a passkey of yours already. You can sign in with that one.',
  NotSupportedError: 'This device cannot make a passkey that we could use. Try it on your phone.',
};

const isAnswer = (error: unknown): error is TRPCClientError<AppRouter> => error instanceof TRPCClientError;

function whyNot(error: unknown): NotDone {
  if (isAnswer(error)) {
    const { refusal = null, detail = null } = error.data ?? {};
    const text = refusal === null ? null : refusalInWords(refusal, detail);
    if (text !== null) return { code: refusal, text };
    // Signed out meanwhile: the page that is asked for again leads to the sign-in.
    if (error.data?.code === 'UNAUTHORIZED') window.location.reload();
  }
  const name = error instanceof Error ? error.name : '';
  return { code: null, text: words[name] ?? 'That did not work. Try again, or do it another way.' };
}
