import { birthHash } from '../birth-hash.ts';
import { rowReader } from './read-rows.ts';
import { dayOf, requiredTextOf, type RowReader } from './row-reader.ts';

/** Reads `demographics.csv`: of everything in it the date of birth, and of that only a hash made with the portal's `key`. */
export const demographicRows = (key: Uint8Array): RowReader =>
  rowReader([], ['birth_hash'], (header) => {
    const idOf = requiredTextOf(header, 'sourcedId');
    const bornOf = dayOf(header, 'birthDate');
    return (cells) => {
      const bornOn = bornOf(cells);
      return {
        values: [bornOn === null ? null : `\\x${birthHash(key, idOf(cells), bornOn).toString('hex')}`],
      };
    };
  });
