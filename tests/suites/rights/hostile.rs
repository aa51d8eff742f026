//! Those who make objects of their own, to have them used with the rights of others.

use super::{connect, login, refused};
use crate::answers::clinic::{Clinic, clinic};
use postgres::Client;

/// Functions, operators and tables under the names that ours use, wherever this user may put them, and first on the path.
fn trap(clinic: &Clinic, person: &str, role: &str) -> Client {
    let login = login(&clinic.database, person, &[role]);
    clinic.database.run(&format!(
        "create schema trap_{person} authorization {login};
            create table trap_{person}.caught (by_whom text);
            grant insert on trap_{person}.caught to public"
    ));
    let mut client = connect(&clinic.database, &login);
    let mut traps = String::new();
    for place in [&format!("trap_{person}"), "pg_temp"] {
        for (name, arguments, result, value) in [
            ("now", "", "timestamptz", "clock_timestamp()"),
            ("length", "text", "integer", "1"),
            ("regexp_replace", "text, text, text, text", "text", "'x'"),
            ("gen_random_uuid", "", "uuid", "null"),
            ("checked_score", "integer", "smallint", "1"),
            ("same", "text, text", "boolean", "true"),
        ] {
            traps += &format!(
                "create function {place}.{name}({arguments}) returns {result} language plpgsql as $$
                begin
                    insert into trap_{person}.caught values (current_user);
                    return {value};
                end $$;"
            );
        }
        traps += &format!(
            "create operator {place}.= (leftarg = text, rightarg = text, function = {place}.same);
            create table {place}.answers (score text); create table {place}.customers (reference text);"
        );
    }
    client
        .batch_execute(&format!(
            "{traps} set search_path = trap_{person}, pg_temp, survey, pg_catalog"
        ))
        .expect("traps");
    client
}

fn caught(clinic: &Clinic, person: &str) -> String {
    clinic.ask(&format!(
        "select coalesce(string_agg(distinct by_whom, ' '), 'nobody') from trap_{person}.caught where by_whom not like '%_{person}'"
    ))
}

#[test]
fn functions_with_the_owners_rights_use_nothing_of_the_callers() {
    let clinic = clinic("hostile_intake");
    clinic.invite("t-1");
    let mut client = trap(&clinic, "intake", "nps_intake");
    for call in [
        "select survey.record_answer('t-1', 2, ' Odotin ')",
        "select survey.record_feedback('oulu', 1, ' Kylmä ')",
        "select survey.opt_out('p-1', 'phone')",
        "select survey.opt_in('p-1')",
        "select survey.plan_invitations('x')",
        "select survey.claim_invitations('sms-1', 1)",
        "select survey.customers_of(array['p-1'])",
        "select survey.has_comment(1, 'Odotin')",
    ] {
        client
            .batch_execute(call)
            .unwrap_or_else(|error| panic!("{call}: {error:?}"));
    }
    assert_eq!(caught(&clinic, "intake"), "nobody");
    assert_eq!(
        clinic.ask("select string_agg(comment, '|' order by answer_id) from survey.answers"),
        "Odotin|Kylmä"
    );
}

#[test]
fn views_use_nothing_of_the_readers() {
    let clinic = clinic("hostile_views");
    clinic.ask("select survey.record_feedback('oulu', 1, 'Kylmä')");
    for (person, role) in [("analyst", "nps_analyst"), ("supervisor", "nps_supervisor")] {
        let mut client = trap(&clinic, person, role);
        let views = nps_tests::query::column(
            &mut client,
            "select oid::regclass from pg_class where relnamespace = 'survey'::regnamespace and relkind = 'v'
                and has_table_privilege(oid, 'select')",
        );
        assert!(!views.is_empty());
        for view in views.into_iter().flatten() {
            client
                .batch_execute(&format!(
                    "select * from survey.{}",
                    view.trim_start_matches("survey.")
                ))
                .unwrap_or_else(|error| panic!("{view}: {error:?}"));
        }
        assert_eq!(caught(&clinic, person), "nobody");
    }
}

#[test]
fn nobody_but_the_owner_puts_anything_into_the_schema() {
    let clinic = clinic("hostile_schema");
    for role in super::ROLES {
        let login = login(&clinic.database, role, &[role]);
        let mut client = connect(&clinic.database, &login);
        for statement in [
            "create table survey.mine ()",
            "create function survey.mine() returns integer language sql return 1",
            "create trigger mine after insert on survey.answers execute function survey.count_changed('came')",
            "create or replace function survey.opt_in(reference text) returns boolean language sql return true",
            "set role nps_owner",
        ] {
            refused(&mut client, statement, "42501", "");
        }
    }
}

#[test]
fn every_function_with_the_owners_rights_names_its_path() {
    let clinic = clinic("hostile_paths");
    let open = "select coalesce(string_agg(proname, ' '), 'none') from pg_proc
        where pronamespace = 'survey'::regnamespace and prosecdef
            and not coalesce('search_path=pg_catalog, pg_temp' = any (proconfig), false)";
    assert_eq!(clinic.ask(open), "none");
    let superusers = "select coalesce(string_agg(proname, ' '), 'none') from pg_proc join pg_roles on pg_roles.oid = proowner
        where pronamespace = 'survey'::regnamespace and (rolsuper or rolcanlogin)";
    assert_eq!(clinic.ask(superusers), "none");
}
