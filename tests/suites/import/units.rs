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
        ("s,care,site,S,,Helsinki,", "time_zone is not the name of a zone"),
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
