//! What a mail says.

use std::fs;

use nps_tests::cluster::Database;
use tempfile::TempDir;

use super::{Mail, digest, mails, stderr, survey};

fn assert_whole(name: &str, mail: &Mail) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, mail.whole());
    });
}

#[test]
fn whole_mails() {
    let database = survey("digest_whole", include_str!("fixture.sql"));
    let mails = mails(&database);
    assert_eq!(mails.len(), 7);
    assert_whole("digest_full_finnish", &mails["2026-W01/kamppi-1.eml"]);
    assert_whole("digest_real_fall_swedish", &mails["2026-W01/ekenas-2.eml"]);
    assert_whole("digest_few_answers", &mails["2026-W01/utsjoki-3.eml"]);
    assert_whole("digest_no_answers", &mails["2026-W01/pello-4.eml"]);
    assert_whole("digest_manager", &mails["2026-W01/kamppi-5.eml"]);
    assert_whole("digest_organisation_english", &mails["2026-W01/care-6.eml"]);
}

#[test]
fn hostile_text_stays_text() {
    let database = survey("digest_hostile", include_str!("hostile.sql"));
    let mails = mails(&database);
    let mail = &mails["2026-W01/hostile-1.eml"];
    assert!(!mail.html.contains("<script>"), "markup from a comment");
    assert!(!mail.whole().contains('\u{202e}'), "a direction override");
    assert!(!mail.headers.contains("\nBcc:"), "a header from a comment");
    assert_eq!(mail.headers.matches("<hostile@example.org>").count(), 1);
    assert_whole("digest_hostile", mail);
}

/// Counts and formula by hand: nothing of the extension's.
struct Recount {
    promoters: i64,
    detractors: i64,
    answers: i64,
}

impl Recount {
    fn of(database: &Database, units: &str, from: &str, until: &str) -> Recount {
        let select = format!(
            "select count(*) filter (where score::int in (9, 10)), count(*) filter (where score::int <= 6), count(*)
             from survey.answers join survey.units using (unit_id)
             where code like '{units}' and answered_at >= '{from}' and answered_at < '{until}'"
        );
        let row = database.client().query_one(&select, &[]).expect("a recount");
        Recount {
            promoters: row.get(0),
            detractors: row.get(1),
            answers: row.get(2),
        }
    }

    fn nps(&self) -> f64 {
        100.0 * (self.promoters - self.detractors) as f64 / self.answers as f64
    }
}

#[test]
fn the_numbers_are_those_of_a_recount_by_hand() {
    let database = survey("digest_recount", include_str!("fixture.sql"));
    let (before, first, end) = ("2025-12-21 22:00Z", "2025-12-28 22:00Z", "2026-01-04 22:00Z");
    let week = Recount::of(&database, "kamppi", first, end);
    let week_before = Recount::of(&database, "kamppi", before, first);
    let whole = Recount::of(&database, "%", first, end);

    let mails = mails(&database);
    let mail = &mails["2026-W01/kamppi-7.eml"];
    let (nps, change) = (week.nps(), week.nps() - week_before.nps());
    for figure in [
        format!("NPS {nps:.0} – world class\n{} answers · ", week.answers),
        format!(
            "With the week before: {change:+.0}, within the margin of error ({} answers then)",
            week_before.answers
        ),
        format!(
            "Promoters (9–10): {}, {:.0}%",
            week.promoters,
            100.0 * week.promoters as f64 / week.answers as f64
        ),
        format!(
            "Detractors (0–6): {}, {:.0}%",
            week.detractors,
            100.0 * week.detractors as f64 / week.answers as f64
        ),
        format!("Whole organisation (Esimerkkiterveys): NPS {:.0} (", whole.nps()),
        format!("), {} answers", whole.answers),
    ] {
        assert!(mail.text.contains(&figure), "{figure:?} in\n{}", mail.text);
    }
    assert!(
        mail.subject.starts_with(&format!("NPS {nps:.0} (")),
        "{}",
        mail.subject
    );
}

#[test]
fn a_week_runs_between_local_midnights() {
    // First instant of the week and first instant after it, by UTC, as a calendar gives them.
    let weeks = [
        (
            "Europe/Helsinki",
            "2026-W01",
            "2025-12-28 22:00Z",
            "2026-01-04 22:00Z",
        ),
        (
            "Europe/Helsinki",
            "2025-W13",
            "2025-03-23 22:00Z",
            "2025-03-30 21:00Z",
        ), // clocks go forward
        (
            "Europe/Helsinki",
            "2025-W43",
            "2025-10-19 21:00Z",
            "2025-10-26 22:00Z",
        ), // clocks go back
        (
            "Atlantic/Azores",
            "2020-W53",
            "2020-12-28 01:00Z",
            "2021-01-04 01:00Z",
        ), // a year of 53 weeks
        (
            "Asia/Kathmandu",
            "2021-W01",
            "2021-01-03 18:15Z",
            "2021-01-10 18:15Z",
        ),
    ];
    for (zone, week, first, end) in weeks {
        let at_the_edges = format!(
            "insert into survey.units (code, kind, name, time_zone) values ('edge', 'organisation', 'Edge', '{zone}');
             insert into survey.answers (unit_id, answered_at, score, comment)
             select unit_id, at, 10, comment from survey.units, (values
                 (timestamptz '{first}' - interval '1 second', 'before'), ('{first}', 'first'),
                 (timestamptz '{end}' - interval '1 second', 'last'), ('{end}', 'after')) as edge (at, comment)"
        );
        let database = survey("digest_week", &at_the_edges);
        let output = TempDir::new().expect("a directory");
        let arguments = [
            "preview", "--unit", "edge", "--locale", "en", "--week", week, "--output",
        ];
        let preview = digest(&database, &arguments)
            .arg(output.path())
            .output()
            .expect("digest preview");
        assert!(preview.status.success(), "{}", stderr(&preview));
        let text = fs::read_to_string(output.path().join("edge.txt")).expect("the text");
        assert!(text.contains("\n2 answers · "), "{zone} {week}:\n{text}");
        assert!(
            text.contains("Mon 2") || text.contains("Mon 4"),
            "{zone} {week}:\n{text}"
        );
        for (comment, expected) in [
            ("first", true),
            ("last", true),
            ("before", false),
            ("after", false),
        ] {
            assert_eq!(
                text.contains(&format!("\n  {comment}\n")),
                expected,
                "{comment} in {zone} {week}:\n{text}"
            );
        }
    }
}

#[test]
fn a_manager_reads_figures_only() {
    let database = survey("digest_manager", include_str!("fixture.sql"));
    let comments = database.client().query(
        "select split_part(comment, ' ', 1) from survey.answers where comment is not null",
        &[],
    );
    let mails = mails(&database);
    let whole = mails["2026-W01/kamppi-5.eml"].whole();
    for row in comments.expect("comments") {
        let word: &str = row.get(0);
        assert!(!whole.contains(&format!("{word} ")), "{word:?} reached a manager");
    }
}
