import type { CatalogueProduct, CatalogueRole } from '../../answers.ts';
import { counted, people } from '../counted.ts';
import type { Question } from '../invitations/questions.ts';

const no = 'Keep it';
const keeps = (count: number): string => (count === 1 ? 'keeps' : 'keep');

/** Retires a product: nothing ends, but nobody opens it from the portal. */
export const retireProduct = ({ id, name, holders }: CatalogueProduct): Question => ({
  title: `Retire ${name}?`,
  body: [
    holders === 0
      ? 'Nobody has it at the moment.'
      : `${people(holders)} ${keeps(holders)} their role, but can no longer open ${name} from the portal.`,
    'It is given to nobody else, also not by an invitation that is on its way. You can restore it at any time.',
  ],
  yes: 'Retire product',
  no,
  danger: true,
  action: 'products/retire',
  payload: { productId: id },
});

/** Gives and opens a product again. */
export const restoreProduct = ({ id, name, holders }: CatalogueProduct): Question => ({
  title: `Restore ${name}?`,
  body: [
    holders === 0
      ? 'It can be given again.'
      : `${people(holders)} can open it from the portal again, and it can be given again.`,
  ],
  yes: 'Restore product',
  no: 'Not now',
  danger: false,
  action: 'products/restore',
  payload: { productId: id },
});

/** Retires a role: whoever holds it keeps it. */
export const retireRole = (
  { name: product }: CatalogueProduct,
  { id, name, holders, offered }: CatalogueRole,
): Question => ({
  title: `Retire ${name} in ${product}?`,
  body: [
    holders === 0
      ? 'Nobody holds it at the moment.'
      : `${people(holders)} ${keeps(holders)} it: for them nothing changes.`,
    ...(offered > 0
      ? [`${counted(offered, 'open invitation offers', 'open invitations offer')} it, and will not give it.`]
      : []),
    'It is given to nobody else. You can restore it at any time.',
  ],
  yes: 'Retire role',
  no,
  danger: true,
  action: 'products/retire',
  payload: { roleId: id },
});

/** Gives a role again. */
export const restoreRole = ({ name: product }: CatalogueProduct, { id, name }: CatalogueRole): Question => ({
  title: `Restore ${name} in ${product}?`,
  body: ['It can be given again, also by invitations that offered it and are still open.'],
  yes: 'Restore role',
  no: 'Not now',
  danger: false,
  action: 'products/restore',
  payload: { roleId: id },
});
