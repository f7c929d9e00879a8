-- What jobs replaced and keep for a while, so that they can be undone. The files stand in object_part under the
-- former object id, as those of any object do, until they are put back or released.
create table former_content (
  former_id bigint generated always as identity primary key,
  job_id bigint not null,
  version_id bigint not null,
  release_at bigint not null,
  replaced_by uuid not null,
  object_type varchar(16) not null,
  size bigint not null,
  etag varchar(64) not null,
  crc64 bigint not null,
  md5 varbinary(16),
  stored_at bigint not null,
  last_modified bigint not null,
  mode varchar(16) not null,
  data_algorithm varchar(16) not null,
  key_id uuid,
  key_version_id uuid,
  wrapped_key varbinary(512),
  key_generation int not null,
  object_id uuid not null,
  manifest_mac varbinary(32),
  constraint former_by_job unique (job_id, version_id)
);
create index former_by_version on former_content (version_id);
create index former_by_release on former_content (release_at);
