import { expect, it } from 'vitest';
import type { Product } from '../../answers.ts';
import { inWords } from '../access-words.ts';
import { emptyBasket, missingFrom, notHere, offersOf, wordsOf, type Basket, type Shelf } from './basket.ts';
import { chooseRole, chooseRoleAt, chooseSchools, toggleProduct } from './change-basket.ts';

const role = (id: string, name: string) =>
  ({ id, name, about: '', preset: 'full_edit', mayGrant: true }) as const;
const product = (id: string, name: string, level: Product['level']): Product => ({
  id,
  name,
  level,
  about: '',
  icon: 'app',
  roles: [role(`${id}-edit`, 'Full Edit'), role(`${id}-read`, 'Reader')],
});
const products = [product('t', 'Tracker', 'school'), product('i', 'Insights', 'trust')];
const schools = [
  { id: 'r', name: 'Riverside' },
  { id: 'h', name: 'Hillside' },
];
const atTrust: Shelf = { products, schools, trust: 'the trust', here: 'Northgate' };
const atSchool: Shelf = { products, schools: [], trust: null, here: 'Riverside' };

const both = (): Basket => {
  const picked = chooseSchools(toggleProduct(toggleProduct(emptyBasket, 't'), 'i'), ['r', 'h']);
  return chooseRole(chooseRole(picked, 't', 't-edit'), 'i', 'i-read');
};

it('is products × schools × roles, and reads so', () => {
  expect(offersOf(both(), atTrust)).toEqual([
    { roleId: 't-edit', schoolId: 'r' },
    { roleId: 't-edit', schoolId: 'h' },
    { roleId: 'i-read', schoolId: null },
  ]);
  expect(inWords(wordsOf(both(), atTrust))).toBe(
    'Tracker as Full Edit at Riverside and Hillside; Insights as Reader at the trust',
  );
});

it('lets one school have another role, or none, until that school is taken out', () => {
  const other = chooseRoleAt(both(), 't', { schoolId: 'h', roleId: 't-read' });
  expect(inWords(wordsOf(other, atTrust))).toBe(
    'Tracker as Full Edit at Riverside; Tracker as Reader at Hillside; Insights as Reader at the trust',
  );
  const none = chooseRoleAt(other, 't', { schoolId: 'h', roleId: notHere });
  expect(offersOf(none, atTrust)).toHaveLength(2);
  const again = chooseSchools(chooseSchools(none, ['r']), ['r', 'h']);
  expect(offersOf(again, atTrust)).toEqual(offersOf(both(), atTrust));
});

it('names no place at a school: it is the one where one acts', () => {
  const basket = chooseRole(toggleProduct(emptyBasket, 't'), 't', 't-edit');

  expect(offersOf(basket, atSchool)).toEqual([{ roleId: 't-edit' }]);
  expect(inWords(wordsOf(basket, atSchool))).toBe('Tracker as Full Edit');
});

it('says what is missing, one thing at a time', () => {
  const tracker = toggleProduct(emptyBasket, 't');
  const whole = chooseRole(tracker, 't', 't-edit');
  const nowhere = chooseRoleAt(chooseSchools(whole, ['r']), 't', { schoolId: 'r', roleId: notHere });

  expect(missingFrom(emptyBasket, atTrust)?.at).toBe('products');
  expect(missingFrom(tracker, atTrust)?.at).toBe('t');
  expect(missingFrom(whole, atTrust)?.at).toBe('schools');
  expect(missingFrom(nowhere, atTrust)?.at).toBe('t');
  expect(missingFrom(whole, atSchool)).toBeNull();
  expect(missingFrom(both(), atTrust)).toBeNull();
});
