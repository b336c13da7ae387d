import { csvText } from '#server/plans/csv/rules.ts';
import type { Product } from '../../answers.ts';

/** A file to begin with: the columns, and one row that shows how to fill them in. */
export function templateFile(products: readonly Product[], trustLevel: boolean): string {
  const [product] = products;
  const role = product?.roles.at(-1)?.name ?? 'Role';
  const school = trustLevel ? ['School'] : [];
  return csvText([
    ['E-mail', 'Staff ID', 'Product', 'Role', ...school, 'Ends on', 'Note'],
    [
      'name@example.org',
      '',
      product?.name ?? 'Product',
      role,
      ...school.map(() => ''),
      '',
      'Replace this row',
    ],
  ]);
}
