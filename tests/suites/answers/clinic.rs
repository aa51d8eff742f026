//! A clinic with patients who have been asked.

use nps_tests::cluster::Database;
use nps_tests::reporter;
use postgres::Client;
use postgres::error::DbError;

/// A migrated database: the organisation `care` has the site `turku` with the ward `turku-a`, and the site `oulu`.
pub(crate) struct Clinic {
    pub(crate) database: Database<'static>,
}

pub(crate) fn clinic(purpose: &str) -> Clinic {
    let database = reporter::migrated(purpose);
    let clinic = Clinic { database };
    for (code, kind, parent) in [
        ("care", "organisation", ""),
        ("turku", "site", "care"),
        ("turku-a", "ward", "turku"),
        ("oulu", "site", "care"),
    ] {
        clinic.run(&format!(
            "insert into survey.units (code, kind, name, parent_id)
            values ('{code}', '{kind}', 'Care', (select unit_id from survey.units where code = '{parent}'))"
        ));
    }
    clinic
}

impl Clinic {
    pub(crate) fn client(&self) -> Client {
        self.database.client()
    }

    #[track_caller]
    pub(crate) fn run(&self, statements: &str) {
        self.database.run(statements);
    }

    /// A patient visited the ward yesterday, and has been sent an invitation with this token.
    pub(crate) fn invite(&self, token: &str) {
        self.run(&format!(
            "insert into survey.customers (reference) values ('patient {token}');
            insert into survey.visits (external_id, unit_id, customer_id, kind, ended_at)
            select '{token}', unit_id, customer_id, 'nurse', now() - interval '1 day'
            from survey.units, survey.customers
            where code = 'turku-a' and reference = 'patient {token}';
            insert into survey.invitations
                (visit_id, customer_id, token, due_at, expires_at, earliest, latest, time_zone, state, sent_at, claim)
            select visit_id, customer_id, '{token}', ended_at, ended_at + interval '14 days', '09:00', '20:00',
                'Europe/Helsinki', 'sent', ended_at, gen_random_uuid()
            from survey.visits
            where external_id = '{token}'"
        ));
    }

    /// The first row that a query gives, its columns as text with `|` between them.
    pub(crate) fn ask(&self, query: &str) -> String {
        first_row(&mut self.client(), query).unwrap_or_else(|error| panic!("{query}: {error}"))
    }

    /// The columns of the answer that was stored first.
    pub(crate) fn answer(&self, columns: &str) -> String {
        self.ask(&format!(
            "select {columns} from survey.answers join survey.units using (unit_id) order by answer_id limit 1"
        ))
    }

    /// The error of a statement that must fail.
    #[track_caller]
    pub(crate) fn refusal(&self, statement: &str) -> Refusal {
        Refusal(self.database.refusal(statement))
    }
}

/// The first row that a query gives, its columns as text with `|` between them; nothing if it gives none.
pub(crate) fn first_row(client: &mut Client, query: &str) -> Result<String, postgres::Error> {
    let messages = client.simple_query(query)?;
    let row = messages.iter().find_map(|message| match message {
        postgres::SimpleQueryMessage::Row(row) => Some(row),
        _ => None,
    });
    let columns = row.map(|row| (0..row.len()).map(|column| row.get(column).unwrap_or("-")));
    Ok(columns.map_or(String::new(), |columns| columns.collect::<Vec<_>>().join("|")))
}

/// An error of the server.
pub(crate) struct Refusal(DbError);

impl Refusal {
    /// It has this SQLSTATE, these words in its message and these in its hint.
    #[track_caller]
    pub(crate) fn says(&self, sqlstate: &str, message: &str, hint: &str) -> &Self {
        assert_eq!(self.0.code().code(), sqlstate, "{:?}", self.0);
        assert!(self.0.message().contains(message), "{:?}", self.0);
        assert!(self.0.hint().unwrap_or_default().contains(hint), "{:?}", self.0);
        self
    }

    /// Nowhere in it, whatever a log would keep, stands this.
    #[track_caller]
    pub(crate) fn conceals(&self, secret: &str) -> &Self {
        assert!(!format!("{:?}", self.0).contains(secret), "{:?}", self.0);
        self
    }
}
