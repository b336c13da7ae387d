import { rowReader } from './read-rows.ts';
import { dayOf, requiredTextOf, RowProblem, textOf } from './row-reader.ts';

/** Reads `academicSessions.csv`: school years and their terms. */
export const sessionRows = rowReader(
  ['title', 'type', 'startDate', 'endDate'],
  ['title', 'type', 'begins_on', 'ends_on', 'parent_external_id', 'school_year'],
  (header) => {
    const titleOf = requiredTextOf(header, 'title');
    const typeOf = requiredTextOf(header, 'type');
    const beginsOf = dayOf(header, 'startDate');
    const endsOf = dayOf(header, 'endDate');
    const parentOf = textOf(header, 'parentSourcedId');
    const yearOf = textOf(header, 'schoolYear');
    return (cells) => {
      const begins = beginsOf(cells);
      const ends = endsOf(cells);
      if (begins === null || ends === null) throw new RowProblem('startDate', 'or endDate is empty');
      if (ends < begins) throw new RowProblem('endDate', 'lies before startDate');
      const year = yearOf(cells);
      if (!/^(\d{4})?$/.test(year)) throw new RowProblem('schoolYear', 'is not a year');
      return { values: [titleOf(cells), typeOf(cells), begins, ends, parentOf(cells) || null, year || null] };
    };
  },
);
