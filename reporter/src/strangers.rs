//! Objects of others where our names are looked for: they would be used in the place of ours, with our rights.

use tokio_postgres::GenericClient;

use crate::exit::Failure;

/// Refuses to call anything by its name while somebody has planted what may be called instead. The search path is empty after it.
pub(crate) async fn refuse_beside_the_extension(client: &impl GenericClient) -> Result<(), Failure> {
    refuse(client, false).await
}

/// The same, and refuses to build a schema on what somebody else has put into it.
pub(crate) async fn refuse_everywhere(client: &impl GenericClient) -> Result<(), Failure> {
    refuse(client, true).await
}

async fn refuse(client: &impl GenericClient, also_in_survey: bool) -> Result<(), Failure> {
    // What is looked for would answer, too, were it on the path.
    client.batch_execute("set search_path = ''").await?;
    let rows = client
        .query(include_str!("../../sql/connection/strangers.sql"), &[])
        .await?;
    for row in rows {
        let what: String = row.get("what");
        let extension: Option<String> = row.get("extension");
        match row.get("is_in_survey") {
            true if also_in_survey => {
                return Err(Failure::not_ready(
                    format!("schema survey holds what nobody trusted has made: {what}"),
                    "Have their owners drop these, or give them to nps_owner once you have read them.",
                ));
            }
            true => {}
            false => {
                let schema = extension.unwrap_or_default();
                return Err(Failure::not_ready(
                    format!(
                        "calls of nps or of the server could run these of schema {schema} instead: {what}"
                    ),
                    "Have them dropped, or have a superuser move the extension to where nobody else creates: create schema nps; \
                     alter extension nps set schema nps; grant usage on schema nps to public;",
                ));
            }
        }
    }
    Ok(())
}
