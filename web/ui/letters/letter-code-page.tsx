import { useEffect, useRef } from 'react';
import type { Language } from '#server/contacts/family/rules.ts';
import type { Refused } from '../../api.server.ts';
import { directionOf } from '../direction-of.ts';
import { SendButton } from '../send-button.tsx';
import { Fault } from '../visitors/fault.tsx';
import { TextField } from '../visitors/text-field.tsx';
import { refusalIn } from '../welcome/words/refusals/refusal-in.ts';
import { doorWords } from '../welcome/words/words-in.ts';
import { codeWords } from './words/words-in.ts';

interface Props {
  readonly refused: { readonly refusal: Refused; readonly typed: string } | null;
  /** The browser's: nobody knows yet whose letter it is. */
  readonly language: Language;
}

/** Where the code of a letter is typed in. The square on the letter leads here with the code behind a #, which no server is told. */
export function LetterCodePage({ refused, language }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const words = codeWords[language];
  const door = doorWords[language];
  useEffect(() => {
    const brought = window.location.hash.slice(1);
    if (!/^[\w-]{1,40}$/.test(brought)) return;
    const field = form.current?.elements.namedItem('code');
    if (field instanceof HTMLInputElement) field.value = brought;
    // Out of the address, so that it stays neither in the history nor in a bookmark.
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }, []);
  return (
    <form method="post" className="sheet" ref={form} lang={language} dir={directionOf(language)}>
      <div className="sheet-head">
        <h1>{words.title}</h1>
        <p>{words.what}</p>
      </div>
      {refused && <Fault>{refusalIn(language, refused.refusal)}</Fault>}
      <TextField
        label={door.code}
        name="code"
        className="input input-letter"
        dir="ltr"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
        maxLength={40}
        hint={words.codeHint}
        focused={refused === null}
        defaultValue={refused?.typed}
      />
      <SendButton busy={door.looking}>{door.goOn}</SendButton>
      <p className="sheet-end">
        {words.used} <a href="/sign-in">{door.signIn}</a>. {words.noLetter}
      </p>
    </form>
  );
}
