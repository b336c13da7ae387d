import type { FamilyPart } from '#server/contacts/family/family-of.ts';
import type { Language } from '#server/contacts/family/rules.ts';
import { kindIn } from './ui/family/words/kind-in.ts';
import { yearIn } from './ui/family/words/year-in.ts';

/** What a family is shown, its days in the family's language: browsers know fewer languages than the server does. */
export interface FamilyShown {
  readonly places: readonly (Omit<FamilyPart['places'][number], 'farewell'> & {
    readonly farewell: null | { readonly kind: 'about_to_end' | 'ends_after'; readonly day: string };
  })[];
  readonly products: FamilyPart['products'];
  readonly reports: readonly (FamilyPart['reports'][number] & { readonly day: string })[];
}

/** Puts what a family may see into words of its language. */
export function familyShown({ places, products, reports }: FamilyPart, language: Language): FamilyShown {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'Europe/London',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return {
    products,
    places: places.map(({ farewell, children, details, ...place }) => ({
      ...place,
      children: children.map(({ name, year }) => ({ name, year: yearIn(language, year) })),
      details: { ...details, type: kindIn(language, details.type) },
      farewell: farewell && {
        kind: farewell.kind,
        day: farewell.kind === 'ends_after' ? format.format(new Date(`${farewell.lastDay}T12:00:00Z`)) : '',
      },
    })),
    reports: reports.map((report) => ({ ...report, day: format.format(new Date(report.reportedAt)) })),
  };
}
