-- Who resolves what and who takes it in, where the level of a procedure alone does not say; rows are ended, never deleted.
create table competence_rule (
    id             uuid primary key,
    aspect         varchar(10) not null,
    province       varchar(35) not null references agency,
    procedure_code varchar(40),
    sector_code    varchar(100),
    agency         varchar(35) references agency,
    kind           varchar(20),
    valid_from     date not null,
    valid_to       date,
    ground         varchar(300) not null,
    entered_by     varchar(64) not null,
    entered_at     timestamp(6) with time zone not null
);

create index competence_rule_procedure on competence_rule (procedure_code);
create index competence_rule_sector on competence_rule (sector_code);
create index competence_rule_province on competence_rule (province, valid_from, id);
