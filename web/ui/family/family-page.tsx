import type { Language } from '#server/contacts/family/rules.ts';
import type { FamilyShown } from '../../family-shown.server.ts';
import { FamilyChildren } from './family-children.tsx';
import { FamilyDetails } from './family-details.tsx';
import { FamilyProducts } from './family-products.tsx';
import { FamilyReports } from './family-reports.tsx';
import { Farewells } from './farewells.tsx';
import { familyWords } from './words/words-in.ts';
import type { ReactNode } from 'react';

interface Props {
  readonly shown: FamilyShown;
  readonly language: Language;
  /** What can be done, below; nothing for whoever only looks on. */
  readonly deeds: { readonly report: ReactNode; readonly settings: ReactNode } | null;
}

/** What a family sees: their children, what they can open, what the school has written down of them. */
export function FamilyPage({ shown: { places, products, reports }, language, deeds }: Props) {
  const words = familyWords[language];
  if (places.length === 0)
    return (
      <>
        <h1 className="unseen">{words.title}</h1>
        <p className="sheet family-no-access">{words.noAccess}</p>
        {deeds?.settings}
      </>
    );
  return (
    <>
      <h1>{words.title}</h1>
      <Farewells places={places} language={language} />
      <FamilyChildren places={places} words={words} />
      <FamilyProducts products={products} words={words} isOpen={deeds !== null} />
      {places.map((place, at) => (
        <FamilyDetails key={`${place.schoolId} ${at}`} place={place} language={language} />
      ))}
      {deeds?.report}
      {reports.length > 0 && <FamilyReports reports={reports} words={words} />}
      {deeds?.settings}
    </>
  );
}
