-- What stood there before and afterwards, for the report of a job that copies: one receipt for each object.
alter table job_item add column size bigint;
alter table job_item add column etag varchar(64);
alter table job_item add column crc64 bigint;
alter table job_item add column was varchar(200);
alter table job_item add column becomes varchar(200);

-- A report reads them in their order, page by page, without sorting all of them for each page.
create index job_item_by_number on job_item (job_id, item_id);
