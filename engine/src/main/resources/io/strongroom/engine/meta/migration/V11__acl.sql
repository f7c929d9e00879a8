-- Who besides the owner may reach what, in the words of OSS. Few objects have an ACL of their own: those have a row
-- beside theirs, so that the rows of objects are not written anew and stay as short as they are.
alter table bucket add column acl varchar(20) default 'PRIVATE' not null;
alter table upload add column acl varchar(20) default 'DEFAULT' not null;
create table object_setting (
    version_id bigint not null primary key,
    acl varchar(20) not null
);
