import { useParams } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { Outcome } from './use-deed.ts';

/** What is known so far of a question: nothing while it is asked, an answer, or why there is none. */
export interface Question<Answer> {
  readonly answer: Answer | null;
  readonly refusal: string | null;
  /** Whether the answer is still to come, and an older one is shown. */
  readonly asking: boolean;
}

const unanswered = 'This could not be counted just now. Close this and try again.';

/**
 * Asks the site what something would come to, each time that the words of the question change; null asks nothing. The
 * newest question counts. It goes past Remix, which takes a POST for a change: it would reload the page after each
 * question, and a question that is answered late would keep the page from showing what was done meanwhile.
 */
export function useQuestion<Answer>(action: string, words: string | null): Question<Answer> {
  const { site } = useParams();
  const newest = useRef(0);
  const [known, setKnown] = useState<Omit<Question<Answer>, 'asking'> & { readonly to: string | null }>({
    to: null,
    answer: null,
    refusal: null,
  });
  useEffect(() => {
    newest.current += 1;
    const number = newest.current;
    const ask = async (question: string) => {
      const { done, refusal } = await put<Answer>(`/sites/${site}/${action}`, question);
      if (number === newest.current) setKnown({ to: question, answer: done, refusal });
    };
    if (words !== null) void ask(words);
  }, [site, action, words]);
  return { answer: known.answer, refusal: known.refusal, asking: known.to !== words };
}

async function put<Answer>(url: string, words: string): Promise<Outcome<Answer>> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: words });
    if (!response.ok) return { done: null, refusal: unanswered };
    return await response.json();
  } catch {
    return { done: null, refusal: unanswered };
  }
}
