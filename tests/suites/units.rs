//! Units in the database: their tree, then and now, and what is known about them.

mod at_once;

use nps_tests::cluster::Database;
use nps_tests::reporter;
use postgres::Client;
use postgres::error::SqlState;

/// An organisation of two lines, the first of which has a site with a ward.
struct Organisation {
    database: Database<'static>,
    client: Client,
}

impl Organisation {
    fn new(purpose: &str) -> Self {
        let database = reporter::migrated(purpose);
        let mut client = database.client();
        client
            .batch_execute(
                "insert into survey.units (code, kind, name) values ('care', 'organisation', 'Care');
                 insert into survey.units (code, kind, name, parent_id)
                 select line.code, 'line', line.code, unit_id from survey.units, unnest('{clinics,hospitals}'::text[]) as line (code) where units.code = 'care';
                 insert into survey.units (code, kind, name, parent_id) select 'site', 'site', 'Site', unit_id from survey.units where code = 'clinics';
                 insert into survey.units (code, kind, name, parent_id) select 'ward', 'ward', 'Ward', unit_id from survey.units where code = 'site'",
            )
            .expect("units");
        Self { database, client }
    }

    /// What is at or below a unit on a day, by code.
    fn branch(&mut self, code: &str, day: &str) -> String {
        let query = "select coalesce(string_agg(part.code, ' ' order by part.code), '') from survey.unit_branches
             join survey.units as root on root.unit_id = root_id join survey.units as part on part.unit_id = unit_branches.unit_id
             where root.code = $1 and valid @> $2::text::date";
        self.client
            .query_one(query, &[&code, &day])
            .expect("a branch")
            .get(0)
    }

    /// The units that have answers in the weekly figures, by code.
    fn with_answers(&mut self, monday: &str) -> String {
        let figures = include_str!("../../sql/reports/weekly_figures.sql")
            .replace("$1", &format!("'{monday}'"))
            .replace("$2", "null");
        let query = format!(
            "select coalesce(string_agg(code, ' ' order by code), '') from ({figures}) as figures where responses > 0"
        );
        self.client.query_one(&query, &[]).expect("figures").get(0)
    }

    /// The code and the hint of what the database answers to a statement that it refuses.
    fn refusal(&self, statement: &str) -> (SqlState, String) {
        let refusal = self.database.refusal(statement);
        (
            refusal.code().clone(),
            refusal.hint().unwrap_or_default().to_owned(),
        )
    }
}

#[test]
fn a_unit_is_where_it_was_put_since_ever() {
    let mut care = Organisation::new("units_placed");
    assert_eq!(
        care.branch("care", "2020-01-01"),
        "care clinics hospitals site ward"
    );
    assert_eq!(care.branch("clinics", "2020-01-01"), "clinics site ward");
    assert_eq!(care.branch("hospitals", "2020-01-01"), "hospitals");
}

#[test]
fn a_move_leaves_the_past_where_it_was_and_takes_along_what_is_below() {
    let mut care = Organisation::new("units_moved");
    care.client
        .batch_execute("select survey.move_unit('site', 'hospitals', '2026-03-01')")
        .expect("a move");
    assert_eq!(care.branch("clinics", "2026-02-28"), "clinics site ward");
    assert_eq!(care.branch("clinics", "2026-03-01"), "clinics");
    assert_eq!(care.branch("hospitals", "2026-02-28"), "hospitals");
    assert_eq!(care.branch("hospitals", "2026-03-01"), "hospitals site ward");
    for day in ["2026-02-28", "2026-03-01"] {
        assert_eq!(care.branch("care", day), "care clinics hospitals site ward");
    }
    // Told otherwise later: what was noted from then on is forgotten.
    care.client
        .batch_execute("select survey.move_unit('site', 'clinics', '2026-02-01')")
        .expect("a move");
    assert_eq!(care.branch("hospitals", "2026-03-01"), "hospitals");
}

#[test]
fn a_weekly_report_counts_a_unit_where_it_belonged_when_the_week_ended() {
    let mut care = Organisation::new("units_reported");
    care.client
        .batch_execute(
            "insert into survey.answers (unit_id, answered_at, score)
             select unit_id, at, 10 from survey.units, unnest('{2026-02-25 12:00+02,2026-03-04 12:00+02}'::timestamptz[]) as at where code = 'ward';
             select survey.move_unit('site', 'hospitals', '2026-03-01')",
        )
        .expect("answers and a move");
    // The first of March is a Sunday, the last day of its week.
    assert_eq!(care.with_answers("2026-02-16"), "");
    assert_eq!(care.with_answers("2026-02-23"), "care hospitals site ward");
    assert_eq!(care.with_answers("2026-03-02"), "care hospitals site ward");
    care.client
        .batch_execute("select survey.move_unit('site', 'clinics', '2025-01-01'), survey.move_unit('site', 'hospitals', '2026-03-02')")
        .expect("moves");
    assert_eq!(care.with_answers("2026-02-23"), "care clinics site ward");
    assert_eq!(care.with_answers("2026-03-02"), "care hospitals site ward");
}

#[test]
fn a_plain_update_moves_from_today_on() {
    let mut care = Organisation::new("units_updated");
    care.client
        .batch_execute(
            "update survey.units set parent_id = (select unit_id from survey.units where code = 'hospitals') where code = 'site';
             update survey.units set parent_id = (select unit_id from survey.units where code = 'care') where code = 'site'",
        )
        .expect("moves");
    let placements = "select string_agg(concat_ws(' ', parent.code,
            case when valid @> (now() at time zone unit.time_zone)::date then 'now' else 'before' end), ', ' order by valid)
         from survey.unit_placements as placement
         join survey.units as unit on unit.unit_id = placement.unit_id join survey.units as parent on parent.unit_id = placement.parent_id
         where unit.code = 'site'";
    let history: String = care.client.query_one(placements, &[]).expect("history").get(0);
    assert_eq!(history, "clinics before, care now");
}

#[test]
fn an_organisation_that_joins_another_was_on_its_own_before() {
    let mut care = Organisation::new("units_joined");
    care.client
        .batch_execute(
            "insert into survey.units (code, kind, name) values ('other', 'organisation', 'Other');
             update survey.units set kind = 'line', parent_id = (select unit_id from survey.units where code = 'care') where code = 'other'",
        )
        .expect("units");
    assert_eq!(
        care.branch("care", "2020-01-01"),
        "care clinics hospitals site ward"
    );
    assert_eq!(
        care.branch("care", "2999-01-01"),
        "care clinics hospitals other site ward"
    );
}

#[test]
fn imported_units_have_always_been_where_the_file_has_them() {
    let database = reporter::migrated("units_imported");
    let directory = tempfile::tempdir().expect("a directory");
    let file = directory.path().join("units.csv");
    std::fs::write(
        &file,
        "code,parent,kind,name\nsite,care,site,Site\ncare,,organisation,Care\n",
    )
    .expect("a file");
    let imported = reporter::command(&database)
        .args(["import", "--kind", "units"])
        .arg(file)
        .output()
        .expect("import");
    assert!(
        imported.status.success(),
        "{}",
        String::from_utf8_lossy(&imported.stderr)
    );
    let placements = "select count(*), bool_and(valid = '(,)') from survey.unit_placements";
    let row = database.client().query_one(placements, &[]).expect("placements");
    assert_eq!((row.get::<_, i64>(0), row.get(1)), (2, true));
}

#[test]
fn on_no_day_do_units_go_round_in_a_circle() {
    let mut care = Organisation::new("units_circle");
    for circle in [
        "select survey.move_unit('clinics', 'ward', '2026-03-01')",
        "select survey.move_unit('site', 'site', '2026-03-01')",
        "update survey.units set parent_id = (select unit_id from survey.units where code = 'ward') where code = 'care'",
    ] {
        assert_eq!(care.refusal(circle).0, SqlState::CHECK_VIOLATION, "{circle}");
    }
    // Today it would do, but on days past the site was above the ward.
    care.client
        .batch_execute("select survey.move_unit('ward', 'hospitals', '2026-06-01')")
        .expect("a move");
    let (code, hint) = care.refusal("select survey.move_unit('site', 'ward', '2026-05-01')");
    assert_eq!(code, SqlState::CHECK_VIOLATION);
    assert!(hint.contains("from a later day on"), "{hint}");
    care.client
        .batch_execute("select survey.move_unit('site', 'ward', '2026-06-01')")
        .expect("a move");
    assert_eq!(care.branch("hospitals", "2026-06-01"), "hospitals site ward");
}

#[test]
fn a_move_names_units_that_are_and_days_that_have_come() {
    let care = Organisation::new("units_refused");
    for (statement, state) in [
        ("select survey.move_unit('nobody', 'care', '2026-01-01')", "P0002"),
        ("select survey.move_unit('site', 'nobody', '2026-01-01')", "P0002"),
        (
            "select survey.move_unit('site', 'hospitals', current_date + 2)",
            "22023",
        ),
        ("select survey.move_unit('site', 'hospitals', null)", "22004"),
    ] {
        let (code, hint) = care.refusal(statement);
        assert_eq!(code.code(), state, "{statement}");
        assert!(!hint.is_empty(), "{statement}");
    }
}

#[test]
fn time_zones_are_regions_by_the_name_that_the_server_has() {
    let mut care = Organisation::new("units_zones");
    let set = |zone: &str| format!("update survey.units set time_zone = '{zone}'");
    for zone in [
        "UTC",
        "Europe/Stockholm",
        "America/Port-au-Prince",
        "America/Argentina/Ushuaia",
    ] {
        care.client.batch_execute(&set(zone)).expect(zone);
    }
    // Without the summer time of the place, with none, with the sign reversed, in seconds of another clock, or nowhere.
    for zone in [
        "EET",
        "EST5EDT",
        "UTC+3",
        "foo5",
        "Europe/Helsinki3",
        "Etc/GMT+3",
        "posix/Europe/Helsinki",
        "right/Europe/Helsinki",
        "Turkey",
        "europe/helsinki",
        "Europe/helsinki",
        "Europe/Helsinki ",
        "Europe/Atlantis",
        "",
    ] {
        let (code, hint) = care.refusal(&set(zone));
        assert_eq!(code, SqlState::INVALID_PARAMETER_VALUE, "{zone}");
        assert!(hint.contains("Europe/Helsinki, or UTC"), "{zone}: {hint}");
    }
}

#[test]
fn the_session_keeps_its_own_time_zone() {
    let mut care = Organisation::new("units_session_zone");
    care.client
        .batch_execute(
            "set timezone = 'Asia/Tokyo';
             begin; set local timezone = 'Asia/Seoul';
             update survey.units set time_zone = 'Europe/Stockholm'",
        )
        .expect("an update");
    let mut zone = || -> String {
        care.client
            .query_one("show timezone", &[])
            .expect("a zone")
            .get(0)
    };
    assert_eq!(zone(), "Asia/Seoul");
    care.client.batch_execute("commit").expect("a commit");
    let zone: String = care
        .client
        .query_one("show timezone", &[])
        .expect("a zone")
        .get(0);
    assert_eq!(zone, "Asia/Tokyo");
}

#[test]
fn targets_and_active_days_are_checked() {
    let mut care = Organisation::new("units_targets");
    for refused in [
        "update survey.units set target_nps = 101",
        "update survey.units set active = 'empty'",
        "insert into survey.unit_placements select unit_id, null, '[2026-01-01,2026-02-01)' from survey.units where code = 'site'",
    ] {
        let (code, _) = care.refusal(refused);
        assert!(["23514", "23P01"].contains(&code.code()), "{refused}: {code:?}");
    }
    care.client
        .batch_execute(
            "update survey.units set target_nps = 70, active = '[2026-01-01,)' where code = 'site'",
        )
        .expect("a target");
}
