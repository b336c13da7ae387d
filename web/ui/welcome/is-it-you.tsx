import type { Language } from '#server/contacts/family/rules.ts';
import type { Me } from '../../answers.ts';
import { SendButton } from '../send-button.tsx';
import { entryWords } from './words/entry/words-in.ts';
import { doorWords, filledIn } from './words/words-in.ts';

interface Props {
  readonly me: Me;
  /** The address that a code goes to, to be sure; null where none is asked for. */
  readonly codeTo: string | null;
  /** Whether they have an account of their own to sign in with. */
  readonly signsIn: boolean;
  /** The page to come back to. */
  readonly to: '/welcome' | '/letter/account';
  readonly language: Language;
}

/** Asks whoever is signed in whether it is for them: several of a family may use one browser. */
export function IsItYou({ me, codeTo, signsIn, to, language }: Props) {
  const words = entryWords[language];
  const fill = (sentence: string) =>
    filledIn(language, sentence, { name: me.name, login: me.email, email: codeTo ?? '' });
  return (
    <>
      <p>{fill(words.signedInAs)}</p>
      <form method="post" className="ways">
        <input type="hidden" name="act" value={codeTo === null ? 'accept' : 'send-code'} />
        <SendButton busy={doorWords[language].moment}>{words.isMe}</SendButton>
        {codeTo !== null && <p className="muted">{fill(words.codeToo)}</p>}
      </form>
      <form method="post" action="/sign-out" className="ways">
        <input type="hidden" name="to" value={to} />
        <button className="button" type="submit">
          {signsIn ? words.somebodyElse : words.otherDevice}
        </button>
        <p className="muted">{words.signedOutHere}</p>
      </form>
    </>
  );
}
