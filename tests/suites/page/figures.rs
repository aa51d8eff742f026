//! Which figures are told.

use super::{MORNING, Pages, answers, listed, organisation};

#[test]
fn a_figure_is_of_the_seven_days_before_and_rounded_by_its_answers() {
    let database = organisation("page_seven_days");
    answers(&database, "kamppi", "2026-03-03", "2026-03-08", 0, 40);
    answers(&database, "kamppi", "2026-03-09", "2026-03-15", 10, 150);
    answers(&database, "kamppi", "2026-03-09", "2026-03-15", 8, 10);
    answers(&database, "kamppi", "2026-03-16", "2026-03-16", 0, 500);
    answers(&database, "pasila", "2026-03-01", "2026-03-15", 10, 3);
    answers(&database, "pasila", "2026-03-01", "2026-03-15", 7, 1);
    answers(&database, "utsjoki", "2026-03-01", "2026-03-15", 10, 16);
    answers(&database, "utsjoki", "2026-03-01", "2026-03-15", 2, 4);
    answers(&database, "ullanlinna", "2026-03-01", "2026-03-15", 10, 2);
    let pages = Pages::new();
    pages.publish(&database, MORNING);
    // 1120, 28, 140 and 14 answers; their figures are 93.75, 75, 60 and 100.
    assert_eq!(
        pages.figures(),
        listed(&[
            ("care", "90 of 1000"),
            ("clinics", "90 of 1000"),
            ("dental", "90 of 10"),
            ("kamppi", "94 of 1000"),
            ("pasila", "80 of 10"),
            ("ullanlinna", "90 of 10"),
            ("utsjoki", "60 of 100"),
        ])
    );
    let page = pages.text("en/units/kamppi.html");
    for words in [
        "9–15 March 2026",
        "1,000 to 9,999 answers",
        "World class",
        "16 March 2026 at 06:00 (Europe",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
}

#[test]
fn few_answers_look_like_none() {
    let database = organisation("page_few");
    answers(&database, "kamppi", "2026-03-01", "2026-03-15", 10, 5);
    answers(&database, "pasila", "2026-03-01", "2026-03-15", 0, 1);
    let pages = Pages::new();
    pages.publish(&database, MORNING);
    let (few, none) = (
        pages.text("fi/units/pasila.html"),
        pages.text("fi/units/utsjoki.html"),
    );
    assert_eq!(
        few.replace("pasila", "utsjoki").replace("Pasila", "Utsjoki"),
        none
    );
    assert_eq!(pages.figures()["pasila"], "");
    let badges = ["pasila", "utsjoki"].map(|code| pages.text(&format!("sv/badges/{code}.svg")));
    assert_eq!(badges[0].replace("Pasila", "Utsjoki"), badges[1]);
    let data = ["pasila", "utsjoki"].map(|code| pages.text(&format!("data/v1/units/{code}.json")));
    assert_eq!(
        data[0].replace("pasila", "utsjoki").replace("Pasila", "Utsjoki"),
        data[1]
    );
}

#[test]
fn what_the_whole_would_give_away_takes_a_neighbour_with_it() {
    let database = organisation("page_neighbours");
    answers(&database, "kamppi", "2026-03-01", "2026-03-15", 10, 20);
    answers(&database, "pasila", "2026-03-01", "2026-03-15", 10, 4);
    answers(&database, "utsjoki", "2026-03-01", "2026-03-15", 0, 1);
    answers(&database, "ullanlinna", "2026-03-01", "2026-03-15", 10, 15);
    let pages = Pages::new();
    pages.publish(&database, MORNING);
    assert_eq!(
        pages.figures(),
        listed(&[
            ("care", "95 of 100"),
            ("clinics", "90 of 100"),
            ("dental", "95 of 100"),
            ("kamppi", "95 of 100"),
            ("pasila", ""),
            ("ullanlinna", "95 of 100"),
            ("utsjoki", ""),
        ])
    );
}

#[test]
fn a_unit_around_the_smallest_group_is_told_once_it_has_been_above_for_a_week() {
    let database = organisation("page_flicker");
    answers(&database, "kamppi", "2026-03-01", "2026-03-20", 10, 30);
    answers(&database, "ullanlinna", "2026-03-01", "2026-03-20", 10, 30);
    answers(&database, "pasila", "2026-03-03", "2026-03-20", 10, 2);
    answers(&database, "utsjoki", "2026-03-01", "2026-03-20", 10, 2);
    let pages = Pages::new();
    // Any seven days that end from the 8th on have ten answers; those that end on the 7th have ten, on the 6th eight.
    for (morning, told) in [("13", ""), ("14", "90 of 10")] {
        pages.publish(&database, &format!("2026-03-{morning}T06:00:00+02:00"));
        assert_eq!(
            pages.figures()["pasila"],
            told,
            "on the morning of the {morning}th"
        );
    }
}

#[test]
fn months_and_years_are_told_when_they_are_over() {
    let database = organisation("page_past");
    for unit in ["kamppi", "pasila", "utsjoki", "ullanlinna"] {
        answers(&database, unit, "2025-11-15", "2026-03-15", 10, 4);
        answers(&database, unit, "2025-11-15", "2026-03-15", 5, 1);
    }
    let pages = Pages::new();
    pages.publish(&database, MORNING);
    assert_eq!(
        pages.past("kamppi", "months"),
        listed(&[
            ("2025-11-01", "60 of 40"),
            ("2025-12-01", "60 of 40"),
            ("2026-01-01", "60 of 40"),
            ("2026-02-01", "60 of 40"),
        ])
    );
    // Of 2025 there are some weeks only.
    assert_eq!(pages.past("kamppi", "years"), listed(&[]));
    let page = pages.text("fi/units/kamppi.html");
    assert!(
        page.contains("joulukuu 2025") && !page.contains("maaliskuu 2026"),
        "{page}"
    );
}

#[test]
fn a_year_does_not_give_a_month_away() {
    let database = organisation("page_year");
    for unit in ["kamppi", "pasila", "utsjoki", "ullanlinna"] {
        answers(&database, unit, "2025-01-01", "2026-03-15", 10, 4);
    }
    // In June three patients answered, in July fewer than in other months.
    database.run(
        "delete from survey.answers using survey.units as unit
         where answers.unit_id = unit.unit_id and unit.code = 'kamppi'
         and (answered_at between '2025-06-02' and '2025-06-30 23:00' or answered_at between '2025-07-10' and '2025-07-15')",
    );
    let pages = Pages::new();
    pages.publish(&database, MORNING);
    let months = pages.past("kamppi", "months");
    let withheld: Vec<&String> = months
        .iter()
        .filter(|(_, told)| told.is_empty())
        .map(|(month, _)| month)
        .collect();
    assert_eq!(withheld, ["2025-06-01", "2025-07-01"]);
    assert_eq!(
        pages.past("kamppi", "years"),
        listed(&[("2025-01-01", "98 of 1000")])
    );
}

#[test]
fn what_is_not_listed_is_nowhere() {
    let database = organisation("page_listed");
    for unit in ["kamppi", "pasila", "utsjoki", "ullanlinna"] {
        answers(&database, unit, "2026-03-01", "2026-03-15", 10, 4);
    }
    let pages = Pages::new();
    let mut command = pages.command(&database, MORNING);
    command
        .env("NPS_PAGE_UNITS", "clinics, clinics/site")
        .env("NPS_PAGE_EXCEPT", "pasila");
    assert!(command.output().expect("publish").status.success());
    assert_eq!(
        pages.figures(),
        listed(&[
            ("clinics", "90 of 10"),
            ("kamppi", "90 of 10"),
            ("utsjoki", "90 of 10")
        ])
    );
    for (path, bytes) in pages.files() {
        let text = String::from_utf8(bytes).expect("UTF-8");
        for hidden in ["Pasila", "pasila", "Esimerkkiterveys", "dental", "Ullanlinna"] {
            assert!(
                !text.contains(hidden) && !path.contains(hidden),
                "{hidden} in {path}"
            );
        }
    }
}

#[test]
fn a_unit_that_moved_belongs_where_it_did_at_the_time() {
    let database = organisation("page_moved");
    for unit in ["kamppi", "pasila", "utsjoki", "ullanlinna"] {
        answers(&database, unit, "2025-12-01", "2026-03-15", 10, 4);
    }
    answers(&database, "utsjoki", "2025-12-01", "2026-03-15", 0, 40);
    database.run("select survey.move_unit('utsjoki', 'dental', '2026-02-15')");
    let pages = Pages::new();
    pages.publish(&database, MORNING);
    assert_eq!(
        pages.past("clinics", "months"),
        listed(&[
            ("2025-12-01", "-54 of 1000"),
            ("2026-01-01", "-54 of 1000"),
            ("2026-02-01", "90 of 40"),
        ])
    );
    assert_eq!(pages.past("dental", "months")["2026-02-01"], "-66 of 1000");
    let page = pages.text("en/units/dental.html");
    assert!(page.contains("utsjoki.html"), "{page}");
}

#[test]
fn names_are_escaped_wherever_they_stand() {
    let database = organisation("page_names");
    database
        .run("update survey.units set name = '<script>alert(1)</script> & \"Co\" ]]>' where code = 'kamppi'");
    answers(&database, "kamppi", "2026-03-01", "2026-03-15", 10, 4);
    let pages = Pages::new();
    pages.publish(&database, MORNING);
    for (path, bytes) in pages.files() {
        let text = String::from_utf8(bytes).expect("UTF-8");
        let is_markup = !path.starts_with("data/");
        assert!(!is_markup || !text.contains("<script>alert"), "{path}: {text}");
    }
    assert!(
        pages
            .text("fi/units/kamppi.html")
            .contains("&lt;script&gt;alert(1)")
    );
}
