import { TRPCClientError } from '@trpc/client';
import type { Language } from '#server/contacts/family/rules.ts';
import type { AppRouter } from '#server/trpc/router.ts';
import { refusalInWords } from '../refusal-text.ts';
import { refusalIn } from '../welcome/words/refusals/refusal-in.ts';
import { passkeyWords } from './words/words-in.ts';

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
  language: Language = 'en',
): Promise<Attempt<Done>> {
  try {
    return { done: await work(await import('@simplewebauthn/browser')), notDone: null };
  } catch (error) {
    return { done: null, notDone: whyNot(error, language) };
  }
}

const ofBrowser = ['NotAllowedError', 'InvalidStateError', 'NotSupportedError'] as const;

const isAnswer = (error: unknown): error is TRPCClientError<AppRouter> => error instanceof TRPCClientError;

function whyNot(error: unknown, language: Language): NotDone {
  if (isAnswer(error)) {
    const { refusal = null, detail = null } = error.data ?? {};
    const text = refusal === null ? null : refusalInWords(refusal, detail);
    if (refusal !== null && text !== null)
      return { code: refusal, text: refusalIn(language, { code: refusal, text, detail }) };
    // Signed out meanwhile: the page that is asked for again leads to the sign-in.
    if (error.data?.code === 'UNAUTHORIZED') window.location.reload();
  }
  const name = error instanceof Error ? error.name : '';
  const known = ofBrowser.find((each) => each === name) ?? 'didNotWork';
  return { code: null, text: passkeyWords[language][known] };
}
