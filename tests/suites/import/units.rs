//! Units: a tree that grows and moves.

use super::{Clinic, clinic, without_units};

const KIND: [&str; 2] = ["--kind", "units"];

/// The tree as `code<parent`, in the order of the codes.
fn tree(clinic: &Clinic) -> String {
    clinic.ask(
        "select string_agg(concat_ws('<', unit.code, parent.code), ' ' order by unit.code)
        from survey.units as unit left join survey.units as parent on parent.unit_id = unit.parent_id",
    )
}

fn units(rows: &[&str]) -> String {
    let rows: String = rows.iter().flat_map(|row| [row, "\n"]).collect();
    format!("code,parent,kind,name,service_line,time_zone,locale\n{rows}")
}

#[test]
fn a_parent_may_come_later_in_the_file() {
    let clinic = without_units("units_order");
    let file = units(&[
        "ward,site,ward,Ward 3,hospital,Europe/Stockholm,sv",
        "site,care,site,Site,,,",
        "care,,organisation,Care,,,",
    ]);
    assert_eq!(clinic.import(&file, &KIND).succeeds().rows(), [3, 3, 0, 0]);
    assert_eq!(tree(&clinic), "care site<care ward<site");
    let stored =
        "select string_agg(concat_ws('|', kind, name, service_line, time_zone, locale), ' ' order by code)
        from survey.units where code <> 'site'";
    let expected = "organisation|Care|Europe/Helsinki|fi ward|Ward 3|hospital|Europe/Stockholm|sv";
    assert_eq!(clinic.ask(stored), expected);
    assert_eq!(clinic.import(&file, &KIND).succeeds().rows(), [3, 0, 3, 0]);
}

#[test]
fn a_known_unit_is_brought_up_to_date() {
    let clinic = clinic("units_update");
    clinic
        .import(
            units(&["turku,care,site,Turku,dental,Europe/Stockholm,sv"]),
            &KIND,
        )
        .succeeds();
    let outcome = clinic.import(
        units(&["turku,oulu,ward,Turku centre,,,", "oulu,care,site,Oulu,,,"]),
        &KIND,
    );
    assert!(
        outcome.succeeds().stdout.contains("changed                1"),
        "{}",
        outcome.stdout
    );
    assert_eq!(tree(&clinic), "care oulu<care turku<oulu");
    let stored = "select concat_ws('|', kind, name, service_line, time_zone, locale) from survey.units where code = 'turku'";
    assert_eq!(
        clinic.ask(stored),
        "ward|Turku centre|dental|Europe/Stockholm|sv",
        "empty fields change nothing"
    );
}

/// Target and days of care of a unit.
fn plans(clinic: &Clinic, code: &str) -> String {
    clinic.ask(&format!(
        "select concat_ws(' ', coalesce(target_nps::text, 'none'), active) from survey.units where code = '{code}'"
    ))
}

#[test]
fn targets_and_days_of_care_come_along() {
    let clinic = without_units("units_targets");
    let file = "code,parent,kind,name,target_nps,active_from,active_until
        care,,organisation,Care,,,
        turku,care,site,Turku,75,2026-01-01,2026-12-31
        oulu,care,site,Oulu,-100,2026-02-01,
        kemi,care,site,Kemi,+5,,2026-02-01
        inari,care,site,Inari,0,2026-02-01,2026-02-01";
    assert_eq!(clinic.import(file, &KIND).succeeds().rows(), [5, 5, 0, 0]);
    assert_eq!(plans(&clinic, "care"), "none (,)");
    assert_eq!(plans(&clinic, "turku"), "75 [2026-01-01,2027-01-01)");
    assert_eq!(plans(&clinic, "oulu"), "-100 [2026-02-01,)");
    assert_eq!(plans(&clinic, "kemi"), "5 (,2026-02-02)");
    assert_eq!(plans(&clinic, "inari"), "0 [2026-02-01,2026-02-02)");
    assert_eq!(clinic.import(file, &KIND).succeeds().rows(), [5, 0, 5, 0]);
}

#[test]
fn a_target_changes_only_where_the_file_has_the_column() {
    let clinic = clinic("units_told");
    let changed = |file: &str| {
        let outcome = clinic.import(file, &KIND);
        let changed = outcome.succeeds().stdout.contains("changed                1");
        (changed, plans(&clinic, "turku"))
    };
    let with = |columns: &str, fields: &str| {
        changed(&format!(
            "code,parent,kind,name{columns}\nturku,care,site,Turku{fields}"
        ))
    };
    let all = ",target_nps,active_from,active_until";
    for (columns, fields, expected) in [
        (
            all,
            ",75,2026-01-01,2026-12-31",
            (true, "75 [2026-01-01,2027-01-01)"),
        ),
        ("", "", (false, "75 [2026-01-01,2027-01-01)")),
        (
            ",active_until",
            ",2026-06-30",
            (true, "75 [2026-01-01,2026-07-01)"),
        ),
        (",active_until", ",", (true, "75 [2026-01-01,)")),
        (",target_nps", ",", (true, "none [2026-01-01,)")),
        (",active_from", ",", (true, "none (,)")),
        (all, ",,,", (false, "none (,)")),
    ] {
        let (changed, plans) = with(columns, fields);
        assert_eq!((changed, plans.as_str()), expected, "{columns} {fields}");
    }
}

#[test]
fn bad_targets_and_days_are_refused_with_the_reason() {
    let clinic = clinic("units_bad_targets");
    clinic
        .import(
            "code,parent,kind,name,active_until\nturku,care,site,Turku,2026-06-30",
            &KIND,
        )
        .succeeds();
    for (columns, row, reason) in [
        (
            "target_nps",
            "101",
            "target_nps is not a whole number from -100 to 100",
        ),
        ("target_nps", "7.5", "target_nps is not a whole number"),
        ("target_nps", "high", "target_nps is not a whole number"),
        ("active_from", "1.2.2026", "active_from is no day like"),
        ("active_until", "2026-02-30", "active_until is no day like"),
        (
            "active_from,active_until",
            "2026-02-01,2026-01-31",
            "active_until comes before active_from",
        ),
        (
            "active_from",
            "2026-07-01",
            "active_until comes before active_from",
        ),
    ] {
        let file = format!("code,parent,kind,name,{columns}\nturku,care,site,Turku,{row}");
        let outcome = clinic.import(file, &KIND);
        assert_eq!(outcome.ends_with_code(3).rows(), [1, 0, 0, 1], "{row}");
        assert!(outcome.stdout.contains(reason), "{}", outcome.stdout);
        assert_eq!(plans(&clinic, "turku"), "none (,2026-07-01)");
    }
    let twice = "code,parent,kind,name,target_nps\nturku,care,site,Turku,70\nturku,care,site,Turku,71";
    let outcome = clinic.import(twice, &KIND);
    assert_eq!(outcome.ends_with_code(3).rows(), [2, 0, 0, 1]);
    assert_eq!(plans(&clinic, "turku"), "70 (,2026-07-01)");
}

#[test]
fn units_may_change_places() {
    let clinic = without_units("units_swap");
    clinic
        .import(units(&["a,,site,A,,,", "b,a,site,B,,,", "c,b,site,C,,,"]), &KIND)
        .succeeds();
    clinic
        .import(units(&["a,b,site,A,,,", "b,c,site,B,,,", "c,,site,C,,,"]), &KIND)
        .succeeds();
    assert_eq!(tree(&clinic), "a<b b<c c");
}

#[test]
fn a_unit_without_its_parent_is_refused_and_all_below_it() {
    let clinic = clinic("units_orphans");
    let file = units(&[
        "w1,s1,ward,W1,,,",
        "s1,nowhere,site,S1,,,",
        "w2,w1,ward,W2,,,",
        "s2,bad zone,site,S2,,Europe/Atlantis,",
        "w3,turku,ward,W3,,,",
    ]);
    let outcome = clinic.import(file, &KIND);
    assert_eq!(outcome.ends_with_code(3).rows(), [5, 1, 0, 4]);
    assert!(
        outcome
            .stdout
            .contains("3  parent is not known, or its own row was refused"),
        "{}",
        outcome.stdout
    );
    assert_eq!(tree(&clinic), "care oulu<care turku<care w3<turku");
}

#[test]
fn parents_that_go_round_in_a_circle_are_refused() {
    let clinic = clinic("units_circle");
    let reason = "the parents go round in a circle";
    let among_themselves = [
        "a,b,site,A,,,",
        "b,c,site,B,,,",
        "c,a,site,C,,,",
        "d,c,ward,D,,,",
        "e,care,site,E,,,",
    ];
    let outcome = clinic.import(units(&among_themselves), &KIND);
    assert_eq!(outcome.ends_with_code(3).rows(), [5, 1, 0, 4]);
    assert_eq!(clinic.rejects().matches(reason).count(), 3);

    let with_what_is_stored = clinic.import(units(&["care,turku,organisation,Care,,,"]), &KIND);
    assert_eq!(with_what_is_stored.ends_with_code(3).rows(), [1, 0, 0, 1]);
    assert!(clinic.rejects().contains(reason));

    let itself = clinic.import(units(&["x,x,site,X,,,"]), &KIND);
    assert_eq!(itself.ends_with_code(3).rows(), [1, 0, 0, 1]);
    assert_eq!(tree(&clinic), "care e<care oulu<care turku<care");
}

#[test]
fn a_refusal_that_brings_about_a_circle_is_noticed() {
    let clinic = clinic("units_late_circle");
    // Oulu would have made room, but its own row is refused; what is left would put Care below itself.
    let file = units(&["care,oulu,organisation,Care,,,", "oulu,nowhere,site,Oulu,,,"]);
    assert_eq!(clinic.import(file, &KIND).ends_with_code(3).rows(), [2, 0, 0, 2]);
    assert_eq!(tree(&clinic), "care oulu<care turku<care");
}

#[test]
fn bad_units_are_refused_with_the_reason() {
    let clinic = clinic("units_bad");
    for (row, reason) in [
        (",care,site,S,,,", "code is missing"),
        ("a/b,care,site,S,,,", "code is not made of"),
        ("../x,care,site,S,,,", "code is not made of"),
        ("pää,care,site,S,,,", "code is not made of"),
        (
            "s,care,clinic,S,,,",
            "kind is none of: organisation, line, site, ward",
        ),
        ("s,care,site,,,,", "name is missing"),
        (
            "s,care,site,\"S\nBcc: x@example.org\",,,",
            "name holds a line break",
        ),
        (
            "s,care,site,S,,Helsinki,",
            "time_zone is not the name of a region's zone",
        ),
        (
            "s,care,site,S,,EET,",
            "time_zone is not the name of a region's zone",
        ),
        (
            "s,care,site,S,,UTC+2,",
            "time_zone is not the name of a region's zone",
        ),
        (
            "s,care,site,S,,Etc/GMT-2,",
            "time_zone is not the name of a region's zone",
        ),
        (
            "s,care,site,S,,europe/helsinki,",
            "time_zone is not the name of a region's zone",
        ),
        ("s,care,site,S,,,de", "locale is none of: fi, sv, en"),
        (
            "turku,care,site,Other,,,",
            "code comes earlier in this file with other content",
        ),
    ] {
        let outcome = clinic.import(units(&["turku,care,site,Turku,,,", row]), &KIND);
        assert_eq!(outcome.ends_with_code(3).rows(), [2, 0, 1, 1], "{row}");
        assert!(outcome.stdout.contains(reason), "{}", outcome.stdout);
    }
}
