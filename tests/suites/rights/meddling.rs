//! Migrating again: it mends what somebody changed, and where nothing was changed it waits for nobody.

use super::{connect, login, refused};
use crate::answers::clinic::first_row;
use nps_tests::query;
use nps_tests::reporter;

/// All that rights.sql makes, as the catalogs have it.
const RIGHTS: &str = "
    select 'schema ' || nspname || nspowner::regrole || nspacl::text from pg_namespace where nspname = 'survey'
    union all
    select relname || ' ' || relowner::regrole || ' ' || relrowsecurity || ' ' || coalesce(relacl::text, '-') from pg_class where relnamespace = 'survey'::regnamespace
    union all
    select proname || ' ' || proowner::regrole || ' ' || coalesce(proacl::text, '-') from pg_proc where pronamespace = 'survey'::regnamespace
    union all
    select relname || '.' || attname || ' ' || attacl::text from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'survey'::regnamespace and attacl is not null
    union all
    select polname || ' ' || polrelid::regclass || polpermissive || polroles::text || pg_get_expr(polqual, polrelid) || ' ' || oid from pg_policy
    order by 1";

#[test]
fn again_it_changes_nothing_and_waits_for_nobody() {
    let database = reporter::migrated("meddling_none");
    let rights = query::column(&mut database.client(), RIGHTS);
    let mut busy = database.client();
    // Readers and writers at work; only what conflicts with them would have to wait, and gives up.
    busy.batch_execute(
        "begin; lock table survey.answers, survey.answer_topics, survey.follow_ups, survey.follow_up_events, survey.daily_parts,
            survey.invitations, survey.visits, survey.units in row exclusive mode",
    )
    .expect("locks");
    database.run(&format!(
        "alter database {} set lock_timeout = '1s'",
        database.name()
    ));
    reporter::migrate(&database);
    assert_eq!(query::column(&mut database.client(), RIGHTS), rights);
}

#[test]
fn what_was_meddled_with_is_set_right() {
    let database = reporter::migrated("meddling_some");
    let before = query::column(
        &mut database.client(),
        RIGHTS.replace(" || ' ' || oid from", " from"),
    );
    database.run(
        "alter table survey.answers disable row level security;
        drop policy supervisors_see_their_units on survey.follow_ups;
        alter policy supervisors_see_their_units on survey.daily_parts using (true);
        alter policy everybody_sees_all on survey.answers to nps_reporter;
        grant select on survey.answers to nps_analyst;
        grant select (reference) on survey.customers to nps_analyst;
        grant usage on schema survey to nps_analyst with grant option;
        grant create on schema survey to nps_intake;
        grant usage, create on schema survey to public;
        grant all on all sequences in schema survey to nps_analyst;
        revoke execute on function survey.opt_out from nps_intake;
        grant execute on function survey.opt_out to public;
        alter function survey.opt_out owner to postgres",
    );
    reporter::migrate(&database);
    let after = query::column(
        &mut database.client(),
        RIGHTS.replace(" || ' ' || oid from", " from"),
    );
    assert_eq!(after, before);
}

#[test]
fn psql_users_run_the_same_file() {
    let database = reporter::migrated("meddling_psql");
    let rights = query::column(&mut database.client(), RIGHTS);
    database.run(include_str!("../../../sql/survey/rights.sql"));
    assert_eq!(query::column(&mut database.client(), RIGHTS), rights);
}

/// An organisation's own roles are its own business, and row-level security does not hide rows from them.
#[test]
fn grants_to_other_roles_stay() {
    let database = reporter::migrated("meddling_own");
    let own = login(&database, "own", &[]);
    database.run(&format!(
        "grant usage on schema survey to {own}; grant select on survey.answers to {own};
            insert into survey.units (code, kind, name) values ('care', 'organisation', 'Care');
            select survey.record_feedback('care', 3)"
    ));
    reporter::migrate(&database);
    let mut client = connect(&database, &own);
    assert_eq!(
        first_row(&mut client, "select count(*) from survey.answers").expect("a count"),
        "1"
    );
    refused(
        &mut client,
        "select survey.opt_in('x')",
        "42501",
        "permission denied",
    );
}
