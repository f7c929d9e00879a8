-- When the content of a version was last read and found whole, and by which job.
alter table object_version add column verified_at bigint;
alter table object_version add column verified_by bigint;
