import { Link } from '@remix-run/react';
import type { Language } from '#server/contacts/family/rules.ts';
import type { FamilyShown } from '../../family-shown.server.ts';
import { Mark } from '../mark.tsx';
import { focusFirst } from '../visitors/focus-first.ts';
import { refusalIn } from '../welcome/words/refusals/refusal-in.ts';
import { FamilyPage } from './family-page.tsx';
import { FamilySettings } from './family-settings.tsx';
import { ReportForm } from './report-form.tsx';
import type { FamilyWords } from './words/family-words.ts';
import { directionOf } from '../direction-of.ts';
import { familyWords } from './words/words-in.ts';

interface Refused {
  readonly code: string;
  readonly text: string;
  readonly typed: string;
}

interface Props {
  readonly shown: FamilyShown;
  readonly language: Language;
  readonly standing: 'none' | 'also' | 'only';
  readonly signInWith: string;
  /** What was done just now. */
  readonly done: string | null;
  readonly refused: Refused | null;
}

/** The family page of whoever is signed in, with all that they can do. */
export function FamilyDesk({ shown, language, standing, signInWith, done, refused }: Props) {
  const words = familyWords[language];
  const said = refused === null ? saidOf(done, words) : null;
  return (
    <div className="family" lang={language} dir={directionOf(language)}>
      <header className="visitor-head">
        <Mark size={30} />
        <span>Gatehouse</span>
        {standing === 'also' && (
          <Link className="family-portal" to="/">
            {words.portal}
          </Link>
        )}
      </header>
      <main className="family-main" id="main">
        {said && (
          <output className="note" data-tone="ok" tabIndex={-1} ref={focusFirst} key={done}>
            {said}
          </output>
        )}
        <FamilyPage
          shown={shown}
          language={language}
          deeds={{
            report: (
              <ReportForm
                key={done}
                places={shown.places}
                words={words}
                refused={inWords(refused, language)}
              />
            ),
            settings: <FamilySettings words={words} language={language} signInWith={signInWith} />,
          }}
        />
      </main>
    </div>
  );
}

function saidOf(done: string | null, words: FamilyWords): string | null {
  if (done === 'report') return words.sent;
  return done === 'language' ? words.saved : null;
}

/** What went wrong, in the family's language where it is likely to happen. */
function inWords(refused: Refused | null, language: Language) {
  if (refused === null) return null;
  const words = familyWords[language];
  const { code, text, typed } = refused;
  if (code === 'too_often') return { typed, text: words.tooOften };
  return {
    typed,
    text: code === 'wrong_field' ? words.sayWhat : refusalIn(language, { code, text, detail: null }),
  };
}
