import { letters, mayBeOne } from '../children/same-child.ts';

const digits = (text: string) => `regexp_replace(${text}, '\\D', '', 'g')`;

/** What tells somebody, by the ground that it would be: of the records `of` (with `key` and `person_id`). */
const traits = (of: string) => `
  select w.key, 'email' as ground, lower(p.email) as value from ${of} w join person p on p.id = w.person_id where p.email is not null
  union select w.key, 'phone', right(${digits('p.phone')}, 10) from ${of} w join person p on p.id = w.person_id
    where length(${digits("coalesce(p.phone, '')")}) >= 7
  union select w.key, 'name', ${letters('given || family')} from ${of} w join person p on p.id = w.person_id,
    unnest(array[p.given_name, p.preferred_given_name]) given, unnest(array[p.family_name, p.preferred_family_name]) family
    where given || family is not null
  union select w.key, 'student', g.student_id::text from ${of} w join guardianship g on g.contact_id = w.person_id
  union select w.key, 'student', ${letters('given')} from ${of} w join guardianship g on g.contact_id = w.person_id
    join person s on s.id = g.student_id, unnest(array[s.given_name, s.preferred_given_name]) given where given is not null`;

/**
 * Records that have something in common with somebody who is blocked: those that an import ($1) brought or changed, compared
 * with everybody who is, or all of them, compared with whom one block ($2) is on; then also those whom the roster has no more and who
 * sign in still. A child that came back under another code
 * is found by its name, too.
 */
export const likenessQuery = `
  with barred as materialized (
    select b.id as key, b.contact_id as person_id, b.student_id from contact_block b
    where b.trust_id = app_trust() and b.lifted_at is null and ($2::uuid is null or b.id = $2)),
  told as materialized (
    ${traits('barred')}
    union select w.key, 'email', lower(address) from barred w join registration r on r.person_id = w.person_id
      join account a on a.id = r.account_id, unnest(array[a.email, a.mailbox]) address where address is not null),
  candidate as materialized (
    select p.id as key, p.id as person_id from person p where p.trust_id = app_trust() and p.kind = 'contact'
      and (p.gone_at is null or $2::uuid is not null and p.registered_at is not null) and ($1::uuid is null or p.import_id = $1)
    union select g.contact_id, g.contact_id from guardianship g join person p on p.id = g.contact_id
      where g.trust_id = app_trust() and g.import_id = $1 and g.gone_at is null and p.gone_at is null),
  same as (
    select c.key as contact_id, t.key as block_id, array_agg(distinct t.ground) as grounds
    from (${traits('candidate')}) c join told t on t.ground = c.ground and t.value = c.value group by 1, 2)
  select s.contact_id as "contactId", s.block_id as "blockId", s.grounds, null::uuid as "studentId" from same s join barred b on b.key = s.block_id
  where s.contact_id <> b.person_id
    and not exists (select from contact_block o join contact_block k on k.id = s.block_id
      where o.contact_id = s.contact_id and o.lifted_at is null and (o.student_id is null
        or o.copied_from = k.id or k.copied_from = o.id or k.copied_from = o.copied_from))
    and not exists (select from registration r join registration o on o.account_id = r.account_id
      where r.person_id = s.contact_id and o.person_id = b.person_id and r.ended_at is null and o.ended_at is null)
  union
  select b.person_id, b.key, array['student'], g.student_id from barred b join person s on s.id = b.student_id
    join guardianship g on g.contact_id = b.person_id and g.import_id = $1 and g.gone_at is null and g.student_id <> b.student_id
    join person t on t.id = g.student_id and ${mayBeOne('t', 's')}
  where not exists (select from contact_block o where o.contact_id = b.person_id and o.student_id = g.student_id and o.lifted_at is null)`;

/** Children of a contact ($1) who are, or by their name may be, the one that a block keeps somebody from ($2). */
export const sameStudentsQuery = `
  select g.student_id as id from guardianship g join person t on t.id = g.student_id join person s on s.id = $2
  where g.trust_id = app_trust() and g.contact_id = $1
    and (t.id = s.id or ${mayBeOne('t', 's')})
  union select $2::uuid`;
