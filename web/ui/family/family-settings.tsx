import { Form, Link } from '@remix-run/react';
import { languages, type Language } from '#server/contacts/family/rules.ts';
import type { FamilyWords } from './words/family-words.ts';
import { filledIn } from '../welcome/words/words-in.ts';
import { languageNames } from './words/words-in.ts';

interface Props {
  readonly words: FamilyWords;
  readonly language: Language;
  readonly signInWith: string;
}

/** How one signs in, in which language one is written to, and the way out. */
export function FamilySettings({ words, language, signInWith }: Props) {
  return (
    <section aria-labelledby="settings">
      <h2 id="settings">{words.settings}</h2>
      <div className="family-card family-settings">
        <p className="family-login">{filledIn(language, words.signInWith, { login: signInWith })}</p>
        <Link className="button" to="/profile">
          {words.settingsLink}
        </Link>
        <Form method="post" className="field" preventScrollReset>
          <input type="hidden" name="act" value="language" />
          <label htmlFor="language">{words.language}</label>
          <div className="family-language">
            <select className="input" id="language" name="language" defaultValue={language} key={language}>
              {languages.map((each) => (
                <option key={each} value={each} lang={each}>
                  {languageNames[each]}
                </option>
              ))}
            </select>
            <button className="button" type="submit">
              {words.save}
            </button>
          </div>
        </Form>
        <Form method="post" action="/sign-out">
          <button className="button" type="submit">
            {words.signOut}
          </button>
        </Form>
      </div>
    </section>
  );
}
