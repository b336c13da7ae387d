import type { Language } from '#server/contacts/family/rules.ts';
import { directionOf } from '../direction-of.ts';
import { SendButton } from '../send-button.tsx';
import { entryWords } from '../welcome/words/entry/words-in.ts';
import { doorWords } from '../welcome/words/words-in.ts';
import { TextField } from './text-field.tsx';
import { passwordWords } from './words/words-in.ts';

/** Where somebody asks for a link for a new password. */
export function AskForLink({ language }: { readonly language: Language }) {
  const words = passwordWords[language];
  return (
    <form method="post" className="sheet" lang={language} dir={directionOf(language)}>
      <div className="sheet-head">
        <h1>{words.title}</h1>
        <p className="muted">{words.ask}</p>
      </div>
      <TextField
        label={entryWords[language].login}
        name="email"
        dir="ltr"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        focused
      />
      <SendButton busy={doorWords[language].sending}>{words.sendLink}</SendButton>
      <p className="sheet-end">
        <a href="/sign-in">{words.backToSignIn}</a>
      </p>
    </form>
  );
}
