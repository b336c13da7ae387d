import { readLaunchUrl, type ProductIcon } from '#server/access/catalogue/rules.ts';
import type { ProductLevel } from '#server/access/rules.ts';
import type { Faults } from '../use-fields.ts';

/** A product as its form holds it. */
export interface ProductFields {
  readonly name: string;
  readonly about: string;
  readonly icon: ProductIcon;
  readonly level: ProductLevel;
  readonly launchUrl: string;
  readonly ownerEmail: string;
  readonly forFamilies: boolean;
}

const email = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;

/** What is wrong with a product as it was typed, before it is sent. */
export function productFaults({ name, about, launchUrl, ownerEmail }: ProductFields): Faults<ProductFields> {
  const { problem } = readLaunchUrl(launchUrl);
  return {
    ...(name.trim() === '' && { name: 'Give the product the name that staff know it by.' }),
    ...(about.trim() === '' && { about: 'Say in a few words what it is for.' }),
    ...(problem !== null && { launchUrl: problem }),
    ...(ownerEmail.trim() !== '' &&
      !email.test(ownerEmail.trim()) && { ownerEmail: 'This is not an e-mail address.' }),
  };
}
