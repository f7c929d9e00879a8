-- Several rules by which a bucket fetches what it lacks. A single one without conditions stands where it always stood.
alter table bucket add column mirror_rules varchar(1000000);
