import { useEffect, useRef } from 'react';
import { SendButton } from '../send-button.tsx';
import { Fault } from '../visitors/fault.tsx';
import { TextField } from '../visitors/text-field.tsx';

interface Props {
  readonly fault: string | null;
  readonly typed: string;
}

/** Where the code of a letter is typed in. The square on the letter leads here with the code behind a #, which no server is told. */
export function LetterCodePage({ fault, typed }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const brought = window.location.hash.slice(1);
    if (!/^[\w-]{1,40}$/.test(brought)) return;
    const field = form.current?.elements.namedItem('code');
    if (field instanceof HTMLInputElement) field.value = brought;
    // Out of the address, so that it stays neither in the history nor in a bookmark.
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }, []);
  return (
    <form method="post" className="sheet" ref={form}>
      <div className="sheet-head">
        <h1>The code of your letter</h1>
        <p>Your school has printed it for you. It has twelve letters and digits.</p>
      </div>
      {fault !== null && <Fault>{fault}</Fault>}
      <TextField
        label="Code"
        name="code"
        className="input input-letter"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
        maxLength={40}
        hint="With or without the dashes, in capitals or not."
        focused={fault === null}
        defaultValue={typed}
      />
      <SendButton busy="Looking …">Go on</SendButton>
      <p className="sheet-end">
        Have you used it already? <a href="/sign-in">Sign in</a>. No letter? The school office can print you
        one.
      </p>
    </form>
  );
}
