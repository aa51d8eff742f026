//! Subscriptions: who is sent the digest of which unit. People come along, one an address.

use std::collections::HashMap;

use lettre::Address;
use tokio_postgres::Transaction;

use super::header::{Column, necessary, optional};
use super::kind::{Form, Kind, Values};
use super::row::{Reason, Row};
use crate::exit::Failure;
use crate::locale::Locale;

const COLUMNS: &[Column] = &[
    necessary("email"),
    necessary("name"),
    necessary("unit"),
    optional("role"),
    optional("locale"),
    optional("mails"),
    optional("when_empty"),
];

const ROLES: [&str; 2] = ["supervisor", "manager"];
const MAILS: [&str; 2] = ["each", "combined"];
const WHEN_EMPTY: [&str; 2] = ["short", "none"];

/// What subscriptions are checked against.
pub(crate) struct Subscriptions {
    units: HashMap<String, i64>,
}

impl Subscriptions {
    /// Loads the units.
    pub(crate) async fn load(database: &Transaction<'_>) -> Result<Subscriptions, Failure> {
        let units = database
            .query("select code, unit_id from survey.units", &[])
            .await?;
        Ok(Subscriptions {
            units: units.iter().map(|unit| (unit.get(0), unit.get(1))).collect(),
        })
    }
}

impl Kind for Subscriptions {
    fn form(&self) -> Form {
        Form {
            columns: COLUMNS,
            staging: include_str!("../../../sql/import/subscriptions/staging.sql"),
            refusals: &[
                include_str!("../../../sql/import/subscriptions/refuse_other_person.sql"),
                include_str!("../../../sql/import/subscriptions/refuse_other_role.sql"),
            ],
            outcome: include_str!("../../../sql/import/subscriptions/outcome.sql"),
            merge: include_str!("../../../sql/import/subscriptions/merge.sql"),
        }
    }

    fn values<'a>(&'a self, row: &Row<'a>) -> Result<Values<'a>, Reason> {
        let email = address(row.line("email", 254)?)?;
        let name = row.line("name", 300)?;
        let unit_id = self
            .units
            .get(row.line("unit", 200)?)
            .ok_or("unit is not known")?;
        let role = row.one_of("role", &ROLES)?.unwrap_or("supervisor");
        let locale = row.one_of("locale", &Locale::ALL.map(Locale::code))?;
        let combined = row.one_of("mails", &MAILS)?.map(|mails| mails == "combined");
        let when_empty = row.one_of("when_empty", &WHEN_EMPTY)?;
        Ok(vec![
            Box::new(email),
            Box::new(name),
            Box::new(unit_id),
            Box::new(role),
            Box::new(locale),
            Box::new(combined),
            Box::new(when_empty),
        ])
    }
}

/// An address that a mail can be written to; whether it exists, only sending can tell.
fn address(text: &str) -> Result<&str, Reason> {
    match text.parse::<Address>() {
        Ok(_) if !text.contains(['"', '[']) => Ok(text),
        _ => Err("email is not an address like name@example.org".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn an_address_has_a_mailbox_and_a_domain() {
        for good in [
            "a@b.example",
            "päivi.ääri@sairaala.example",
            "o'neill+nps@x.example",
        ] {
            assert!(address(good).is_ok(), "{good}");
        }
        for bad in [
            "a",
            "@b",
            "a@",
            "a@b@c",
            "a b@c",
            "A <a@b>",
            "a@b,c@d",
            "\"a\"@b",
            "a..c@example.org",
            "a@b..com",
            "a@[1.2.3.4]",
        ] {
            assert!(address(bad).is_err(), "{bad}");
        }
    }
}
