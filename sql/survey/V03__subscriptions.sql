-- People who read the digests, and what each of them reads.

create table if not exists survey.people (
    person_id bigint generated always as identity primary key,
    email text not null,
    name text not null,
    locale text,
    constraint person_email_is_an_address check (email ~ '^[^[:space:][:cntrl:]<>@,;"]+@[^[:space:][:cntrl:]<>@,;"]+$' and length(email) <= 254),
    constraint person_name_is_clean check (name = btrim(name) and name !~ '[[:cntrl:]]' and length(name) between 1 and 300),
    constraint person_locale_is_known check (locale in ('fi', 'sv', 'en'))
);
comment on table survey.people is 'Someone who is sent digests.';
comment on column survey.people.person_id is 'Our own key.';
comment on column survey.people.email is 'Address the digests go to; case does not tell two people apart.';
comment on column survey.people.name is 'Name for the address line.';
comment on column survey.people.locale is 'Language of the mails: fi, sv or en; null follows the unit.';

create unique index if not exists person_email on survey.people (lower(email));
-- As with the comments of answers: people who leave are not to stay among the planner's samples.
alter table survey.people alter column email set statistics 0, alter column name set statistics 0;
alter index survey.person_email alter column 1 set statistics 0;
comment on index survey.person_email is 'One person an address.';

create table if not exists survey.subscriptions (
    subscription_id bigint generated always as identity primary key,
    person_id bigint not null references survey.people on delete cascade,
    unit_id bigint not null references survey.units,
    report text not null default 'weekly',
    role text not null default 'supervisor',
    active boolean not null default true,
    constraint subscription_report_is_known check (report in ('weekly')),
    constraint subscription_role_is_known check (role in ('supervisor', 'manager')),
    constraint subscription_once unique (person_id, unit_id, report)
);
comment on table survey.subscriptions is 'Who is sent which report of which unit.';
comment on column survey.subscriptions.subscription_id is 'Our own key.';
comment on column survey.subscriptions.person_id is 'The reader.';
comment on column survey.subscriptions.unit_id is 'The unit reported on, with everything below it.';
comment on column survey.subscriptions.report is 'Which report: weekly.';
comment on column survey.subscriptions.role is 'supervisor reads comments too; manager reads figures only.';
comment on column survey.subscriptions.active is 'False keeps the choice on record and sends nothing.';
comment on constraint subscription_once on survey.subscriptions is 'A report of a unit reaches a reader once.';

create index if not exists subscription_unit on survey.subscriptions (unit_id) where active;
comment on index survey.subscription_unit is 'Readers of a unit.';
