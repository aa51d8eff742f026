//! Visits in the database: pseudonyms, kinds, and background variables that reports can offer.

use nps_tests::cluster::Database;
use nps_tests::reporter;
use postgres::Client;

struct Clinic {
    #[expect(dead_code, reason = "it lasts as long as the client")]
    database: Database<'static>,
    client: Client,
}

impl Clinic {
    /// A clinic that tells of each visit the specialty, the patient's age and whether it was remote.
    fn new(purpose: &str) -> Self {
        let database = reporter::migrated(purpose);
        let mut client = database.client();
        client
            .batch_execute(
                "insert into survey.units (code, kind, name) values ('clinic', 'organisation', 'Clinic');
                 insert into survey.background_variables (key, type, label_fi, label_sv, label_en) values
                     ('specialty', 'text', 'Erikoisala', 'Specialitet', 'Specialty'),
                     ('age', 'number', 'Ikä', 'Ålder', 'Age'), ('remote', 'boolean', 'Etänä', 'På distans', 'Remote')",
            )
            .expect("a clinic");
        Self { database, client }
    }

    fn record(&mut self, external_id: &str, background: &str) -> Result<(), (String, String, String)> {
        let visit = "insert into survey.visits (external_id, unit_id, kind, ended_at, background)
             select $1, unit_id, 'physician', now(), $2::text::jsonb from survey.units";
        match self.client.execute(visit, &[&external_id, &background]) {
            Ok(_) => Ok(()),
            Err(error) => {
                let error = error.as_db_error().expect("from the server");
                let hint = error.hint().unwrap_or_default();
                Err((
                    error.code().code().to_owned(),
                    error.message().to_owned(),
                    hint.to_owned(),
                ))
            }
        }
    }
}

#[test]
fn declared_background_variables_are_kept_as_they_are() {
    let mut clinic = Clinic::new("visits_background");
    for (external_id, background) in [
        ("1", r#"{"specialty": "cardiology", "age": 61, "remote": false}"#),
        ("2", r#"{"age": null}"#),
        ("3", "{}"),
    ] {
        clinic.record(external_id, background).expect(background);
    }
    let ages = "select count(*) from survey.visits where (background ->> 'age')::int > 60";
    let elders: i64 = clinic.client.query_one(ages, &[]).expect("visits").get(0);
    assert_eq!(elders, 1);
}

#[test]
fn what_is_not_declared_or_of_another_type_is_refused_by_name() {
    let mut clinic = Clinic::new("visits_undeclared");
    for (background, message, hint) in [
        (
            r#"{"doctor": "x"}"#,
            r#"background variable "doctor" is not declared"#,
            "Declare it first",
        ),
        (
            r#"{"age": "61"}"#,
            r#"background variable "age" has a value of type string, not number"#,
            "the type of each",
        ),
        (
            r#"{"specialty": ["a"]}"#,
            r#"background variable "specialty" has a value of type array, not text"#,
            "the type of each",
        ),
        (
            r#"["age"]"#,
            "background variables are a JSON array, not an object",
            "Write them as",
        ),
    ] {
        let (code, said, hinted) = clinic.record("1", background).expect_err(background);
        assert_eq!((code.as_str(), said.as_str()), ("23514", message));
        assert!(hinted.contains(hint), "{hinted}");
    }
}

#[test]
fn a_visit_told_twice_is_one_visit() {
    let mut clinic = Clinic::new("visits_twice");
    clinic.record("1", "{}").expect("a visit");
    assert_eq!(clinic.record("1", "{}").expect_err("again").0, "23505");
}

#[test]
fn a_customer_opts_out_once_at_a_time() {
    let mut clinic = Clinic::new("visits_opt_out");
    clinic
        .client
        .batch_execute(
            "insert into survey.customers (reference) values ('c-1');
             insert into survey.opt_outs (customer_id, source) select customer_id, 'phone' from survey.customers",
        )
        .expect("an opt-out");
    let again = "insert into survey.opt_outs (customer_id, source) select customer_id, 'reception' from survey.customers";
    let error = clinic.client.batch_execute(again).expect_err("it holds");
    assert_eq!(error.code().expect("a code").code(), "23505");
    clinic
        .client
        .batch_execute(&format!(
            "update survey.opt_outs set withdrawn_at = now(); {again}"
        ))
        .expect("another after it was taken back");
    let elsewhere = "insert into survey.opt_outs (customer_id, source) select customer_id, 'rumour' from survey.customers";
    let error = clinic.client.batch_execute(elsewhere).expect_err("no source");
    assert_eq!(error.code().expect("a code").code(), "23514");
}

#[test]
fn visits_are_of_our_time() {
    let mut clinic = Clinic::new("visits_time");
    clinic.record("1", "{}").expect("a visit");
    for moment in [
        "infinity",
        "-infinity",
        "1899-12-31 12:00+00",
        "2200-01-01 00:00+00",
    ] {
        let error = clinic
            .client
            .batch_execute(&format!("update survey.visits set ended_at = '{moment}'"))
            .expect_err(moment);
        assert_eq!(error.code().expect("a code").code(), "23514", "{moment}");
    }
}
