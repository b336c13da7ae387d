import type { Header } from './header.ts';
import { RowProblem, requiredTextOf, type ReadRow, type RowReader } from './row-reader.ts';

type Values = { readonly values: readonly (string | null)[]; readonly warning?: string | null };

/**
 * Makes a {@link RowReader} out of what is particular to a file: `values` reads a row that is known to have
 * an id and a status, and may throw a {@link RowProblem}, or return null when the row is of no interest.
 */
export function rowReader(
  required: readonly string[],
  staged: readonly string[],
  values: (header: Header) => (cells: readonly string[], gone: boolean) => Values | null,
): RowReader {
  return {
    required: ['sourcedId', ...required],
    staged,
    prepare(header) {
      const idOf = requiredTextOf(header, 'sourcedId');
      const statusOf = header.cell('status');
      const valuesOf = values(header);
      return (cells) => {
        let externalId: string | null = null;
        try {
          externalId = idOf(cells);
          if (cells.length !== header.size)
            throw new RowProblem('the row', `has ${cells.length} cells, the header ${header.size}`);
          const gone = isGone(statusOf(cells));
          const read = valuesOf(cells, gone);
          return (
            read && { externalId, gone, rejection: null, warning: read.warning ?? null, values: read.values }
          );
        } catch (error) {
          if (error instanceof RowProblem) return rejected(externalId, error.message, staged.length);
          throw error;
        }
      };
    },
  };
}

/** OneRoster 1.1 still had a status `inactive`, which means the same as `tobedeleted`. */
function isGone(status: string): boolean {
  if (status === '' || status === 'active') return false;
  if (status === 'tobedeleted' || status === 'inactive') return true;
  throw new RowProblem('status', 'is neither active nor tobedeleted');
}

function rejected(externalId: string | null, rejection: string, size: number): ReadRow {
  return {
    externalId,
    gone: false,
    rejection,
    warning: null,
    values: Array.from({ length: size }, () => null),
  };
}
