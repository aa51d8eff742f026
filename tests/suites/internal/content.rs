//! What the pages tell.

use super::{Pages, open_cases, organisation};
use crate::page;

/// The words of a page, a line for each line of its source that has any.
fn words(html: &str) -> String {
    let (_, main) = html.split_once("<body>").expect("a body");
    let mut words = String::new();
    for piece in main.split('<') {
        let text = piece.split_once('>').map_or(piece, |(_, text)| text);
        words.push_str(text);
    }
    let words = words.replace("&#x2f;", "/");
    let lines = words.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// What stands in the section with this id.
fn section<'a>(html: &'a str, id: &str) -> &'a str {
    let (_, rest) = html.split_once(&format!("<section id=\"{id}\"")).expect(id);
    let next = rest.find("<section id=").unwrap_or(rest.len());
    &rest[..next]
}

#[test]
fn a_page_tells_all_that_is_known_of_a_unit() {
    let database = organisation("internal_content");
    open_cases(
        &database,
        "answered_at >= '2026-03-01' and answered_at < '2026-03-05' and score = 3",
        14,
    );
    let pages = Pages::new();
    assert_eq!(
        pages.publish(&database),
        format!(
            "7 units; 12 files changed, 0 stayed as they were; see {}\n",
            pages.current().display()
        )
    );
    insta::assert_snapshot!("internal_kamppi", words(&pages.page("kamppi")));
    insta::assert_snapshot!("internal_utsjoki", words(&pages.page("utsjoki")));
    insta::assert_snapshot!("internal_overview", words(&pages.files()["index.html"]));
}

#[test]
fn the_last_seven_days_end_yesterday_whatever_day_it_is() {
    let database = organisation("internal_seven_days");
    database.run(
        "insert into survey.answers (unit_id, answered_at, score)
         select unit_id, moment, 0 from survey.units, unnest(array[timestamptz '2026-03-18 23:59+02', '2026-03-19 00:00+02']) as moment
         where code = 'utsjoki'",
    );
    let pages = Pages::new();
    let mut command = pages.command_at(&database, "2026-03-19T09:00:00+02:00");
    super::told(command.output().expect("publish"));
    let html = pages.page("utsjoki");
    let words = words(&html);
    assert!(words.contains("Vastaukset ajalta 12.–18.3.2026"), "{words}");
    assert!(words.contains("5 vastausta"), "{words}");
}

#[test]
fn every_unit_has_its_page_in_its_language_and_leads_to_those_around_it() {
    let database = organisation("internal_units");
    let pages = Pages::new();
    pages.publish(&database);
    for (unit, language, above, below) in [
        ("care", "fi", None, Some("clinics")),
        ("clinics", "fi", Some("care"), Some("kamppi")),
        ("kamppi", "en", Some("clinics"), None),
        ("pasila", "sv", Some("clinics"), None),
        ("ullanlinna", "fi", Some("dental"), None),
    ] {
        let html = pages.page(unit);
        assert!(html.contains(&format!("<html lang=\"{language}\">")), "{unit}");
        for other in above.into_iter().chain(below) {
            assert!(
                html.contains(&format!("href=\"../../units/{other}/index.html\"")),
                "{unit}: {other}"
            );
        }
    }
}

#[test]
fn only_the_units_that_are_listed_have_a_page() {
    let database = organisation("internal_listed");
    let pages = Pages::new();
    let mut command = pages.command(&database);
    command.env("NPS_INTERNAL_UNITS", "clinics,kamppi");
    super::told(command.output().expect("publish"));
    let units: Vec<String> = pages
        .files()
        .into_keys()
        .filter(|path| path.starts_with("units/"))
        .collect();
    assert_eq!(units, ["units/clinics/index.html", "units/kamppi/index.html"]);

    let mut command = pages.command(&database);
    command.env("NPS_INTERNAL_UNITS", "kampi");
    let output = command.output().expect("publish");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        super::stderr(&output).contains("Did you mean kamppi"),
        "{}",
        super::stderr(&output)
    );
}

#[test]
fn every_case_that_waits_is_there_the_most_pressing_first_and_none_that_is_resolved() {
    let database = organisation("internal_cases");
    open_cases(&database, "answered_at < '2026-01-01' and score = 3", 90);
    open_cases(&database, "answered_at >= '2026-03-01' and score = 3", 7);
    database.run(
        "select survey.resolve_follow_up(follow_up_id, 'improved') from survey.follow_ups order by follow_up_id limit 8;
         select survey.assign_follow_up(follow_up_id, 'Maija') from survey.follow_ups order by follow_up_id desc limit 1",
    );
    let mut client = database.client();
    let waiting: Vec<i64> = client
        .query(
            "select follow_up_id from survey.follow_ups where state <> 'resolved' order by deadline, follow_up_id",
            &[],
        )
        .expect("cases")
        .iter()
        .map(|row| row.get(0))
        .collect();
    assert_eq!(waiting.len(), 108 + 15 - 8);
    let pages = Pages::new();
    pages.publish(&database);
    // At the unit, and at each above it.
    for unit in ["kamppi", "clinics", "care"] {
        let html = pages.page(unit);
        let cases = section(&html, "cases");
        let shown: Vec<i64> = cases
            .split("cases.example.org&#x2f;")
            .skip(1)
            .map(|rest| rest.split('"').next().expect("a key").parse().expect("a number"))
            .collect();
        assert_eq!(shown, waiting, "{unit}");
        assert!(cases.contains("Maija"), "{unit}");
    }
}

#[test]
fn what_patients_wrote_is_shown_redacted_and_as_text() {
    let database = organisation("internal_redacted");
    database.run(
        "insert into survey.answers (unit_id, answered_at, score, comment, language)
         select unit_id, timestamptz '2026-03-14 12:00+02', 1, 'Soittakaa 040 123 4567 <script>alert(1)</script>', 'fi'
         from survey.units where code = 'utsjoki'",
    );
    let pages = Pages::new();
    pages.publish(&database);
    let html = pages.page("utsjoki");
    assert!(
        html.contains("Hissi oli rikki &amp; &lt;b&gt;kukaan&lt;&#x2f;b&gt; ei auttanut."),
        "{html}"
    );
    assert!(
        !html.contains("123 4567") && !html.contains("<script>alert"),
        "{html}"
    );
}

#[test]
fn small_groups_are_told_together() {
    let database = organisation("internal_groups");
    let pages = Pages::new();
    pages.publish(&database);
    let html = pages.page("kamppi");
    let background = words(&format!("<body>{}", section(&html, "background")));
    // One visit was booked on the way: the smallest of the other groups hides it.
    assert!(!background.contains("on the way"), "{background}");
    assert!(background.contains("others (2 groups together)"), "{background}");
    let utsjoki = pages.page("utsjoki");
    assert!(
        section(&utsjoki, "background").contains("Vastauksia on liian vähän"),
        "four answers tell nothing by background"
    );
}

#[test]
fn an_organisation_without_a_week_has_nothing_to_publish_and_what_was_there_stays() {
    let database = page::organisation("internal_empty");
    let pages = Pages::new();
    pages.publish(&database);
    let before = pages.files();
    database.run("update survey.units set active = daterange(null, '2020-01-01')");
    let output = pages.command(&database).output().expect("publish");
    assert_eq!(output.status.code(), Some(4), "{}", super::stderr(&output));
    assert!(super::stderr(&output).contains("nothing to publish"));
    assert_eq!(pages.files(), before);
}

#[test]
fn the_same_facts_are_the_same_files() {
    let database = organisation("internal_same");
    let pages = Pages::new();
    pages.publish(&database);
    let before = pages.files();
    // Later, but with nothing new.
    let mut command = pages.command_at(&database, "2026-03-16T07:00:00+02:00");
    let printed = super::told(command.output().expect("publish"));
    assert!(
        printed.contains("0 files changed, 12 stayed as they were"),
        "{printed}"
    );
    assert_eq!(pages.files(), before);
    open_cases(&database, "answered_at >= '2026-03-15' and score = 3", 7);
    pages.publish(&database);
    assert_ne!(pages.files(), before);
}
