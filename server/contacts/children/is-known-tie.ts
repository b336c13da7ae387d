/** In SQL: whether whoever asks knows the guardianship `g`: a school does not, where it began once the student had left it. */
export const isKnownTie = (g: string): string =>
  `not exists (select from later_tie n where n.contact_id = ${g}.contact_id and n.student_id = ${g}.student_id and n.school_id = app_school())`;
