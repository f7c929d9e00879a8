-- What a search sorts and filters by stands in the index of names too, so that looking at every object of a bucket
-- reads the index alone; a row of its own for each would be read from all over the file.
drop index object_by_name;
create unique index object_by_name on object_version
  (bucket_id, is_current, object_key, version_id, size, last_modified, mode, key_id, origin);
