-- Tags of object versions, beside their ACL, and those that a running upload will give its object.
alter table object_setting add column tags varchar(32768);
alter table upload add column tags varchar(32768);
