-- People who read the digests, and what each of them reads.

create table if not exists survey.people (
    person_id bigint generated always as identity primary key,
    email text not null,
    name text not null,
    locale text,
    combined boolean not null default false,
    constraint person_email_is_an_address check (email ~ '^[^[:space:][:cntrl:]<>@,;"]+@[^[:space:][:cntrl:]<>@,;"]+$' and length(email) <= 254),
    constraint person_name_is_clean check (name = btrim(name) and name !~ '[[:cntrl:]]' and length(name) between 1 and 300),
    constraint person_locale_is_known check (locale in ('fi', 'sv', 'en'))
);
comment on table survey.people is 'Someone who is sent digests.';
comment on column survey.people.person_id is 'Our own key.';
comment on column survey.people.email is 'Address the digests go to; case does not tell two people apart.';
comment on column survey.people.name is 'Name for the address line.';
comment on column survey.people.locale is 'Language of the mails: fi, sv or en; null follows the unit.';
comment on column survey.people.combined is 'True for one mail about all of the reader''s units, instead of one each.';

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
    when_empty text not null default 'short',
    token uuid not null default gen_random_uuid() unique,
    since timestamptz not null default now(),
    constraint subscription_report_is_known check (report in ('weekly')),
    constraint subscription_role_is_known check (role in ('supervisor', 'manager')),
    constraint subscription_when_empty_is_known check (when_empty in ('short', 'none')),
    constraint subscription_once unique (person_id, unit_id, report)
);
comment on table survey.subscriptions is 'Who is sent which report of which unit.';
comment on column survey.subscriptions.subscription_id is 'Our own key.';
comment on column survey.subscriptions.person_id is 'The reader.';
comment on column survey.subscriptions.unit_id is 'The unit reported on, with everything below it.';
comment on column survey.subscriptions.report is 'Which report: weekly.';
comment on column survey.subscriptions.role is 'supervisor reads comments too; manager reads figures only.';
comment on column survey.subscriptions.active is 'False keeps the choice on record and sends nothing.';
comment on column survey.subscriptions.when_empty is 'What is sent after a week without answers: a short mail, or none.';
comment on column survey.subscriptions.token is 'What a mail''s link to stop it carries: nobody can guess another reader''s.';
comment on column survey.subscriptions.since is 'From when on; a digest that was due before is not caught up with.';
comment on constraint subscription_once on survey.subscriptions is 'A report of a unit reaches a reader once.';

create index if not exists subscription_unit on survey.subscriptions (unit_id) where active;
comment on index survey.subscription_unit is 'Readers of a unit.';

create or replace function survey.unsubscribe(token uuid) returns boolean
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    reader bigint;
begin
    select person_id into reader from survey.subscriptions where subscriptions.token = unsubscribe.token;
    if not found then
        raise exception 'no subscription has this token'
            using errcode = 'no_data_found', hint = 'The link may be cut off; the subscription may be gone already.';
    end if;
    update survey.subscriptions
    set active = false
    where active and subscriptions.person_id = reader
        and (subscriptions.token = unsubscribe.token or (select combined from survey.people where people.person_id = reader));
    return found;
end
$$;
comment on function survey.unsubscribe(uuid) is
    'Stops the subscription that a mail''s link is of; of a reader of one combined mail, all of them. False where that was done already; error P0002 for a token that nobody has.';
