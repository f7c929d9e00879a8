-- Users with what is attached to them in one row, so that one code covers both: who takes a denial away changes the row.
create table ram_user (
    name varchar(64) not null primary key,
    state varchar(16) not null,
    password varchar(256),
    policies varchar(100000) not null,
    created_at bigint not null,
    mac varbinary(32) not null
);
create table ram_access_key (
    id varchar(32) not null primary key,
    owner varchar(64) not null,
    state varchar(16) not null,
    secret varbinary(256) not null,
    created_at bigint not null,
    mac varbinary(32) not null
);
create index ram_access_key_by_owner on ram_access_key (owner, created_at);
create table ram_policy (
    name varchar(128) not null primary key,
    description varchar(1024) not null,
    version integer not null,
    mac varbinary(32) not null
);
create table ram_policy_version (
    policy varchar(128) not null,
    version integer not null,
    text varchar(100000) not null,
    created_at bigint not null,
    mac varbinary(32) not null,
    primary key (policy, version)
);
