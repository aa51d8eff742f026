//! `nps-reporter topics explain`: why a text has its topics.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::Args;
use tokio_postgres::Client;

use super::labels;
use super::lexicons::Lexicons;
use super::text::Text;
use crate::clean;
use crate::commands::table::aligned;
use crate::exit::{Exit, Failure};
use crate::output;

/// Print the topics of a text, with the rules it meets and the words that meet them
///
/// A rule without its topic is an exclusion, or is excluded by one.
#[derive(Args)]
pub(super) struct Explain {
    /// The text; - for standard input
    text: String,

    /// Language of the text; without it, the rules of all languages are used
    #[arg(long, value_name = "CODE", value_parser = labels::language)]
    language: Option<String>,

    /// A lexicon to try instead of those in use (may be given more than once: they are used together)
    #[arg(long = "lexicon", value_name = "FILE")]
    lexicons: Vec<PathBuf>,
}

impl Explain {
    pub(super) async fn run(self, client: &Client) -> Result<Exit, Failure> {
        let text = match self.text.as_str() {
            "-" => Text::read(Path::new("-"))?.content,
            _ => self.text,
        };
        let lexicons = Lexicons::load(client, &self.lexicons).await?;
        let comment = [(text.as_str(), self.language.as_deref())];
        let matches = lexicons
            .matches_in(client, &comment)
            .await?
            .remove(&0)
            .unwrap_or_default();

        let counting = matches.iter().filter(|met| met.counts);
        let topics: BTreeSet<&str> = counting.map(|met| met.topic.as_str()).collect();
        let topics: Vec<&str> = topics.into_iter().collect();
        output::print(format!(
            "topics: {}",
            if topics.is_empty() {
                "none".into()
            } else {
                topics.join(", ")
            }
        ))?;
        let lines: Vec<Vec<String>> = matches
            .into_iter()
            .map(|met| {
                let remark = if met.counts { "" } else { "does not count" };
                vec![
                    format!("  {:>3}", met.at),
                    clean::line(&met.words),
                    met.topic,
                    met.rule,
                    met.lexicon,
                    remark.to_owned(),
                ]
            })
            .collect();
        match lines.is_empty() {
            true => Ok(Exit::Done),
            false => output::print(aligned(&lines)).map(|()| Exit::Done),
        }
    }
}
