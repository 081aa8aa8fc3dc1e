-- The files of every version ever loaded: a dossier keeps the version it was filed under.
create table procedure_version (
    code      varchar(20) not null,
    version   varchar(64) not null,
    loaded_at timestamp(6) with time zone not null,
    files     varchar(1000000) not null,
    primary key (code, version)
);
