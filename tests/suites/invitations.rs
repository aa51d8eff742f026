//! The sample and the invitations, from the visit to the gateway: in the database, and through the program.

mod drawing;
mod handing_out;
mod hours;
mod never_twice;
mod opting_out;
mod program;
mod visits;

use std::ops::Deref;
use std::process::Command;

use nps_tests::cluster::Database;
use nps_tests::reporter;
use postgres::error::SqlState;

/// An organisation with a site that has a ward. Of physicians' visits all are asked about, at any hour.
const SURVEY: &str = "
    insert into survey.units (code, kind, name) values ('care', 'organisation', 'Care');
    insert into survey.units (code, parent_id, kind, name)
    select 'turku', unit_id, 'site', 'Turku' from survey.units where code = 'care';
    insert into survey.units (code, parent_id, kind, name, locale)
    select 'ward', unit_id, 'ward', 'Osasto 1', 'sv' from survey.units where code = 'turku';
    insert into survey.sampling_rules (unit_id, kind, begins, rate, earliest, latest)
    select unit_id, 'physician', '2020-01-01', 1, '00:00', '24:00' from survey.units where code = 'care';
";

struct Survey {
    database: Database<'static>,
}

fn survey(purpose: &str) -> Survey {
    let database = reporter::migrated(purpose);
    database.run(SURVEY);
    Survey { database }
}

/// A survey is asked as its database is.
impl Deref for Survey {
    type Target = Database<'static>;

    fn deref(&self) -> &Database<'static> {
        &self.database
    }
}

impl Survey {
    /// A visit to a unit, described in SQL: `visit("v1", "turku", "'c1'", "now() - interval '3 hours'")`.
    fn visit(&self, external_id: &str, unit: &str, customer: &str, ended_at: &str) {
        self.run(&format!(
            "insert into survey.customers (reference) select {customer} where {customer} is not null on conflict do nothing;
            insert into survey.visits (external_id, unit_id, customer_id, kind, ended_at)
            select '{external_id}', unit_id, (select customer_id from survey.customers where reference = {customer}),
                'physician', {ended_at}
            from survey.units where code = '{unit}'"
        ));
    }

    /// Visits v1, v2 … of as many customers c1, c2 …, who went home three hours ago.
    fn visits(&self, count: u32) {
        self.run(&format!(
            "insert into survey.customers (reference) select 'c' || i from generate_series(1, {count}) as i;
            insert into survey.visits (external_id, unit_id, customer_id, kind, ended_at)
            select 'v' || i, unit_id, customer_id, 'physician', now() - interval '3 hours' + i * interval '1 second'
            from generate_series(1, {count}) as i
            join survey.units on code = 'turku'
            join survey.customers on reference = 'c' || i"
        ));
    }

    /// Draws, and says what became of the visits: `invited 2, no_rule 1`.
    fn plan(&self, arguments: &str) -> String {
        self.ask(&format!(
            "select string_agg(outcome || ' ' || visits, ', ') from survey.plan_invitations({arguments}) where visits > 0"
        ))
    }

    /// SQLSTATE and message of a statement that is refused; a hint goes with what our functions refuse.
    #[track_caller]
    fn refusal(&self, statement: &str) -> (SqlState, String, Option<String>) {
        let refusal = self.database.refusal(statement);
        (
            refusal.code().clone(),
            refusal.message().to_owned(),
            refusal.hint().map(str::to_owned),
        )
    }

    /// `nps-reporter` with these arguments.
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = reporter::command(&self.database);
        command.args(arguments);
        command
    }
}
