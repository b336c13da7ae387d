/** Whoever was erased is nobody's name any more, wherever they are spoken of. */
const unlessErased = (id: string, name: string) =>
  `case when exists (select from subject_key k where k.subject_id = ${id}::text and k.destroyed_at is not null)
     then 'an erased person' else ${name} end`;
const person = `coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name)`;
const personOrAccount = `case when p.id is not null then ${unlessErased('p.id', person)} else ${unlessErased('a.id', 'a.name')} end`;
const page = (path: string, id: string) => `'${path}/' || ${id}`;

/** To a school, somebody of whom it knows no more than they were is called as they were by their account as well. */
export const nameOfAccount = `coalesce((select ${person} from registration r join last_known p on p.person_id = r.person_id
  where r.account_id = a.id and r.trust_id = app_trust() and p.school_id = app_school() limit 1), a.name)`;

/**
 * How things are named, by their kind: SQL that gives `id` and what there is of `who`, `what`, `where` and `page` for the
 * ids in $1. Row-level security leaves out what is another trust's.
 */
export const lookups: Readonly<Record<string, string>> = {
  account: `
    select a.id, ${unlessErased('a.id', nameOfAccount)} as who,
      (select ${page('people', 'r.person_id')} from registration r where r.account_id = a.id and r.trust_id = app_trust()
        order by r.ended_at is not null, r.registered_at desc limit 1) as page
    from account a where a.id = any ($1)`,
  person: `
    select p.id, ${unlessErased('p.id', person)} as who, case p.kind when 'staff' then ${page('people', 'p.id')} when 'contact' then ${page('contacts', 'p.id')} end as page
    from known_person p where p.id = any ($1)`,
  grant: `
    select g.id, ${personOrAccount} as who, x.name || ', ' || r.name as what, coalesce(s.name, t.name) as where,
      ${page('people', 'p.id')} as page
    from "grant" g join product_role r on r.id = g.product_role_id join product x on x.id = g.product_id
    join trust t on t.id = g.trust_id left join school s on s.id = g.school_id left join known_person p on p.id = g.person_id
    left join account a on a.id = g.account_id where g.id = any ($1)`,
  invitation: `
    select i.id, case when p.id is not null then ${unlessErased('p.id', person)} else i.name end as who, o.what,
      coalesce(o.where, s.name, t.name) as where, ${page('people', 'p.id')} as page
    from invitation i join trust t on t.id = i.trust_id left join school s on s.id = i.school_id
    left join known_person p on p.id = i.person_id
    left join lateral (
      select case when count(*) = 1 then min(x.name || ', ' || r.name) when count(*) > 1 then count(*) || ' roles' end as what,
        case when count(distinct coalesce(os.name, t.name)) = 1 then min(coalesce(os.name, t.name)) end as where
      from offer f join product_role r on r.id = f.product_role_id join product x on x.id = r.product_id
      left join school os on os.id = f.school_id where f.invitation_id = i.id) o on true
    where i.id = any ($1)`,
  product: `select id, name as what, 'products' as page from product where id = any ($1)`,
  event_endpoint: `
    select e.id, p.name || ' at ' || substring(e.url from '^https?://([^/?#]+)') as what,
      ${page('products', "p.id || '/events'")} as page
    from event_endpoint e join product p on p.id = e.product_id where e.id = any ($1)`,
  product_role: `
    select r.id, x.name || ', ' || r.name as what, 'products' as page
    from product_role r join product x on x.id = r.product_id where r.id = any ($1)`,
  school: `select id, name as where from school where id = any ($1)`,
  trust: `select id, name as where from trust where id = any ($1)`,
  school_group: `select id, name as what from school_group where id = any ($1)`,
  plan: `select id, kind as what, total::text as where, ${page('plans', 'id')} as page from plan where id = any ($1)`,
  rollover: `
    select w.id, w.title as what, s.name as where, ${page('rollover', 'w.id')} as page
    from rollover w join school s on s.id = w.school_id where w.id = any ($1)`,
  carry_over: `
    select c.id, ${unlessErased('p.id', person)} as who, ${page('contacts', 'p.id')} as page
    from carry_over c join known_person p on p.id = c.new_contact_id where c.id = any ($1)`,
  request: `
    select q.id, ${unlessErased('p.id', person)} as who, x.name as what, coalesce(s.name, t.name) as where,
      ${page('people', 'p.id')} as page
    from access_request q join known_person p on p.id = q.person_id join product x on x.id = q.product_id
    join trust t on t.id = q.trust_id left join school s on s.id = q.school_id where q.id = any ($1)`,
  administrator: `
    select d.id, ${unlessErased('a.id', 'a.name')} as who, coalesce(r.name, d.role) as what,
      d.end_note as why, ${page('administrators', 'd.id')} as page
    from administrator d join account a on a.id = d.account_id left join administrator_role r on r.id = d.role_id
    where d.id = any ($1)`,
  administrator_role: `select id, name as what from administrator_role where id = any ($1)`,
  approval: `
    select id, ${unlessErased('asked_by', 'asked_by_name')} as who, 'approvals' as page,
      case kind when 'plan' then 'a bulk change' when 'owner_invitation' then 'the invitation of an Account Owner'
        else 'another Account Owner' end as what
    from approval where id = any ($1)`,
  handover: `
    select h.id, ${unlessErased('f.id', 'f.name')} as what, ${unlessErased('a.id', 'a.name')} as who from owner_handover h
    join account f on f.id = h.from_account join account a on a.id = h.to_account where h.id = any ($1)`,
  access_review: `
    select id, 'the review of access of ' || to_char(opened_at at time zone 'Europe/London', 'FMDD FMMonth YYYY') as what,
      ${page('access-reviews', 'id')} as page from access_review where id = any ($1)`,
  roster_import: `select id, file_name as what, ${page('roster', 'id')} as page from roster_import where id = any ($1)`,
  api_key: `select id, name as what from api_key where id = any ($1)`,
};
