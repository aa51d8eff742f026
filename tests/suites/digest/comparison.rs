//! What a mail makes of the week before and of the rest of the organisation.

use std::fmt::Write;

use super::{mails, survey};

#[test]
fn a_headline_for_every_week_in_every_language() {
    let database = survey("digest_headlines", include_str!("headlines.sql"));
    let mut told = String::new();
    for (name, mail) in mails(&database) {
        let mut lines = mail.text.lines();
        let (unit, headline) = (lines.next().expect("a name"), lines.nth(2).expect("a headline"));
        let gap = mail.text.lines().find(|line| {
            [
                "Muuhun organisaatioon",
                "Med den övriga organisationen",
                "With the rest of the organisation",
            ]
            .iter()
            .any(|label| line.trim_start().starts_with(label))
        });
        writeln!(told, "{unit}\n  {headline}\n{}", gap.unwrap_or("  –")).expect("a string");
        assert!(mail.html.contains(headline), "{name} says something else in HTML");
        assert_eq!(
            mail.html.contains("Muuhun organisaatioon</td>"),
            gap.is_some_and(|gap| gap.contains("Muuhun"))
        );
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("digest_headlines", told);
    });
}

#[test]
fn a_gap_is_the_unit_against_all_others() {
    let database = survey("digest_gap", include_str!("headlines.sql"));
    let select = "select coalesce(100.0 * avg(case when score::int >= 9 then 1 when score::int <= 6 then -1 else 0 end), 0)::float8
                  from survey.answers join survey.units using (unit_id)
                  where answered_at >= '2025-12-28 22:00Z' and (code = 'below') = $1";
    let nps = |own: bool| -> f64 {
        database
            .client()
            .query_one(select, &[&own])
            .expect("a recount")
            .get(0)
    };
    let gap = format!("{:+.0}", nps(true) - nps(false)).replace('-', "−");
    let mails = mails(&database);
    let mail = mails
        .values()
        .find(|mail| mail.text.starts_with("Below\nWeek"))
        .expect("the English mail");
    let line = format!("With the rest of the organisation: {gap}, a real difference\n");
    assert!(mail.text.contains(&line), "{line:?} in\n{}", mail.text);
}

#[test]
fn a_site_in_another_zone_counts_by_its_own_clock() {
    // An hour behind the organisation: its last answers come when the organisation's next week has begun.
    let at_the_edge = "
        insert into survey.units (code, kind, name, time_zone) values ('care', 'organisation', 'Care', 'Europe/Helsinki');
        insert into survey.units (code, parent_id, kind, name, time_zone)
        select site.code, unit_id, 'site', site.code, site.zone
        from survey.units, (values ('solna', 'Europe/Stockholm'), ('espoo', 'Europe/Helsinki')) as site (code, zone);
        insert into survey.answers (unit_id, answered_at, score)
        select unit_id, '2026-01-04 23:30+01', 10 from survey.units, generate_series(1, 20) where code = 'solna';
        insert into survey.answers (unit_id, answered_at, score)
        select unit_id, '2026-01-02 12:00+02', 7 from survey.units, generate_series(1, 20) where code = 'espoo';
        insert into survey.people (email, name, locale) values ('emma@example.org', 'Emma', 'en');
        insert into survey.subscriptions (person_id, unit_id) select person_id, unit_id from survey.people, survey.units";
    let mails = mails(&survey("digest_zones", at_the_edge));
    let text = |unit: &str| {
        let mail = mails.values().find(|mail| mail.text.starts_with(unit));
        &mail.expect("a mail").text
    };
    assert!(text("Care").contains("\n40 answers · "), "{}", text("Care"));
    for (site, gap) in [("solna", "+100"), ("espoo", "−100")] {
        let told = text(site);
        assert!(told.contains("Whole organisation (Care): NPS 50 ("), "{told}");
        assert!(told.contains("), 40 answers\n"), "{told}");
        let gap = format!("With the rest of the organisation: {gap}, a real difference\n");
        assert!(told.contains(&gap), "{told}");
    }
}

#[test]
fn no_interval_leaves_out_its_nps() {
    let single_answers = "
        insert into survey.units (code, kind, name) values ('care', 'organisation', 'Care');
        insert into survey.units (code, parent_id, kind, name)
        select site.code, unit_id, 'site', site.code from survey.units, (values ('best'), ('worst')) as site (code);
        insert into survey.answers (unit_id, answered_at, score)
        select unit_id, '2026-01-02 12:00+02', case code when 'best' then 10 else 0 end
        from survey.units where kind = 'site';
        insert into survey.people (email, name, locale) values ('emma@example.org', 'Emma', 'en');
        insert into survey.subscriptions (person_id, unit_id) select person_id, unit_id from survey.people, survey.units";
    let mails = mails(&survey("digest_single", single_answers));
    for subject in [
        "NPS 100 (−59 to 100) – best, week 1/2026",
        "NPS −100 (−100 to 59) – worst, week 1/2026",
    ] {
        assert!(
            mails.values().any(|mail| mail.subject == subject),
            "no mail {subject:?}"
        );
    }
}
