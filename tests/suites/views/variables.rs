//! Background variables are columns of `survey.answer_facts` as they are declared, renamed, retyped and removed.

use std::thread::{scope, sleep};
use std::time::Duration;

use super::{rows, units};
use crate::answers::clinic::Clinic;
use nps_tests::cluster::Database;

const COLUMNS: &str = "select string_agg(column_name || ' ' || data_type, ', ' order by ordinal_position)
    from information_schema.columns where table_schema = 'survey' and table_name = 'answer_facts' and column_name like 'visit\\_%'";

fn clinic(purpose: &str) -> Clinic {
    Clinic {
        database: units(purpose),
    }
}

fn declare(key: &str, kind: &str) -> String {
    format!(
        "insert into survey.background_variables (key, type, label_fi, label_sv, label_en) values ('{key}', '{kind}', '{key} fi', '{key} sv', '{key} en');"
    )
}

/// Five answers about visits with this background.
fn answers_about(database: &Database<'_>, background: &str) {
    database.run(&format!(
            "with visit as (
                 insert into survey.visits (external_id, unit_id, kind, ended_at, background)
                 select gen_random_uuid(), unit_id, 'nurse', now(), '{background}' from survey.units, generate_series(1, 5) where code = 'kamppi'
                 returning visit_id, unit_id
             )
             insert into survey.answers (unit_id, visit_id, answered_at, score) select unit_id, visit_id, now(), 10 from visit"
        ),
    );
}

#[test]
fn each_is_a_column_of_its_type_in_the_order_in_which_they_were_declared() {
    let clinic = clinic("views_declared");
    clinic.database.run(&declare("specialty", "text"));
    clinic
        .database
        .run(&(declare("age", "number") + &declare("occupational", "boolean")));
    assert_eq!(
        clinic.ask(COLUMNS),
        "visit_specialty text, visit_age numeric, visit_occupational boolean"
    );
    answers_about(
        &clinic.database,
        r#"{"specialty": "it''s surgery", "age": 41.5, "occupational": true}"#,
    );
    answers_about(&clinic.database, r#"{"specialty": null}"#);
    clinic
        .database
        .run("insert into survey.answers (unit_id, answered_at, score) values (1, now(), 0)");
    assert_eq!(
        rows(
            &mut clinic.client(),
            "select visit_specialty, visit_age, visit_occupational, kind_of_visit, withheld, count(*) from survey.answer_facts group by 1, 2, 3, 4, 5 order by 1, 4"
        ),
        ["it's surgery|41.5|t|nurse|f|5", "-|-|-|nurse|f|5", "-|-|-|-|t|1"]
    );
    clinic
        .database
        .run("update survey.settings set smallest_group = 11");
    assert_eq!(
        clinic.ask("select count(visit_specialty), count(kind_of_visit), count(*) from survey.answer_facts"),
        "0|0|11"
    );
}

#[test]
fn a_comment_says_its_labels_also_when_they_change() {
    let clinic = clinic("views_labels");
    clinic.database.run(&declare("age", "number"));
    let comment = "select col_description('survey.answer_facts'::regclass, attnum) from pg_attribute
        where attrelid = 'survey.answer_facts'::regclass and attname = 'visit_age'";
    assert!(clinic.ask(comment).starts_with("age fi / age sv / age en: "));
    clinic
        .database
        .run("update survey.background_variables set label_sv = 'Ålder'");
    assert!(clinic.ask(comment).starts_with("age fi / Ålder / age en: "));
}

#[test]
fn readers_and_their_views_stay_when_one_is_declared() {
    let clinic = clinic("views_dependents");
    clinic.database.run(&declare("age", "number"));
    clinic
        .database
        .run("create view mine as select visit_age, points from survey.answer_facts");
    clinic.database.run(&declare("specialty", "text"));
    assert_eq!(clinic.ask(COLUMNS), "visit_age numeric, visit_specialty text");
    for change in [
        "delete from survey.background_variables where key = 'specialty'",
        "update survey.background_variables set type = 'text'",
        "update survey.background_variables set key = 'years' where key = 'age'",
        "truncate survey.background_variables",
    ] {
        clinic.refusal(change).says(
            "2BP01",
            "while other views depend on survey.answer_facts",
            "Drop those views first",
        );
    }
    assert_eq!(clinic.ask(COLUMNS), "visit_age numeric, visit_specialty text");
    clinic
        .database
        .run("drop view mine; delete from survey.background_variables where key = 'age'");
    assert_eq!(clinic.ask(COLUMNS), "visit_specialty text");
}

#[test]
fn whoever_could_read_the_view_can_read_the_next() {
    let clinic = clinic("views_grants");
    let (reader, other) = (
        format!("{}_reader", clinic.database.name()),
        format!("{} Other", clinic.database.name()),
    );
    clinic.database.run(&format!(
            "create role {reader}; create role \"{other}\";
             grant select on survey.answer_facts to {reader} with grant option; grant select on survey.answer_facts to \"{other}\", public"
        ),
    );
    let granted = "select string_agg(grant_of.privilege_type || ' ' || is_grantable || coalesce(rolname, ' public'), ', ' order by rolname)
        from pg_class cross join aclexplode(relacl) as grant_of left join pg_roles on pg_roles.oid = grantee
        where pg_class.oid = 'survey.answer_facts'::regclass and grantee <> relowner";
    let columns = "select string_agg(attname, ' ') from pg_attribute where attrelid = 'survey.answer_facts'::regclass and attacl is not null";
    let options = "select reloptions from pg_class where oid = 'survey.answer_facts'::regclass";
    clinic.database.run(&format!(
            "revoke select on survey.answer_facts from \"{other}\"; grant select (score) on survey.answer_facts to \"{other}\";
             alter view survey.answer_facts set (security_barrier = true)"
        ),
    );
    let before = clinic.ask(granted);
    assert!(before.contains(&reader) && before.contains(" public"), "{before}");
    clinic.database.run(&declare("age", "number"));
    clinic
        .database
        .run("update survey.background_variables set type = 'text'");
    assert_eq!(clinic.ask(COLUMNS), "visit_age text");
    clinic.database.run("delete from survey.background_variables");
    assert_eq!(clinic.ask(COLUMNS), "-");
    assert_eq!(clinic.ask(granted), before);
    assert_eq!(clinic.ask(columns), "score");
    assert_eq!(clinic.ask(options), "{security_barrier=true}");
    clinic.database.run(&format!(
        "drop owned by {reader}, \"{other}\"; drop role {reader}, \"{other}\""
    ));
}

#[test]
fn values_from_before_a_type_was_changed_are_null_and_break_nothing() {
    let clinic = clinic("views_retyped");
    clinic
        .database
        .run(&(declare("a", "text") + &declare("b", "number") + &declare("c", "boolean")));
    answers_about(&clinic.database, r#"{"a": "ten", "b": 1e400, "c": false}"#);
    let values = "select distinct visit_a, length(visit_b::text), visit_c from survey.answer_facts";
    assert_eq!(clinic.ask(values), "ten|401|f");
    clinic.database.run("update survey.background_variables set type = case key when 'a' then 'number' when 'b' then 'boolean' else 'number' end");
    assert_eq!(clinic.ask(values), "-|-|-");
}

#[test]
fn a_key_is_as_long_as_a_column_can_be() {
    let clinic = clinic("views_long");
    clinic.database.run(&declare(&"k".repeat(57), "text"));
    assert_eq!(clinic.ask(COLUMNS), format!("visit_{} text", "k".repeat(57)));
    clinic
        .refusal(&declare(&"k".repeat(58), "text"))
        .says("23514", "background_key_is_a_column_name", "");
}

#[test]
fn two_who_declare_at_once_both_find_their_column() {
    let clinic = clinic("views_at_once");
    let mut first = clinic.client();
    first
        .batch_execute(&format!("begin; {}", declare("age", "number")))
        .expect("the first");
    scope(|threads| {
        let second = threads.spawn(|| clinic.run(&declare("specialty", "text")));
        let waiting = "select count(*) from pg_stat_activity where datname = current_database() and wait_event = 'advisory'";
        while clinic.ask(waiting) == "0" {
            sleep(Duration::from_millis(5));
        }
        first.batch_execute("commit").expect("commit");
        second.join().expect("the second");
    });
    assert_eq!(clinic.ask(COLUMNS), "visit_age numeric, visit_specialty text");
    clinic
        .refusal(&format!(
            "begin isolation level repeatable read; {}",
            declare("late", "text")
        ))
        .says("25000", "from an older snapshot", "READ COMMITTED");
}
