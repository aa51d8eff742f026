//! Privacy: customers who opt out or are erased, what grows too old, and what is left of them.

mod at_once;
mod erasing;
mod opting_out;
mod retention;
mod traces;

use nps_tests::at_once::while_open;

use crate::answers::clinic::{Clinic, clinic};

/// A clinic that asks about every visit to a nurse, at any hour.
pub(crate) fn surveyed(purpose: &str) -> Clinic {
    let clinic = clinic(purpose);
    clinic.run(
        "insert into survey.sampling_rules (unit_id, kind, begins, rate, earliest, latest)
        select unit_id, 'nurse', '2020-01-01', 1, '00:00', '24:00' from survey.units where code = 'care'",
    );
    clinic
}

impl Clinic {
    /// A patient who visited the ward three hours ago, and nobody has decided yet whether to ask them.
    fn visit(&self, patient: &str) {
        self.run(&format!(
            "insert into survey.customers (reference) values ('{patient}') on conflict do nothing;
            insert into survey.visits (external_id, unit_id, customer_id, kind, ended_at)
            select 'visit of {patient}', unit_id, customer_id, 'nurse', now() - interval '3 hours'
            from survey.units, survey.customers
            where code = 'turku-a' and reference = '{patient}'"
        ));
    }

    /// An organisation that lets the scores of erased customers count on.
    fn count_erased_answers(&self) {
        self.run("update survey.settings set count_erased_answers = true");
    }

    #[track_caller]
    pub(crate) fn rollups_are_right(&self) {
        assert_eq!(self.ask("select count(*) from survey.check_daily()"), "0");
    }

    /// SQLSTATE of what `later` is told, which runs while `first` has its transaction open.
    pub(crate) fn while_open(&self, first: &str, later: &str) -> String {
        outcome(while_open(&self.database, first, later))
    }
}

/// SQLSTATE of a refusal; `done` without one.
pub(crate) fn outcome<T>(result: Result<T, postgres::Error>) -> String {
    match result {
        Ok(_) => "done".to_owned(),
        Err(error) => error.code().expect("the server's refusal").code().to_owned(),
    }
}
