//! Every kind of statement, on the table and on its partitions.

use nps_tests::cluster::Database;
use nps_tests::reporter;

use super::{ANSWERS, CREATE, Counted, PARTITIONED, PLAIN, USUAL, assert_exact, kept};

/// What can be said to the table, whether or not it has partitions.
const STATEMENTS: &[&str] = &[
    "insert into palaute.vastaukset (annettu, arvosana, toimipiste) values ('2026-02-10 12:00+02', 9, 'Kamppi'), ('2026-02-10 12:00+02', 9, null)",
    // Late: of years ago.
    "insert into palaute.vastaukset (annettu, arvosana) values ('2019-12-31 23:30+02', 3)",
    "insert into palaute.vastaukset (annettu, arvosana) values ('2026-02-10 12:00+02', null)",
    "insert into palaute.vastaukset (annettu, arvosana) select now(), 1 where false",
    "update palaute.vastaukset set arvosana = (arvosana + 3) % 11 where tunnus % 5 = 0",
    "update palaute.vastaukset set arvosana = null where tunnus % 7 = 0",
    "update palaute.vastaukset set arvosana = 10 where arvosana is null",
    "update palaute.vastaukset set toimipiste = null where tunnus % 4 = 1",
    "update palaute.vastaukset set kanava = 'tablet', toimipiste = coalesce(toimipiste, 'Malmi')",
    "update palaute.vastaukset set tunnus = tunnus",
    // To another day, and to another partition.
    "update palaute.vastaukset set annettu = annettu + interval '20 days' where tunnus % 3 = 0",
    "update palaute.vastaukset set annettu = annettu - interval '2 hours', arvosana = 0, kanava = null where tunnus % 5 = 0",
    "insert into palaute.vastaukset (tunnus, annettu, arvosana) values (1, '2026-02-20', 7), (1, '2026-02-21', 7)
     on conflict (tunnus, annettu) do nothing",
    "insert into palaute.vastaukset (tunnus, annettu, arvosana) values (1, '2026-02-20', 2), (1, '2026-01-22', 8)
     on conflict (tunnus, annettu) do update set arvosana = excluded.arvosana, kanava = 'again'",
    "merge into palaute.vastaukset as old
     using (select tunnus, annettu, arvosana from palaute.vastaukset where tunnus < 60 union all select -1, '2026-01-05', 5) as new
     on old.tunnus = new.tunnus and old.annettu = new.annettu
     when matched and old.tunnus % 3 = 0 then delete
     when matched then update set arvosana = 10 - old.arvosana
     when not matched then insert (tunnus, annettu, arvosana) values (new.tunnus, new.annettu, new.arvosana)",
    "with gone as (delete from palaute.vastaukset where tunnus % 10 = 3 returning *)
     insert into palaute.vastaukset (annettu, arvosana) select annettu + interval '1 year', arvosana from gone",
    "with changed as (update palaute.vastaukset set arvosana = 4 where tunnus % 10 = 4 returning 1)
     delete from palaute.vastaukset where tunnus % 10 = 5",
    "copy palaute.vastaukset (annettu, arvosana, toimipiste) from program 'echo 2026-02-10,6,Kamppi; echo 2026-01-10,,' (format csv)",
    "delete from palaute.vastaukset where tunnus % 6 = 0",
    "do $$ begin for n in 1..120 loop insert into palaute.vastaukset (annettu, arvosana) values ('2026-02-10', n % 11); end loop; end $$",
    "truncate palaute.vastaukset",
    "insert into palaute.vastaukset (annettu, arvosana) values ('2026-02-10', 10)",
    "delete from palaute.vastaukset",
    ANSWERS,
];

#[track_caller]
fn assert_exact_after_each(database: &Database<'_>, statements: &[&str]) {
    for statement in statements {
        database.run(statement);
        let differences = USUAL.differences(&mut database.client());
        assert_eq!(differences, Vec::<String>::new(), "{statement}");
    }
}

#[test]
fn whatever_is_said_to_a_table_is_counted() {
    assert_exact_after_each(&kept(PLAIN), STATEMENTS);
}

#[test]
fn whatever_is_said_to_a_partitioned_table_is_counted() {
    assert_exact_after_each(&kept(PARTITIONED), STATEMENTS);
}

#[test]
fn whatever_is_said_to_a_partition_is_counted() {
    assert_exact_after_each(
        &kept(PARTITIONED),
        &[
            "insert into palaute.loppukuu (tunnus, annettu, arvosana) values (-1, '2026-02-20', 7)",
            "insert into palaute.helmikuu (annettu, arvosana, toimipiste) values ('2026-02-20', 7, 'Kamppi'), ('2026-02-10', 7, 'Kamppi')",
            "update palaute.tammikuu set arvosana = 1 where tunnus % 2 = 0",
            // From half to half.
            "update palaute.helmikuu set annettu = '2026-02-28' where tunnus % 2 = 0",
            "copy palaute.alkukuu (annettu, arvosana) from program 'echo 2026-02-10,6' (format csv)",
            "merge into palaute.loppukuu as old using (values (-1)) as new (tunnus) on old.tunnus = new.tunnus
             when matched then update set arvosana = 9",
            "delete from palaute.loppukuu where tunnus % 5 = 0",
            "truncate palaute.tammikuu",
            "truncate palaute.helmikuu",
            "insert into palaute.vastaukset (annettu, arvosana) values ('2026-01-10', 3), ('2026-02-10', 3), ('2026-02-20', 3)",
            "truncate palaute.loppukuu, palaute.vastaukset",
            ANSWERS,
            "truncate palaute.alkukuu, palaute.muut",
        ],
    );
}

#[test]
fn what_foreign_keys_do_is_counted() {
    let database = reporter::migrated("table_rollups");
    database.run(PARTITIONED);
    database.run(
        "create table palaute.toimipisteet (nimi text primary key);
         insert into palaute.toimipisteet values ('Kamppi'), ('Pasila'), ('Malmi');
         alter table palaute.vastaukset add foreign key (toimipiste) references palaute.toimipisteet
             on update cascade on delete cascade deferrable initially immediate",
    );
    database.run(ANSWERS);
    database.run(CREATE);
    assert_exact_after_each(
        &database,
        &[
            "update palaute.toimipisteet set nimi = 'Kampin klinikka' where nimi = 'Kamppi'",
            "delete from palaute.toimipisteet where nimi = 'Pasila'",
            "begin; set constraints all deferred; update palaute.toimipisteet set nimi = 'Kamppi' where nimi like 'Kampin%'; commit",
            "begin; set constraints all deferred; delete from palaute.toimipisteet; commit",
            ANSWERS_OF_MALMI,
            "truncate palaute.toimipisteet cascade",
        ],
    );
}

const ANSWERS_OF_MALMI: &str = "insert into palaute.toimipisteet values ('Malmi');
    insert into palaute.vastaukset (annettu, arvosana, toimipiste) values ('2026-01-10', 9, 'Malmi')";

#[test]
fn triggers_that_change_rows_are_counted_with_what_fired_them() {
    let database = kept(PLAIN);
    database.run(
        "create function palaute.korjaa() returns trigger language plpgsql as $$
         begin
             new.arvosana := least(new.arvosana, 10);
             return new;
         end $$;
         create trigger korjaa before insert or update on palaute.vastaukset for each row execute function palaute.korjaa();
         create function palaute.toista() returns trigger language plpgsql as $$
         begin
             if pg_trigger_depth() = 1 then
                 insert into palaute.vastaukset (annettu, arvosana) select annettu + interval '1 day', 0 from came;
             end if;
             return null;
         end $$;
         create trigger a_toista after insert on palaute.vastaukset referencing new table as came
             for each statement execute function palaute.toista()",
    );
    assert_exact_after_each(
        &database,
        &[
            "insert into palaute.vastaukset (annettu, arvosana) values ('2026-01-10', 12)",
            "update palaute.vastaukset set arvosana = 300 where tunnus % 2 = 0",
        ],
    );
}

#[test]
fn rows_that_a_trigger_changes_while_they_are_truncated_are_refused() {
    let database = kept(PARTITIONED);
    database.run(
        "create function palaute.siivoa() returns trigger language plpgsql as $$
         begin delete from palaute.vastaukset where arvosana = 5; return null; end $$;
         create trigger zz_siivoa before truncate on palaute.tammikuu for each statement execute function palaute.siivoa()",
    );
    for statement in ["truncate palaute.tammikuu", "truncate palaute.vastaukset"] {
        let refusal = database.refusal(statement);
        assert_eq!(refusal.code().code(), "27000", "{refusal:?}");
        assert_eq!(
            refusal.message(),
            "table palaute.vastaukset cannot change while it is being truncated"
        );
        assert!(refusal.hint().expect("a hint").contains("at another time"));
        assert_exact(&database);
    }
}

#[test]
fn scores_and_times_that_cannot_be_counted_are_refused() {
    let database = reporter::migrated("table_rollups");
    database.run(
        "create table vastaukset (arvosana numeric, annettu timestamp);
         select survey.create_rollup('vastaukset', 'arvosana', 'annettu');
         insert into vastaukset values (9, '2026-01-01'), (10.0, '2026-01-01'), (null, null)",
    );
    for (row, told) in [
        ("11, '2026-01-01'", "a score of 11 at 2026-01-01 00:00:00"),
        ("-1, '2026-01-01'", "a score of -1 at 2026-01-01 00:00:00"),
        ("7.5, '2026-01-01'", "a score of 7.5 at 2026-01-01 00:00:00"),
        ("'NaN', '2026-01-01'", "a score of NaN at 2026-01-01 00:00:00"),
        ("7, null", "a score of 7 at no time"),
    ] {
        for statement in [
            format!("insert into vastaukset values ({row})"),
            format!("update vastaukset set (arvosana, annettu) = ({row}) where arvosana = 9"),
            format!("set session_replication_role = replica; insert into vastaukset values ({row})"),
        ] {
            let refusal = database.refusal(&statement);
            assert_eq!(refusal.code().code(), "23514", "{refusal:?}");
            assert_eq!(
                refusal.message(),
                format!("rollup public.vastaukset_rollup cannot count {told}")
            );
            assert_eq!(
                refusal.hint(),
                Some("Scores are whole numbers from 0 to 10, or null, and have a time.")
            );
        }
    }
    let counted = Counted {
        rollup: "vastaukset_rollup",
        source: "vastaukset",
        score: "arvosana",
        day: "annettu::date",
        dimensions: &[],
    };
    assert_eq!(counted.differences(&mut database.client()), Vec::<String>::new());
}

#[test]
fn what_is_loaded_in_the_role_of_a_replica_is_counted() {
    let database = kept(PARTITIONED);
    assert_exact_after_each(
        &database,
        &[
            "set session_replication_role = replica;
             insert into palaute.vastaukset (annettu, arvosana) values ('2026-01-10', 3), ('2026-02-20', null);
             update palaute.vastaukset set annettu = annettu + interval '20 days' where tunnus % 3 = 0;
             update palaute.helmikuu set arvosana = 4 where tunnus % 5 = 0;
             delete from palaute.loppukuu where tunnus % 4 = 0",
            "set session_replication_role = replica; truncate palaute.alkukuu",
            "set session_replication_role = local; delete from palaute.tammikuu where tunnus % 2 = 0",
            "set session_replication_role = replica; truncate palaute.vastaukset",
        ],
    );
}
