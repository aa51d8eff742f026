//! Several who place units at once, and what is left to those who read a circle.

use nps_tests::at_once::while_open;

use super::Organisation;
use crate::privacy::outcome;

impl Organisation {
    /// SQLSTATE of what one session is told who moves units while another has just done so, and not committed yet.
    fn second(&self, first: &str, second: &str) -> String {
        outcome(while_open(&self.database, first, second))
    }
}

#[test]
fn two_who_move_units_at_once_make_no_circle() {
    for (purpose, first, second) in [
        (
            "units_two_updates",
            "update survey.units set parent_id = 3 where unit_id = 2",
            "update survey.units set parent_id = 2 where unit_id = 3",
        ),
        (
            "units_two_updates_back",
            "update survey.units set parent_id = 2 where unit_id = 3",
            "update survey.units set parent_id = 3 where unit_id = 2",
        ),
        (
            "units_two_moves",
            "select survey.move_unit('clinics', 'hospitals', '2026-03-01')",
            "select survey.move_unit('hospitals', 'ward', '2026-03-01')",
        ),
        (
            "units_move_and_history",
            "select survey.move_unit('clinics', 'hospitals', '2026-03-01')",
            "update survey.unit_placements set parent_id = 2 where unit_id = 3",
        ),
    ] {
        let mut care = Organisation::new(purpose);
        assert_eq!(care.second(first, second), "23514", "{second}");
        assert_eq!(
            care.branch("care", "2999-01-01"),
            "care clinics hospitals site ward"
        );
    }
}

#[test]
fn two_who_move_units_elsewhere_or_add_some_both_get_their_way() {
    let mut care = Organisation::new("units_both");
    let adding = "insert into survey.units (code, kind, name, parent_id) values ('new', 'ward', 'New', 3)";
    for (first, second) in [
        (
            "select survey.move_unit('site', 'hospitals', '2026-03-01')",
            adding,
        ),
        (
            "select survey.move_unit('site', 'clinics', '2026-04-01')",
            "select survey.move_unit('site', 'hospitals', '2026-05-01')",
        ),
    ] {
        assert_eq!(care.second(first, second), "done", "{second}");
    }
    assert_eq!(care.branch("hospitals", "2026-05-01"), "hospitals new site ward");
}

#[test]
fn an_older_snapshot_places_no_units() {
    let mut care = Organisation::new("units_snapshot");
    for level in ["repeatable read", "serializable"] {
        for placing in [
            "update survey.units set parent_id = 3 where unit_id = 2",
            "select survey.move_unit('clinics', 'hospitals', '2026-03-01')",
            "update survey.unit_placements set parent_id = 3 where unit_id = 2",
        ] {
            let mut client = care.database.client();
            client
                .batch_execute(&format!("begin isolation level {level}"))
                .expect("a transaction");
            let error = client.batch_execute(placing).expect_err(placing);
            let error = error.as_db_error().expect("from the server");
            assert_eq!(
                (error.code().code(), error.hint()),
                ("25000", Some("Use a transaction at READ COMMITTED."))
            );
        }
    }
    // To PostgreSQL that is READ COMMITTED.
    care.client
        .batch_execute("begin isolation level read uncommitted; update survey.units set parent_id = 3 where unit_id = 2; commit")
        .expect("a move");
}

#[test]
fn even_in_a_circle_whoever_asks_is_answered() {
    let mut care = Organisation::new("units_forced_circle");
    care.client
        .batch_execute(
            "set session_replication_role = replica;
             update survey.units set parent_id = 5 where unit_id = 1;
             update survey.unit_placements set parent_id = 5 where unit_id = 1;
             set session_replication_role = origin;
             set statement_timeout = '20s'",
        )
        .expect("a circle");
    for (question, rows) in [
        ("select from survey.unit_subtree where root_id = 4", 5),
        ("select from survey.unit_branches where root_id = 4", 5),
        ("select from survey.rule_of(4, 'physician', '2026-01-01')", 0),
        ("select from survey.follow_up_rule(4)", 1),
        (
            "insert into survey.answers (unit_id, answered_at, score) select 4, now(), 3 returning 1",
            1,
        ),
    ] {
        assert_eq!(
            care.client.query(question, &[]).expect(question).len(),
            rows,
            "{question}"
        );
    }
}
