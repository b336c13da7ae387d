import { useId } from 'react';
import type { FamilyShown } from '../../family-shown.server.ts';
import type { Language } from '#server/contacts/family/rules.ts';
import { filledIn } from '../welcome/words/words-in.ts';
import { familyWords } from './words/words-in.ts';

interface Props {
  readonly place: FamilyShown['places'][number];
  readonly language: Language;
}

/** What one school has written down of the contact. */
export function FamilyDetails({ place: { school, details }, language }: Props) {
  const words = familyWords[language];
  const id = useId();
  const facts = [
    [words.name, details.name],
    [words.email, details.email],
    [words.phone, details.phone],
    [words.type, details.type],
  ] as const;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{filledIn(language, words.details, { school })}</h2>
      <dl className="family-card family-details">
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {fact === null ? <span className="muted">{words.notWrittenDown}</span> : <bdi>{fact}</bdi>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
