-- What went wrong when a product signed people in by the portal: the last of it, for whoever looks after the product.
create table sso_fault (
  id uuid primary key default uuidv7(),
  trust_id uuid not null,
  client_id text not null,
  at timestamptz not null, -- the last time
  times integer not null default 1,
  code text not null check (code ~ '^[a-z_]{1,40}$'),
  detail text not null check (length(detail) <= 300), -- an address or a scope, as the product sent it
  unique (client_id, code, detail),
  foreign key (trust_id, client_id) references oidc_client (trust_id, id)
);
create index on sso_fault (client_id, at desc);
call isolate('sso_fault');
