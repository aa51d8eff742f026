//! Who needs which rights: writers those on the table, readers those on the view.

use super::{CREATE, PARTITIONED, USUAL, kept};
use crate::rights::{connect, login, refused};
use nps_tests::query::column;
use nps_tests::reporter;

const INSERT: &str = "insert into palaute.vastaukset (annettu, arvosana, toimipiste) values ('2026-01-10 12:00Z', 9, 'Kamppi')";

#[test]
fn writers_need_no_right_on_the_rollup_and_readers_none_on_the_table() {
    let database = kept(PARTITIONED);
    let writer = login(&database, "writer", &[]);
    let reader = login(&database, "reader", &[]);
    database.run(&format!(
        "grant usage on schema palaute to {writer}, {reader};
         grant usage on sequence palaute.vastaukset_tunnus_seq to {writer};
         grant insert on palaute.vastaukset, palaute.alkukuu to {writer};
         grant select on palaute.vastaukset_rollup to {reader}"
    ));
    let mut writer = connect(&database, &writer);
    writer.batch_execute(INSERT).expect("a row");
    writer
        .batch_execute("insert into palaute.alkukuu (annettu, arvosana) values ('2026-02-03', 3)")
        .expect("a row of a partition");
    assert_eq!(USUAL.differences(&mut database.client()), Vec::<String>::new());
    let mut reader = connect(&database, &reader);
    assert_eq!(
        column(&mut reader, "select sum(answers) from palaute.vastaukset_rollup"),
        column(
            &mut database.client(),
            "select count(arvosana) from palaute.vastaukset"
        )
    );
    for (statement, object) in [
        ("select from palaute.vastaukset_rollup", "view vastaukset_rollup"),
        (
            "delete from palaute.vastaukset_rollup_parts",
            "table vastaukset_rollup_parts",
        ),
        (
            "select palaute.vastaukset_rollup_count()",
            "function vastaukset_rollup_count",
        ),
        (
            "select survey.fold_rollup('palaute.vastaukset_rollup')",
            "schema survey",
        ),
    ] {
        refused(&mut writer, statement, "42501", object);
    }
    for (statement, object) in [
        ("select from palaute.vastaukset", "table vastaukset"),
        (
            "select from palaute.vastaukset_rollup_parts",
            "table vastaukset_rollup_parts",
        ),
    ] {
        refused(&mut reader, statement, "42501", object);
    }
}

#[test]
fn an_owner_who_is_no_superuser_makes_keeps_and_drops_one() {
    let database = reporter::migrated("table_rollups");
    let owner = login(&database, "owner", &["nps_owner"]);
    let other = login(&database, "other", &["nps_owner"]);
    database.run(&format!(
        "grant create on database {} to {owner}",
        database.name()
    ));
    let mut own = connect(&database, &owner);
    own.batch_execute(PARTITIONED).expect("a table");
    own.batch_execute(CREATE).expect("a rollup");
    own.batch_execute(INSERT).expect("a row");
    own.batch_execute(
        "truncate palaute.loppukuu;
         select survey.rebuild_rollup('palaute.vastaukset_rollup');
         select survey.fold_rollup('palaute.vastaukset_rollup');
         create table palaute.vanhat partition of palaute.vastaukset for values from ('2020-01-01') to ('2021-01-01');
         select survey.rebuild_rollup('palaute.vastaukset_rollup')",
    )
    .expect("repairs");
    assert_eq!(USUAL.differences(&mut own), Vec::<String>::new());
    database.run(&format!("grant usage on schema palaute to {other}"));
    let mut stranger = connect(&database, &other);
    refused(
        &mut stranger,
        "select survey.create_rollup('palaute.vastaukset', 'arvosana', 'annettu', time_zone => 'UTC', name => 'x')",
        "42501",
        "must be owner",
    );
    refused(
        &mut stranger,
        "select survey.drop_rollup('palaute.vastaukset_rollup')",
        "42501",
        "must be owner",
    );
    refused(
        &mut stranger,
        "select survey.rebuild_rollup('palaute.vastaukset_rollup')",
        "42501",
        "",
    );
    own.batch_execute("select survey.drop_rollup('palaute.vastaukset_rollup')")
        .expect("gone");
}

#[test]
fn what_a_superuser_makes_belongs_to_the_owner_of_the_table() {
    let database = reporter::migrated("table_rollups");
    let owner = login(&database, "owner", &[]);
    database.run(&format!("{PARTITIONED}; alter schema palaute owner to {owner}"));
    for table in [
        "vastaukset",
        "tammikuu",
        "helmikuu",
        "alkukuu",
        "loppukuu",
        "muut",
    ] {
        database.run(&format!("alter table palaute.{table} owner to {owner}"));
    }
    database.run(CREATE);
    let owners = "select distinct owner::regrole::text from (
        select relowner from pg_class where relname like 'vastaukset_rollup%' and relkind in ('r', 'v')
        union all select proowner from pg_proc where proname like 'vastaukset_rollup%') as made (owner)";
    assert_eq!(database.column(owners), std::slice::from_ref(&owner));
    let mut own = connect(&database, &owner);
    own.batch_execute(&format!("{INSERT}; truncate palaute.tammikuu; {INSERT}"))
        .expect("rows");
    assert_eq!(
        column(&mut own, "select sum(answers) from palaute.vastaukset_rollup"),
        [Some("1".to_owned())]
    );
    assert_eq!(USUAL.differences(&mut database.client()), Vec::<String>::new());
}

#[test]
fn an_owner_who_may_not_create_beside_the_table_is_told_what_to_grant() {
    let database = reporter::migrated("table_rollups");
    let owner = login(&database, "owner", &[]);
    database.run(&format!("create schema palaute; create table palaute.v (s smallint, a date); alter table palaute.v owner to {owner}"));
    let refusal = database.refusal("select survey.create_rollup('palaute.v', 's', 'a')");
    assert_eq!(refusal.code().code(), "42501");
    assert_eq!(
        refusal.hint(),
        Some(format!("Grant it: grant create on schema palaute to {owner}").as_str())
    );
}

#[test]
fn rows_that_policies_hide_are_counted_all_the_same_or_not_at_all() {
    let database = kept(PARTITIONED);
    let writer = login(&database, "writer", &[]);
    let owner = login(&database, "owner", &[]);
    database.run(&format!(
        "grant usage on schema palaute to {writer};
         grant select, update, delete on all tables in schema palaute to {writer};
         revoke all on palaute.vastaukset_rollup_parts, palaute.vastaukset_rollup_members from {writer};
         create policy omat on palaute.vastaukset using (toimipiste = 'Kamppi');
         alter table palaute.vastaukset enable row level security"
    ));
    let mut writer = connect(&database, &writer);
    for statement in [
        "update palaute.vastaukset set arvosana = 1",
        "update palaute.vastaukset set annettu = annettu + interval '20 days' where tunnus % 3 = 0",
        "delete from palaute.vastaukset where tunnus % 2 = 0",
    ] {
        writer.batch_execute(statement).expect(statement);
        assert_eq!(
            USUAL.differences(&mut database.client()),
            Vec::<String>::new(),
            "{statement}"
        );
    }
    // Policies that bind the owner too: what cannot be read in full is not truncated.
    database.run(&format!("alter schema palaute owner to {owner}"));
    for table in [
        "vastaukset",
        "tammikuu",
        "helmikuu",
        "alkukuu",
        "loppukuu",
        "muut",
        "vastaukset_rollup_parts",
        "vastaukset_rollup_members",
    ] {
        database.run(&format!("alter table palaute.{table} owner to {owner}"));
    }
    database.run(&format!(
        "alter function palaute.vastaukset_rollup_count owner to {owner}; alter view palaute.vastaukset_rollup owner to {owner};
         alter function palaute.vastaukset_rollup_refuse owner to {owner};
         create policy omat on palaute.tammikuu using (toimipiste = 'Kamppi');
         alter table palaute.tammikuu enable row level security; alter table palaute.tammikuu force row level security"
    ));
    refused(
        &mut connect(&database, &owner),
        "truncate palaute.tammikuu",
        "42501",
        "row-level security",
    );
    assert_eq!(USUAL.differences(&mut database.client()), Vec::<String>::new());
}

#[test]
fn what_stands_in_a_search_path_or_among_temporary_things_is_not_taken_for_ours() {
    let database = kept(PARTITIONED);
    let writer = login(&database, "writer", &[]);
    database.run(&format!(
        "grant usage on schema palaute to {writer}; grant insert, select, delete, truncate on palaute.vastaukset, palaute.tammikuu to {writer};
         grant usage on sequence palaute.vastaukset_tunnus_seq to {writer};
         create schema paha authorization {writer}"
    ));
    let mut writer = connect(&database, &writer);
    writer
        .batch_execute(
            "create function paha.between_0_and_10(smallint, integer) returns boolean language plpgsql as $$ begin raise exception 'run as %', current_user; end $$;
             create operator paha.>= (leftarg = smallint, rightarg = integer, function = paha.between_0_and_10);
             create function paha.set_config(text, text, boolean) returns text language plpgsql as $$ begin raise exception 'run as %', current_user; end $$;
             create temporary table vastaukset_rollup_parts (day date);
             create temporary table pg_partition_tree (relid regclass);
             create temporary table vastaukset (arvosana smallint);
             set search_path = pg_temp, paha, palaute, pg_catalog",
        )
        .expect("traps");
    for statement in [
        INSERT,
        "delete from palaute.vastaukset where tunnus OPERATOR(pg_catalog.%) 5 OPERATOR(pg_catalog.=) 0",
        "truncate palaute.tammikuu",
    ] {
        writer.batch_execute(statement).expect(statement);
        assert_eq!(
            USUAL.differences(&mut database.client()),
            Vec::<String>::new(),
            "{statement}"
        );
    }
}
