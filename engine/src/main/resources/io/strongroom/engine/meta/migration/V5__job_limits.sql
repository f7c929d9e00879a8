-- How fast a job may copy content: objects at a time, and bytes a second (0: as fast as it goes).
alter table job add column workers int default 16 not null;
alter table job add column bytes_per_second bigint default 0 not null;
