import type { FamilyShown } from '../../family-shown.server.ts';
import { IconAlert } from '../icons.ts';
import type { Language } from '#server/contacts/family/rules.ts';
import { filledIn } from '../welcome/words/words-in.ts';
import { familyWords } from './words/words-in.ts';

interface Props {
  readonly places: FamilyShown['places'];
  readonly language: Language;
}

/** Says where access will end, while there is time to take something along. */
export function Farewells({ places, language }: Props) {
  const words = familyWords[language];
  const ending = places.filter(({ farewell }) => farewell !== null);
  return ending.map(({ schoolId, school, farewell }, at) => (
    <div key={`${schoolId} ${at}`} className="note" data-tone="late">
      <IconAlert size={18} aria-hidden />
      <p>
        {farewell?.kind === 'ends_after'
          ? filledIn(language, words.endsAfter, { school, day: farewell.day })
          : filledIn(language, words.aboutToEnd, { school })}
      </p>
    </div>
  ));
}
