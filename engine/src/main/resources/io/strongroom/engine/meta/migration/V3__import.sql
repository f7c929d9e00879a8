-- Import tickets while they can be redeemed: who holds one may bring material for its key, wrapped by its public key.
create table import_session (
  session_id uuid primary key,
  key_id uuid not null,
  algorithm varchar(32) not null,
  key_spec varchar(16) not null,
  public_key varbinary(1024) not null,
  wrapped_private_key varbinary(4096) not null,
  expires_at bigint not null,
  mac varbinary(32) not null
);
create index import_session_by_expiry on import_session (expires_at);
