import type { FamilyShown } from '../../family-shown.server.ts';
import { IconAlert } from '../icons.ts';
import type { FamilyWords } from './words/family-words.ts';
import { filled } from './words/words-in.ts';

/** Says where access will end, while there is time to take something along. */
export function Farewells({ places, words }: { places: FamilyShown['places']; words: FamilyWords }) {
  const ending = places.filter(({ farewell }) => farewell !== null);
  return ending.map(({ schoolId, school, farewell }, at) => (
    <div key={`${schoolId} ${at}`} className="note" data-tone="late">
      <IconAlert size={18} aria-hidden />
      <p>
        {farewell?.kind === 'ends_after'
          ? filled(words.endsAfter, { school, day: farewell.day })
          : filled(words.aboutToEnd, { school })}
      </p>
    </div>
  ));
}
