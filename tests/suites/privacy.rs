//! Privacy: customers who opt out or are erased, what grows too old, and what is left of them.

mod at_once;
mod erasing;
mod opting_out;
mod retention;
mod traces;

use std::thread::{ScopedJoinHandle, scope, sleep};
use std::time::Duration;

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

    /// Runs `later` while `first` has its transaction open; `first` commits once `later` waits for it or is through.
    /// SQLSTATE of what `later` is told.
    pub(crate) fn while_open(&self, first: &str, later: &str) -> String {
        let mut holder = self.client();
        holder
            .batch_execute("begin")
            .and_then(|()| holder.batch_execute(first))
            .expect(first);
        scope(|threads| {
            let other = threads.spawn(|| outcome(self.client().batch_execute(later)));
            self.until_it_waits(&other);
            holder.batch_execute("commit").expect("commit");
            other.join().expect("no panic")
        })
    }

    /// Returns once somebody waits for a lock, or the other is through.
    pub(crate) fn until_it_waits<T>(&self, other: &ScopedJoinHandle<'_, T>) {
        let waiting = "select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'";
        while !other.is_finished() && self.ask(waiting) == "0" {
            sleep(Duration::from_millis(5));
        }
    }
}

/// SQLSTATE of a refusal; `done` without one.
pub(crate) fn outcome<T>(result: Result<T, postgres::Error>) -> String {
    match result {
        Ok(_) => "done".to_owned(),
        Err(error) => error.code().expect("the server's refusal").code().to_owned(),
    }
}
