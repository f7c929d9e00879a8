-- Objects and uploads behind a key, version by version and bucket by bucket. What a plan reads stands in the index,
-- so that planning a million objects reads the index alone.
create index object_by_key on object_version (key_id, key_version_id, bucket_id, version_id, revision, size);
create index upload_by_key on upload (key_id, key_version_id, bucket_id, upload_id);
create index counter_by_key on usage_counter (key_id, key_version_id);

alter table upload add column key_generation int default 1 not null;

-- Background work. What it is to do (spec, plan) carries a code; how far it has come does not.
create sequence job_number;
create table job (
  job_id bigint primary key,
  kind varchar(16) not null,
  state varchar(32) not null,
  caller varchar(128) not null,
  request_id varchar(64) not null,
  spec varchar(8192) not null,
  created_at bigint not null,
  started_at bigint,
  ended_at bigint,
  planned_objects bigint not null,
  planned_bytes bigint not null,
  planned_uploads bigint not null,
  plan_hash varbinary(32) not null,
  done_objects bigint not null,
  done_bytes bigint not null,
  done_uploads bigint not null,
  failed bigint not null,
  gone bigint not null,
  changed bigint not null,
  added bigint not null,
  problem varchar(64),
  problem_detail varchar(1024),
  mac varbinary(32) not null
);
create index job_by_state on job (state, job_id);

-- The frozen plan: object versions with the revision they had, some hundreds a page. A page that is done is done
-- for good: what a job still has to do are its other pages.
create table job_page (
  job_id bigint not null,
  page_no int not null,
  origin varchar(16) not null,
  objects int not null,
  entries varbinary(16384) not null,
  is_done boolean not null,
  primary key (job_id, page_no)
);
create index job_page_to_do on job_page (job_id, is_done, page_no);

-- What became of single objects, where that has to be known.
create table job_item (
  item_id bigint generated always as identity primary key,
  job_id bigint not null,
  version_id bigint,
  upload_id uuid,
  bucket_id bigint not null,
  object_key varbinary(1023) not null,
  outcome varchar(16) not null,
  problem varchar(64),
  problem_detail varchar(1024),
  recorded_at bigint not null
);
create index job_item_by_job on job_item (job_id, outcome, item_id);
create index job_item_by_version on job_item (job_id, version_id);
