//! What the demo prints at its end: an organisation in twenty lines.

use anyhow::{Context, Result};
use postgres::{Client, Row};

/// Prints the organisation's figures for an ISO week like `2026-W01`.
pub(crate) fn print(client: &mut Client, week: &str) -> Result<()> {
    let organisation = client
        .query_one(include_str!("organisation.sql"), &[&week])
        .context("the organisation's figures")?;
    println!(
        "\n{}: {} units, {} answers in {} weeks, {} % with a comment",
        organisation.get::<_, String>("name"),
        organisation.get::<_, i64>("units"),
        organisation.get::<_, i64>("answers"),
        organisation.get::<_, i64>("weeks"),
        organisation.get::<_, i64>("comment_percent"),
    );
    println!(
        "NPS {} in the first four weeks, {} in the last four; {} in week {week}",
        organisation.get::<_, String>("first"),
        organisation.get::<_, String>("last"),
        organisation.get::<_, String>("week"),
    );

    let sites = client
        .query(include_str!("sites.sql"), &[&week])
        .context("the sites' figures")?;
    println!("\nBest and worst sites of the last thirteen weeks, with 95 % interval:");
    for site in &sites {
        println!(
            "  {:<44} {}",
            site.get::<_, String>("name"),
            site.get::<_, String>("figure")
        );
    }

    let changes = client
        .query(include_str!("changes.sql"), &[&week])
        .context("the sites' changes")?;
    println!(
        "\nBiggest real changes, the last four weeks against the four before (99.9 %, as a hundred sites are compared):"
    );
    for change in &changes {
        println!(
            "  {:<44} {}",
            change.get::<_, String>("name"),
            change_text(change)
        );
    }

    let topics = client
        .query(include_str!("topics.sql"), &[&week])
        .context("the topics' figures")?;
    println!("\nWhat costs and brings points in the last thirteen weeks, by the topics of comments:");
    for topic in &topics {
        println!(
            "  {:<44} {}",
            topic.get::<_, String>("name"),
            topic.get::<_, String>("figure")
        );
    }
    Ok(())
}

fn change_text(change: &Row) -> String {
    format!(
        "{} → {}",
        change.get::<_, String>("before"),
        change.get::<_, String>("now")
    )
}
