import { useId } from 'react';
import type { FamilyShown } from '../../family-shown.server.ts';
import type { FamilyWords } from './words/family-words.ts';
import { filled } from './words/words-in.ts';

interface Props {
  readonly place: FamilyShown['places'][number];
  readonly words: FamilyWords;
}

/** What one school has written down of the contact. */
export function FamilyDetails({ place: { school, details }, words }: Props) {
  const id = useId();
  const facts = [
    [words.name, details.name],
    [words.email, details.email],
    [words.phone, details.phone],
    [words.type, details.type],
  ] as const;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{filled(words.details, { school })}</h2>
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
