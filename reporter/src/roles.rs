//! The roles that the survey gives its rights to, and the one that owns it.

use tokio_postgres::Client;

use crate::exit::Failure;

/// What is to be mended about the roles.
pub(crate) struct Flaw {
    /// What is wrong.
    pub(crate) what: String,
    /// What to do about it.
    pub(crate) mend: String,
}

/// Looks whether the roles are there, and whether schema survey is their owner's.
pub(crate) async fn inspect(client: &Client) -> Result<Option<Flaw>, Failure> {
    let row = client
        .query_one(include_str!("../../sql/connection/roles.sql"), &[])
        .await?;
    let (missing, owners, me): (Vec<String>, Vec<String>, String) =
        (row.get("missing"), row.get("other_owners"), row.get("me"));
    if !missing.is_empty() {
        let create: Vec<_> = missing
            .iter()
            .map(|role| format!("create role {role};"))
            .collect();
        return Ok(Some(Flaw {
            what: format!("there is no {}, so nothing could be granted", missing.join(", ")),
            mend: format!(
                "have nps-reporter migrate run by somebody who may create roles, or have it said: {} grant nps_owner to {me}; \
                 and run it again",
                create.join(" ")
            ),
        }));
    }
    if !owners.is_empty() {
        return Ok(Some(Flaw {
            what: format!(
                "schema survey, or part of it, belongs to {} instead of nps_owner",
                owners.join(", ")
            ),
            mend: format!(
                "have nps-reporter migrate run by a superuser, or have it said: grant nps_owner to {}; and run it again as that user",
                owners.join(", ")
            ),
        }));
    }
    Ok(None)
}
