-- The first shape of the store. Portable SQL where possible; times are milliseconds since 1970 UTC.
-- Names of objects are UTF-8 bytes, because OSS orders them by bytes.

create table bucket (
  bucket_id bigint generated always as identity primary key,
  name varchar(63) not null,
  created_at bigint not null,
  owner varchar(128) not null,
  rule_algorithm varchar(16),
  rule_key varchar(512),
  rule_data_algorithm varchar(16),
  rule_set_at bigint,
  rule_set_by varchar(128),
  rule_before varchar(1024),
  mirror_location varchar(2048),
  mirror_addresses varchar(16),
  mirror_set_at bigint,
  mac varbinary(32) not null,
  constraint bucket_name unique (name)
);

create table object_version (
  version_id bigint generated always as identity primary key,
  bucket_id bigint not null,
  object_key varbinary(1023) not null,
  is_current boolean not null,
  object_type varchar(16) not null,
  size bigint not null,
  etag varchar(64) not null,
  crc64 bigint not null,
  md5 varbinary(16),
  content_type varchar(1024),
  headers varchar(8192),
  user_metadata varchar(16384),
  stored_at bigint not null,
  last_modified bigint not null,
  origin varchar(16) not null,
  mode varchar(16) not null,
  data_algorithm varchar(16) not null,
  key_id uuid,
  key_version_id uuid,
  wrapped_key varbinary(512),
  key_generation int not null,
  object_id uuid not null,
  manifest_mac varbinary(32),
  revision bigint not null
);
create unique index object_by_name on object_version (bucket_id, is_current, object_key, version_id);

-- One row for every ciphertext file of an object or of a running upload.
create table object_part (
  object_id uuid not null,
  part_no int not null,
  size bigint not null,
  crc64 bigint not null,
  md5 varbinary(16) not null,
  shard int not null,
  blob_id uuid not null,
  stored_length bigint not null,
  segment_log2 int not null,
  salt varbinary(32),
  commitment varbinary(32),
  stored_at bigint not null,
  primary key (object_id, part_no)
);
create index part_by_blob on object_part (shard, blob_id);

create table upload (
  upload_id uuid primary key,
  bucket_id bigint not null,
  object_key varbinary(1023) not null,
  initiated_at bigint not null,
  content_type varchar(1024),
  headers varchar(8192),
  user_metadata varchar(16384),
  mode varchar(16) not null,
  data_algorithm varchar(16) not null,
  key_id uuid,
  key_version_id uuid,
  wrapped_key varbinary(512),
  object_id uuid not null
);
create index upload_by_name on upload (bucket_id, object_key, upload_id);

-- Files that nothing refers to any more. Only the sweeper of this table removes files.
create table retired_blob (
  shard int not null,
  blob_id uuid not null,
  stored_length bigint not null,
  reason varchar(32) not null,
  retired_at bigint not null,
  release_at bigint not null,
  primary key (shard, blob_id)
);
create index retired_by_release on retired_blob (release_at);

create table usage_counter (
  bucket_id bigint not null,
  mode varchar(16) not null,
  data_algorithm varchar(16) not null,
  key_id uuid not null,
  key_version_id uuid not null,
  origin varchar(16) not null,
  is_current boolean not null,
  month_stored int not null,
  objects bigint not null,
  bytes bigint not null,
  primary key (bucket_id, mode, data_algorithm, key_id, key_version_id, origin, is_current, month_stored)
);

create table cmk (
  key_id uuid primary key,
  kind varchar(16) not null,
  origin varchar(16) not null,
  spec varchar(16) not null,
  state varchar(24) not null,
  description varchar(8192) not null,
  creator varchar(128) not null,
  created_at bigint not null,
  deletion_at bigint,
  deletion_protection boolean not null,
  deletion_protection_note varchar(8192) not null,
  material_expires_at bigint,
  material_fingerprint varbinary(32),
  rotation_interval bigint,
  last_rotation_at bigint,
  mac varbinary(32) not null
);

-- A version outlives its material: without its row nobody could say what is lost.
create table cmk_version (
  version_id uuid primary key,
  key_id uuid not null,
  version_number int not null,
  created_at bigint not null,
  wrapped_material varbinary(512),
  material_state varchar(16) not null,
  withheld_until bigint,
  mac varbinary(32) not null,
  constraint cmk_version_number unique (key_id, version_number)
);

create table cmk_alias (
  alias varchar(261) primary key,
  key_id uuid not null,
  created_at bigint not null,
  mac varbinary(32) not null
);
create index alias_by_key on cmk_alias (key_id);

-- Which keys an alias named before; objects may still be bound to them.
create table cmk_alias_history (
  history_id bigint generated always as identity primary key,
  alias varchar(261) not null,
  key_id uuid not null,
  removed_at bigint not null
);
create index alias_history_by_alias on cmk_alias_history (alias);

-- What remains of a key whose deletion date has passed.
create table cmk_gone (
  key_id uuid primary key,
  name varchar(261) not null,
  gone_at bigint not null,
  mac varbinary(32) not null
);

create table audit (
  seq bigint primary key,
  recorded_at bigint not null,
  event varchar(64) not null,
  caller varchar(128) not null,
  origin varchar(16) not null,
  request_id varchar(64) not null,
  resource varchar(2048) not null,
  outcome varchar(16) not null,
  error varchar(64) not null,
  parameters varchar(524288) not null,
  hash varbinary(32) not null
);

create table setting (
  name varchar(64) primary key,
  setting_value varchar(4096) not null
);

grant select on schema public to reader;
