-- People as a school knows them: as they are, or as it last knew them.

/* People as a school knows them; as they are, where it is null. */
create function people_known(of_school uuid) returns table (id uuid, trust_id uuid, source_id uuid, kind text, external_id text,
  given_name text, family_name text, preferred_given_name text, preferred_family_name text, email text, phone text, grade text,
  contact_type text, language text, enabled boolean, gone_at timestamptz, missing_since timestamptz, erased_at timestamptz,
  registered_at timestamptz, invited_until timestamptz, import_id uuid) stable language sql
  begin atomic
    select p.id, p.trust_id, p.source_id, p.kind, p.external_id,
      case when k.person_id is null then p.given_name else k.given_name end,
      case when k.person_id is null then p.family_name else k.family_name end,
      case when k.person_id is null then p.preferred_given_name else k.preferred_given_name end,
      case when k.person_id is null then p.preferred_family_name else k.preferred_family_name end,
      case when k.person_id is null then p.email else k.email end,
      case when k.person_id is null then p.phone else k.phone end,
      case when k.person_id is null then p.grade else k.grade end,
      case when k.person_id is null then p.contact_type else k.contact_type end,
      case when k.person_id is null then p.language else k.language end,
      p.enabled, p.gone_at, p.missing_since, p.erased_at, p.registered_at, p.invited_until, p.import_id
    from person p left join last_known k on k.person_id = p.id and k.school_id = of_school;
  end;
/* People as whoever asks knows them: every page and file of an office names them by this. */
create view known_person with (security_invoker = true) as select * from people_known(app_school());
