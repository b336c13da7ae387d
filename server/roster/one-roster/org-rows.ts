import { rowReader } from './read-rows.ts';
import { requiredTextOf, textOf } from './row-reader.ts';

/** Reads `orgs.csv`: the trust, its schools, and what lies between. */
export const orgRows = rowReader(
  ['name', 'type'],
  ['name', 'type', 'identifier', 'parent_external_id'],
  (header) => {
    const nameOf = requiredTextOf(header, 'name');
    const typeOf = requiredTextOf(header, 'type');
    const identifierOf = textOf(header, 'identifier');
    const parentOf = textOf(header, 'parentSourcedId');
    return (cells) => ({
      values: [nameOf(cells), typeOf(cells), identifierOf(cells) || null, parentOf(cells) || null],
    });
  },
);
