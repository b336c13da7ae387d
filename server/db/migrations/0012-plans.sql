-- One engine for everything in bulk: why each row is in a plan, what was done for it, and the way back.

alter table plan
  alter made_by drop not null, -- null: drafted by the product itself, until somebody answers for it
  add origin text not null default 'person' check (origin in ('person', 'rollover', 'review', 'import')), -- what it was drafted by
  add approved_at timestamptz, -- begun within an hour from then, or looked at again
  add undoes_plan_id uuid,
  add undoes_kind text,
  add reported_at timestamptz, -- when whoever answers for it was mailed that it is done
  drop constraint plan_kind_check,
  add constraint plan_kind_check check (kind in ('invite', 'csv', 'change_role', 'remove_role', 'revoke',
    'welcome', 'contact_revoke', 'contact_restore', 'contact_reset', 'undo', 'rollover', 'import')),
  add check ((kind = 'undo') = (undoes_plan_id is not null) and (undoes_plan_id is null) = (undoes_kind is null)),
  add check (made_by is not null or origin <> 'person'),
  add foreign key (trust_id, undoes_plan_id) references plan (trust_id, id) deferrable initially deferred;
create index on plan (undoes_plan_id) where undoes_plan_id is not null;

alter table plan_item
  add cause text, -- why it is there, in one word: rows are counted by it
  add evidence jsonb not null default '{}', -- what the roster said that proves it, as it was shown
  add warnings text[] not null default '{}', -- what to look at twice: also_staff, child_elsewhere, signed_in_lately …
  add effects jsonb; -- what was done for it, by ids: what an undo gives back

-- All rows of a plan in the order of the page, and those of one person in every plan.
create index on plan_item (plan_id, state, position);
