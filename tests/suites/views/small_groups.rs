//! Small groups: from how many answers on a figure shows.

use super::{answer, rows, survey, units};
use nps_tests::cluster::Database;

const WEEK: &str = "select unit_code, withheld, answers, round(nps), invited from survey.unit_week where unit_kind = 'site' order by unit_code, monday";
const FACTS: &str = "select coalesce(unit_code, 'withheld'), coalesce(site_code, '-'), line_code, withheld, count(*), count(hour) from survey.answer_facts
    group by 1, 2, 3, 4 order by 1, 5";

#[track_caller]
fn asked(database: &Database<'_>, query: &str) -> Vec<String> {
    rows(&mut database.client(), query)
}

#[test]
fn four_answers_are_withheld_and_five_are_not() {
    let database = units("views_smallest");
    answer(&database, "kamppi", "2026-05-05", &[10, 10, 0, 10]);
    answer(&database, "meilahti", "2026-05-05", &[10, 10, 0, 10, 10]);
    assert_eq!(asked(&database, WEEK), ["kamppi|t|-|-|-", "meilahti|f|5|60|0"]);
    assert_eq!(
        asked(&database, FACTS),
        ["meilahti|meilahti|hospitals|f|5|5", "withheld|-|clinics|t|4|0"]
    );
    // Totals stay right.
    assert_eq!(
        asked(&database, "select count(*), sum(points) from survey.answer_facts"),
        ["9|500"]
    );
    answer(&database, "kamppi", "2026-05-10", &[9]);
    assert_eq!(asked(&database, WEEK), ["kamppi|f|5|60|0", "meilahti|f|5|60|0"]);
    // The week after is another group.
    answer(&database, "kamppi", "2026-05-11", &[9]);
    assert_eq!(
        asked(&database, WEEK),
        ["kamppi|f|5|60|0", "kamppi|t|-|-|-", "meilahti|f|5|60|0"]
    );
}

#[test]
fn an_organisation_chooses_how_small_is_small() {
    let database = units("views_setting");
    answer(&database, "kamppi", "2026-05-05", &[10, 10, 0, 10]);
    answer(&database, "meilahti", "2026-05-05", &[10; 20]);
    database.run("update survey.settings set smallest_group = 4");
    assert_eq!(asked(&database, WEEK), ["kamppi|f|4|50|0", "meilahti|f|20|100|0"]);
    database.run("update survey.settings set smallest_group = 21");
    assert_eq!(asked(&database, WEEK), ["kamppi|t|-|-|-", "meilahti|t|-|-|-"]);
    assert_eq!(
        asked(
            &database,
            "select distinct unit_code, withheld from survey.answer_facts"
        ),
        ["-|t"]
    );
    // Without the setting nothing shows.
    database.run("alter table survey.settings disable trigger settings_stay; delete from survey.settings");
    assert_eq!(asked(&database, WEEK), Vec::<String>::new());
    assert_eq!(
        asked(
            &database,
            "select distinct unit_code, withheld from survey.answer_facts"
        ),
        ["-|t"]
    );
}

#[test]
fn no_answers_are_no_secret() {
    let database = units("views_zero");
    let trailing = "select unit_code, withheld, answers, nps, comment_rate from survey.unit_trailing_week order by 1 limit 2";
    assert_eq!(asked(&database, trailing), ["auckland|f|0|-|-", "care|f|0|-|-"]);
    let ageing = "select distinct withheld, open, overdue, oldest_hours, resolved_in_28_days, median_hours_to_resolve from survey.follow_up_ageing";
    assert_eq!(asked(&database, ageing), ["f|0|0|-|0|-"]);
    assert_eq!(asked(&database, WEEK), Vec::<String>::new());
}

#[test]
fn an_answer_that_leaves_takes_the_figures_along() {
    let database = units("views_leaving");
    answer(&database, "kamppi", "2026-05-05", &[10, 10, 0, 10, 8]);
    assert_eq!(asked(&database, WEEK), ["kamppi|f|5|40|0"]);
    database.run("delete from survey.answers where score = 8");
    assert_eq!(asked(&database, WEEK), ["kamppi|t|-|-|-"]);
    assert_eq!(asked(&database, FACTS), ["withheld|-|clinics|t|4|0"]);
}

/// Units are read one after the other; rows that are withheld do not come like that.
#[test]
fn neighbours_do_not_tell_whose_withheld_rows_are() {
    let database = units("views_shuffled");
    database.run("update survey.settings set smallest_group = 1000");
    for (unit, score) in [("kamppi", 0), ("meilahti", 10)] {
        answer(&database, unit, "2026-05-05", &[score; 30]);
    }
    let together =
        "select bool_and(score = 0) from (select score from survey.answer_facts limit 30) as first";
    assert_eq!(
        asked(
            &database,
            "select count(*), count(answer_id), bool_and(withheld) from survey.answer_facts"
        ),
        ["60|0|t"]
    );
    assert_eq!(asked(&database, together), ["f"]);
    assert_eq!(
        asked(&database, &together.replace("score = 0", "score = 10")),
        ["f"]
    );
    // Nor does the kind of care that one unit alone gives.
    database.run("update survey.units set service_line = 'only here' where code = 'kamppi'");
    assert_eq!(
        asked(
            &database,
            "select distinct service_line from survey.answer_facts order by 1"
        ),
        ["clinics", "hospitals"]
    );
}

/// The whole, which `unit_week` tells, and all but a few of it would tell of the few.
#[test]
fn a_topic_that_nearly_all_are_on_is_withheld() {
    let database = units("views_complement");
    answer(&database, "kamppi", "2026-05-05", &[10; 12]);
    let topic = "select withheld, answers, promoters, round(nps), answer_share is null, impact is null from survey.topic_week where unit_code = 'kamppi'";
    for (on_it, seen) in [
        (7, "f|7|7|100|f|f"),
        (8, "t|-|-|-|t|t"),
        (11, "t|-|-|-|t|t"),
        (12, "f|12|12|100|f|t"),
    ] {
        database.run(&format!(
                "insert into survey.answer_topics (answer_id, topic)
                 select answer_id, 'waiting' from survey.answers order by answer_id limit {on_it} on conflict do nothing"
            ),
        );
        assert_eq!(asked(&database, topic), [seen]);
    }
}

/// Whatever is withheld, every figure of the row is.
#[test]
fn rows_say_that_they_withhold_and_hold_nothing() {
    let database = survey("views_nothing");
    database.run("update survey.settings set smallest_group = 60");
    database.run(
        "insert into survey.follow_ups (answer_id, unit_id, deadline)
         select answer_id, unit_id, now() + interval '1 day' from survey.answers where unit_id = 8 limit 4",
    );
    let known = "'{unit_code,unit_name,unit_kind,depth,monday,month,topic,label_fi,label_sv,label_en,first_day,last_day,withheld}'::text[]";
    for (view, group) in [
        ("unit_week", "answers"),
        ("unit_trailing_week", "answers"),
        ("topic_week", "answers"),
        ("topic_month", "answers"),
        ("emerging_topics", "answers"),
        ("response_rate", "invited"),
        ("follow_up_ageing", "open"),
    ] {
        let previous = "'{previous_nps,previous_answers}'::text[]";
        let query = format!(
            "select count(*) filter (where withheld) > 0,
                    count(*) filter (where withheld and jsonb_strip_nulls(to_jsonb(view) - {known} - {previous}) <> '{{}}'),
                    count(*) filter (where not withheld and {group} between 1 and 59)
             from survey.{view} as view"
        );
        assert_eq!(asked(&database, &query), ["t|0|0"], "{view}");
    }
    let told = "select unit_code from survey.unit_trailing_week
        where previous_answers between 1 and 59 or change is not null and (withheld or previous_answers is null)";
    assert_eq!(asked(&database, told), Vec::<String>::new());
}
