//! `survey.background_groups`: who answered how, in groups in which nobody can be found.

use super::rows;
use nps_tests::cluster::Database;

const GROUPS: &str = "
    select unit_code, coalesce(value, case when others is null then 'not known' else 'others' end), others, answers, nps::integer, gap::integer, gap_is_real, change::integer
    from survey.background_groups('2026-03-09', null)";

/// Kamppi and Pasila of the line of clinics, with a variable of each type; nobody has answered.
fn clinics(purpose: &str) -> Database<'static> {
    let database = crate::page::organisation(purpose);
    database.run(
        "insert into survey.background_variables (key, type, label_fi, label_sv, label_en) values
             ('age', 'number', 'Ikä', 'Ålder', 'Age'), ('first', 'boolean', 'Ensikäynti', 'Första', 'First'), ('booked', 'text', 'Varattu', 'Bokat', 'Booked')",
    );
    database
}

/// So many answers of a score, about visits with this background, on a day of the thirteen weeks until 15 March.
fn answers(database: &Database<'_>, unit: &str, number: u32, score: u8, background: &str) {
    answers_on(database, "2026-03-12", unit, number, score, background);
}

fn answers_on(database: &Database<'_>, day: &str, unit: &str, number: u32, score: u8, background: &str) {
    database.run(&format!(
        "with visit as (
             insert into survey.visits (external_id, unit_id, kind, ended_at, background)
             select gen_random_uuid(), unit_id, 'nurse', timestamptz '{day} 10:00+02', '{background}'
             from survey.units cross join generate_series(1, {number}) where code = '{unit}'
             returning visit_id, unit_id
         )
         insert into survey.answers (unit_id, visit_id, answered_at, score) select unit_id, visit_id, timestamptz '{day} 12:00+02', {score} from visit"
    ));
}

fn groups(database: &Database<'_>, unit: &str, variable: &str) -> Vec<String> {
    rows(
        &mut database.client(),
        &format!("{GROUPS} where unit_code = '{unit}' and variable = '{variable}' order by position"),
    )
}

#[test]
fn groups_are_told_with_their_gap_and_their_change() {
    let database = clinics("background_groups");
    answers(&database, "kamppi", 20, 10, r#"{"booked": "web"}"#);
    answers(&database, "kamppi", 10, 0, r#"{"booked": "phone"}"#);
    answers_on(&database, "2025-12-01", "kamppi", 8, 10, r#"{"booked": "phone"}"#);
    answers_on(&database, "2025-12-01", "kamppi", 4, 0, r#"{"booked": "web"}"#);
    let expected = [
        "kamppi|web|-|20|100|200|t|-",
        "kamppi|phone|-|10|-100|-200|t|-200",
    ];
    assert_eq!(groups(&database, "kamppi", "visit_booked"), expected);
    // The same answers at each unit above.
    for unit in ["clinics", "care"] {
        let above = expected.map(|row| row.replace("kamppi", unit));
        assert_eq!(groups(&database, unit, "visit_booked"), above);
    }
}

#[test]
fn small_groups_are_put_together_and_never_left_alone() {
    let database = clinics("background_small");
    answers(&database, "kamppi", 20, 10, r#"{"booked": "web"}"#);
    answers(&database, "kamppi", 6, 10, r#"{"booked": "phone"}"#);
    answers(&database, "kamppi", 4, 0, r#"{"booked": "letter"}"#);
    // Four alone would be what is left of the whole: the smallest of the others joins them.
    assert_eq!(
        groups(&database, "kamppi", "visit_booked"),
        ["kamppi|web|-|20|100|80|t|-", "kamppi|others|2|10|20|-80|t|-"]
    );
    // With a fifth they can stand together.
    answers(&database, "kamppi", 1, 0, r#"{"booked": "fax"}"#);
    assert_eq!(
        groups(&database, "kamppi", "visit_booked"),
        [
            "kamppi|web|-|20|100|91|t|-",
            "kamppi|phone|-|6|100|40|f|-",
            "kamppi|others|2|5|-100|-200|t|-"
        ]
    );
}

#[test]
fn what_leaves_a_single_group_is_not_told() {
    let database = clinics("background_single");
    answers(&database, "kamppi", 9, 10, r#"{"booked": "web"}"#);
    answers(&database, "kamppi", 4, 0, r#"{"booked": "phone"}"#);
    answers(&database, "pasila", 4, 0, r#"{"booked": "phone"}"#);
    for unit in ["kamppi", "pasila"] {
        assert_eq!(
            groups(&database, unit, "visit_booked"),
            Vec::<String>::new(),
            "{unit}"
        );
    }
    assert_eq!(groups(&database, "clinics", "visit_booked").len(), 2);
}

#[test]
fn numbers_are_told_by_ranges_of_a_round_width() {
    let database = clinics("background_numbers");
    for age in (20..80).step_by(10) {
        answers(&database, "kamppi", 5, 10, &format!(r#"{{"age": {}}}"#, age + 3));
    }
    answers(&database, "kamppi", 5, 10, r#"{}"#);
    let told: Vec<String> = groups(&database, "kamppi", "visit_age")
        .iter()
        .map(|row| row.split('|').nth(1).unwrap_or_default().to_owned())
        .collect();
    assert_eq!(
        told,
        ["20–29", "30–39", "40–49", "50–59", "60–69", "70–79", "not known"]
    );
}

#[test]
fn steps_are_round() {
    let database = clinics("background_steps");
    let asked = [
        ("6", "1"),
        ("7", "2"),
        ("54", "10"),
        ("61", "20"),
        ("0.3", "0.05"),
        ("1200", "200"),
    ];
    for (span, step) in asked {
        let told: String = database
            .client()
            .query_one(
                &format!("select trim_scale(survey.round_step({span}))::text"),
                &[],
            )
            .expect("a step")
            .get(0);
        assert_eq!(told, step, "{span}");
    }
    let nothing: Option<String> = database
        .client()
        .query_one("select survey.round_step(0)::text", &[])
        .expect("a row")
        .get(0);
    assert_eq!(nothing, None);
}

#[test]
fn values_that_are_not_of_their_type_are_not_known() {
    let database = clinics("background_types");
    answers(&database, "kamppi", 5, 10, r#"{"first": true}"#);
    answers(&database, "kamppi", 5, 10, r#"{"first": false}"#);
    answers(&database, "kamppi", 5, 10, r#"{"first": null, "age": null}"#);
    // From before the variable was one of numbers.
    database.run(
        "alter table survey.visits disable trigger user;
         update survey.visits set background = '{\"age\": \"forty\", \"first\": \"true\"}' where background ->> 'first' is null;
         alter table survey.visits enable trigger user",
    );
    assert_eq!(
        groups(&database, "kamppi", "visit_first"),
        [
            "kamppi|false|-|5|100|0|f|-",
            "kamppi|true|-|5|100|0|f|-",
            "kamppi|not known|-|5|100|0|f|-"
        ]
    );
    assert_eq!(groups(&database, "kamppi", "visit_age"), Vec::<String>::new());
}

/// Whatever the answers are, groups are never small, and together they are all answers.
#[test]
fn no_group_is_small_and_none_is_lost() {
    let database = clinics("background_any");
    database.run(
        "select setseed(0.25);
         with drawn as (
             select unit_id, floor(10 * random() * random())::integer as booked, floor(11 * random())::integer as score, n
             from survey.units cross join generate_series(1, 60) as n
             where kind = 'site' and random() < 0.7
         ),
         visit as (
             insert into survey.visits (external_id, unit_id, kind, ended_at, background)
             select unit_id || '/' || n, unit_id, 'nurse', timestamptz '2026-03-12 10:00+02', jsonb_build_object('booked', 'way ' || booked)
             from drawn
             returning visit_id, external_id
         )
         insert into survey.answers (unit_id, visit_id, answered_at, score)
         select unit_id, visit_id, timestamptz '2026-03-12 12:00+02', score
         from drawn join visit on external_id = unit_id || '/' || n",
    );
    let wrong = "
        select told.unit_code, told.variable, min(told.answers), sum(told.answers), max(counted.answers)
        from survey.background_groups('2026-03-09', null) as told
        join (
            select root.code, count(*) as answers
            from survey.answers
            join survey.unit_subtree as below using (unit_id)
            join survey.units as root on root.unit_id = below.root_id
            group by root.code
        ) as counted on counted.code = told.unit_code
        group by told.unit_code, told.variable
        having min(told.answers) < 5 or sum(told.answers) <> max(counted.answers)";
    assert_eq!(rows(&mut database.client(), wrong), Vec::<String>::new());
    assert!(groups(&database, "care", "visit_booked").len() > 3);
}
