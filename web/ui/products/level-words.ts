import type { ProductLevel } from '#server/access/rules.ts';

/** What a product's level is called, and what it means. */
export const levelWords: Readonly<Record<ProductLevel, { readonly name: string; readonly about: string }>> = {
  school: { name: 'Each school', about: 'Given school by school' },
  trust: { name: 'Whole trust', about: 'Given once, for all schools' },
};
