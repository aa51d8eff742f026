//! `nps-reporter import --kind visits`: what the invitations begin with.

use std::fs;
use std::process::Output;

use tempfile::TempDir;

use super::{Survey, survey};

const HEADER: &str = "external_id,unit,customer,kind,ended_at,background\n";

struct Import {
    output: Output,
    rejects: String,
}

impl Survey {
    fn import(&self, rows: &[&str]) -> Import {
        let directory = TempDir::new().expect("a directory");
        fs::write(
            directory.path().join("visits.csv"),
            format!("{HEADER}{}", rows.join("\n")),
        )
        .expect("a file");
        let output = self
            .command(&["import", "--kind", "visits", "--source", "booking", "visits.csv"])
            .current_dir(directory.path())
            .output()
            .expect("import");
        let rejects = fs::read_to_string(directory.path().join("visits.csv.rejects.csv"));
        Import {
            output,
            rejects: rejects.unwrap_or_default(),
        }
    }
}

impl Import {
    /// Whether the program counted as many rows of that name.
    #[track_caller]
    fn counts(&self, name: &str, rows: u32) -> &Import {
        let printed = String::from_utf8_lossy(&self.output.stdout);
        assert!(printed.contains(&format!("{name:<14} {rows:>9}\n")), "{printed}");
        self
    }
}

#[test]
fn visits_come_with_their_customers_once() {
    let survey = survey("visits_new");
    survey.run("insert into survey.background_variables (key, type, label_fi, label_sv, label_en)
        values ('specialty', 'text', 'Erikoisala', 'Specialitet', 'Specialty'), ('age', 'number', 'Ikä', 'Ålder', 'Age')");
    let rows = [
        "v1,turku,p-17,physician,2026-01-05T10:00:00+02:00,\"{\"\"specialty\"\": \"\"surgery\"\", \"\"age\"\": 40}\"",
        "v2,ward,p-17,hospital,2026-01-06 12:30,",
        "v3,turku,,laboratory,2026-01-07 08:00,{}",
    ];
    let first = survey.import(&rows);
    assert!(first.output.status.success());
    first.counts("new", 3).counts("rejected", 0);
    survey.import(&rows).counts("new", 0).counts("already known", 3);
    assert_eq!(
        survey.column(
            "select concat_ws('|', source, external_id, code, reference, visit.kind, ended_at at time zone 'UTC', background)
            from survey.visits as visit join survey.units using (unit_id) left join survey.customers using (customer_id)
            order by external_id"
        ),
        [
            "booking|v1|turku|p-17|physician|2026-01-05 08:00:00|{\"age\": 40, \"specialty\": \"surgery\"}",
            "booking|v2|ward|p-17|hospital|2026-01-06 10:30:00|{}",
            "booking|v3|turku|laboratory|2026-01-07 06:00:00|{}",
        ]
    );
}

#[test]
fn what_contradicts_is_refused_and_what_is_stored_stays() {
    let survey = survey("visits_contradiction");
    survey
        .import(&["v1,turku,p-17,physician,2026-01-05 10:00,"])
        .counts("new", 1);
    let again = survey.import(&[
        "v1,turku,p-18,physician,2026-01-05 10:00,",
        "v2,turku,p-19,physician,2026-01-05 10:00,",
        "v2,turku,p-19,nurse,2026-01-05 10:00,",
    ]);
    again.counts("new", 1).counts("rejected", 2);
    assert_eq!(again.output.status.code(), Some(3));
    assert_eq!(
        survey.ask("select string_agg(reference, ' ' order by reference) from survey.customers"),
        "p-17 p-19",
        "a refused row brings nobody"
    );
}

#[test]
fn bad_visits_are_refused_each_with_its_reason() {
    let survey = survey("visits_bad");
    survey.run(
        "insert into survey.background_variables (key, label_fi, label_sv, label_en) values ('x', 'x', 'x', 'x')",
    );
    for (row, reason) in [
        (",turku,p,physician,2026-01-05 10:00,", "external_id is missing"),
        ("v,atlantis,p,physician,2026-01-05 10:00,", "unit is not known"),
        (
            "v,turku,p,tea,2026-01-05 10:00,",
            "kind is not in survey.visit_kinds",
        ),
        (
            "v,turku,\"p\nq\",physician,2026-01-05 10:00,",
            "customer holds a line break",
        ),
        ("v,turku,p,physician,yesterday,", "ended_at is no time like"),
        (
            "v,turku,p,physician,2999-01-05 10:00,",
            "ended_at is in the future",
        ),
        (
            "v,turku,p,physician,2026-01-05 10:00,surgery",
            "background is no JSON object",
        ),
        (
            "v,turku,p,physician,2026-01-05 10:00,[]",
            "background is no JSON object",
        ),
        (
            "v,turku,p,physician,2026-01-05 10:00,\"{\"\"y\"\":1}\"",
            "background has a key that is not declared",
        ),
        (
            "v,turku,p,physician,2026-01-05 10:00,\"{\"\"x\"\":1}\"",
            "background has a value that is not of the type",
        ),
        (
            "v,turku,p,physician,2026-01-05 10:00,\"{\"\"x\"\":\"\"\\u0000\"\"}\"",
            "background has a value that is not of the type",
        ),
    ] {
        let import = survey.import(&[row, "good,turku,p,physician,2026-01-05 10:00,"]);
        import.counts("rejected", 1);
        assert!(
            import.rejects.contains(reason),
            "{reason:?} is not in {}",
            import.rejects
        );
    }
}
