-- Versions of objects. A delete marker is a row of its own type that is never current, so that what reads current
-- versions does not know of markers. The null version is the one that was made without versioning.
alter table bucket add column versioning varchar(16) default 'OFF' not null;
alter table object_version add column is_null boolean default true not null;
create index object_version_by_name on object_version (bucket_id, object_key, version_id desc);
