import { expect, it } from 'vitest';
import { productFaults } from './product-fields.ts';

const library = {
  name: 'Library',
  about: 'Books',
  icon: 'book',
  level: 'school',
  launchUrl: 'https://library.example/',
  ownerEmail: '',
  forFamilies: false,
} as const;

it('has nothing against a product that is described', () => {
  expect(productFaults(library)).toEqual({});
  expect(productFaults({ ...library, ownerEmail: ' library@northgate.example ' })).toEqual({});
});

it('says at each field what is missing or wrong', () => {
  const faults = productFaults({ ...library, name: ' ', about: '', launchUrl: 'library', ownerEmail: 'Ada' });

  expect(Object.keys(faults)).toEqual(['name', 'about', 'launchUrl', 'ownerEmail']);
});
