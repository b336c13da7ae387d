-- Bulk plans and mail: what is still to be done, as rows, so that nothing depends on a queue's memory.
create table plan (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust,
  school_id uuid,
  kind text not null check (kind in ('invite')),
  state text not null default 'approved' check (state in ('draft', 'approved', 'running', 'done', 'cancelled', 'undone')),
  product_role_id uuid not null,
  made_by uuid not null references account,
  made_by_name text not null,
  made_at timestamptz not null,
  asked_at timestamptz, -- when it was last asked for again, because it stood still
  ended_at timestamptz,
  total integer not null,
  unique (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, product_role_id) references product_role (trust_id, id)
);
call isolate('plan');

create table plan_item (
  plan_id uuid not null,
  position integer not null,
  trust_id uuid not null references trust,
  person_id uuid not null,
  state text not null default 'to_do' check (state in ('to_do', 'done', 'skipped', 'failed', 'undone')),
  reason text,
  invitation_id uuid,
  primary key (plan_id, position),
  foreign key (trust_id, plan_id) references plan (trust_id, id),
  foreign key (trust_id, person_id) references person (trust_id, id)
);
create index on plan_item (plan_id, position) where state = 'to_do';
call isolate('plan_item');

create table mail (
  id uuid primary key default uuidv7(),
  trust_id uuid references trust,
  template text not null,
  to_name text not null,
  to_address text not null,
  data jsonb not null default '{}',
  invitation_id uuid,
  invitation_version integer,
  password_reset_id uuid references password_reset,
  plan_id uuid,
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'bounced', 'unknown', 'abandoned')),
  attempts integer not null default 0,
  created_at timestamptz not null,
  next_at timestamptz not null,
  lease_until timestamptz,
  data_sent_at timestamptz,
  repeated_at timestamptz,
  ended_at timestamptz,
  message_id text not null unique,
  last_code integer,
  last_error text,
  unique (invitation_id, invitation_version)
);
create index on mail (trust_id, next_at) where state in ('queued', 'sending', 'unknown');
create index on mail (plan_id) where plan_id is not null;
call isolate('mail', 'trust_id is not distinct from app_trust()');
