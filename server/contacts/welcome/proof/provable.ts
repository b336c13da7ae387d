const today = `(gatehouse_now() at time zone 'Europe/London')::date`;

const birthKnown = `
  select from guardianship g join student_birth b on b.student_id = g.student_id
  join student_place l on l.student_id = g.student_id and l.school_id = c.school_id
    and (l.begins_on is null or l.begins_on <= ${today}) and (l.ends_on is null or l.ends_on > ${today})
  where g.contact_id = c.contact_id and g.gone_at is null and g.access is distinct from false
    and not exists (select from contact_block k where k.contact_id = g.contact_id and k.student_id = g.student_id
      and k.lifted_at is null)`;

/**
 * In SQL: whether the contact of the standing `c` could answer what their trust has a welcome ask for. A date of birth has
 * to be known of a child of theirs at the school; the code of a letter can be printed for everybody.
 */
export const provable = `((select t.welcome_proof from trust t where t.id = c.trust_id) <> 'child_birth_date' or exists (${birthKnown}))`;
