import { rowReader } from './read-rows.ts';
import { dayOf, requiredTextOf, textOf } from './row-reader.ts';

/** Reads `enrollments.csv`, the rows of students: which class, at which school, from when until when. */
export const enrolmentRows = rowReader(
  ['classSourcedId', 'schoolSourcedId', 'userSourcedId', 'role'],
  ['student_external_id', 'school_external_id', 'class_external_id', 'begins_on', 'ends_on'],
  (header) => {
    const roleOf = header.cell('role');
    const studentOf = requiredTextOf(header, 'userSourcedId');
    const schoolOf = requiredTextOf(header, 'schoolSourcedId');
    const classOf = textOf(header, 'classSourcedId');
    const beginsOf = dayOf(header, 'beginDate');
    const endsOf = dayOf(header, 'endDate');
    return (cells) => {
      if (roleOf(cells) !== 'student') return null;
      return {
        values: [studentOf(cells), schoolOf(cells), classOf(cells) || null, beginsOf(cells), endsOf(cells)],
      };
    };
  },
);
