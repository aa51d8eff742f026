//! What this user may look at: what can't be seen is not checked.

use tokio_postgres::Client;

use crate::exit::Failure;

/// What this user may look at.
#[derive(Clone, Copy)]
pub(super) struct Sight {
    /// Units, answers and whether there are readers.
    pub(super) content: bool,
    /// Who the readers are, and the ledger of their mails.
    pub(super) mails: bool,
    pub(super) invitations: bool,
    pub(super) topics: bool,
}

impl Sight {
    pub(super) async fn of(client: &Client) -> Result<Sight, Failure> {
        let row = client
            .query_one(include_str!("../../../../sql/connection/may_read.sql"), &[])
            .await?;
        Ok(Sight {
            content: row.get("content"),
            mails: row.get("mails"),
            invitations: row.get("invitations"),
            topics: row.get("topics"),
        })
    }
}
