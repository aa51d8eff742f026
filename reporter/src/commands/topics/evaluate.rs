//! `nps-reporter topics evaluate`: what lexicons find, beside what people told.

use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;

use anyhow::Context;
use clap::Args;
use serde::Serialize;
use tokio_postgres::Client;

use super::labels::{self, Labelled};
use super::lexicons::{Comment, Lexicons, Match};
use super::scores::Scores;
use super::text::Text;
use crate::clean;
use crate::exit::{Exit, Failure};
use crate::output;

/// Print how well lexicons find the topics that people told, by language and topic
///
/// Right is what was found and told, wrong what was only found, missed what was only told. Precision is the share of right
/// in what was found, recall that in what was told, F1 the mean of both; "all" counts every topic as often as it comes.
/// The file and its comments stay as they are: nothing is stored.
#[derive(Args)]
pub(super) struct Evaluate {
    /// Comments with their topics; - for standard input. Tabs between the columns, whose names stand in the first line:
    /// language (or lang), topics (keys with commas between them, - for none) and comment; others are passed over.
    /// Nothing is quoted
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// A lexicon to try instead of those in use (may be given more than once: they are used together)
    #[arg(long = "lexicon", value_name = "FILE")]
    lexicons: Vec<PathBuf>,

    /// Only comments in this language; of a file that tells no languages, all are in it
    #[arg(long, value_name = "CODE", value_parser = labels::language)]
    language: Option<String>,

    /// Print each comment with a wrong or missed topic too, and why what is wrong was found
    #[arg(long)]
    errors: bool,

    /// Print JSON, for machines
    #[arg(long)]
    json: bool,
}

/// All that is printed.
#[derive(Serialize)]
struct Report<'a> {
    #[serde(flatten)]
    scores: Scores,
    #[serde(skip_serializing_if = "Option::is_none")]
    errors: Option<Vec<Mistake<'a>>>,
}

/// A comment with a topic that is wrong or missed.
#[derive(Serialize)]
struct Mistake<'a> {
    line: usize,
    language: Option<&'a str>,
    missed: Vec<String>,
    wrong: Vec<String>,
    comment: &'a str,
    /// What the wrong topics were found by.
    because: Vec<Match>,
}

impl Evaluate {
    pub(super) async fn run(self, client: &Client) -> Result<Exit, Failure> {
        let comments = labels::read(&Text::read(&self.file)?, self.language.as_deref())?;
        let lexicons = Lexicons::load(client, &self.lexicons).await?;
        let texts: Vec<Comment<'_>> = comments.iter().map(Labelled::text).collect();
        let found = lexicons.topics_of(client, &texts).await?;

        let mut scores = Scores::default();
        for (comment, found) in comments.iter().zip(&found) {
            scores.count(comment.language.as_deref(), &comment.topics, found);
        }
        let errors = match self.errors {
            true => Some(mistakes(client, &lexicons, &comments, &found).await?),
            false => None,
        };
        tell_unknown(&lexicons, &comments);
        let report = Report { scores, errors };
        match self.json {
            true => output::print(serde_json::to_string(&report).context("writing JSON")?)?,
            false => output::print(report.for_people())?,
        }
        Ok(Exit::Done)
    }
}

async fn mistakes<'a>(
    client: &Client,
    lexicons: &Lexicons,
    comments: &'a [Labelled],
    found: &[BTreeSet<String>],
) -> Result<Vec<Mistake<'a>>, Failure> {
    let differing = comments
        .iter()
        .zip(found)
        .filter(|(comment, found)| comment.topics != **found);
    let mut mistakes: Vec<Mistake<'_>> = differing
        .map(|(comment, found)| Mistake::new(comment, found))
        .collect();
    let texts: Vec<Comment<'_>> = mistakes
        .iter()
        .map(|mistake| (mistake.comment, mistake.language))
        .collect();
    let mut matches: HashMap<usize, Vec<Match>> = lexicons.matches_in(client, &texts).await?;
    for (place, mistake) in mistakes.iter_mut().enumerate() {
        let met = matches.remove(&place).unwrap_or_default();
        let because = met
            .into_iter()
            .filter(|met| met.counts && mistake.wrong.contains(&met.topic));
        mistake.because = because.collect();
    }
    Ok(mistakes)
}

impl<'a> Mistake<'a> {
    fn new(comment: &'a Labelled, found: &BTreeSet<String>) -> Mistake<'a> {
        Mistake {
            line: comment.line,
            language: comment.language.as_deref(),
            missed: comment.topics.difference(found).cloned().collect(),
            wrong: found.difference(&comment.topics).cloned().collect(),
            comment: &comment.comment,
            because: Vec::new(),
        }
    }

    fn for_people(&self) -> String {
        let language = self
            .language
            .map(|language| format!(", {language}"))
            .unwrap_or_default();
        let topics = [("missed", &self.missed), ("wrong", &self.wrong)];
        let topics = topics.iter().filter(|(_, topics)| !topics.is_empty());
        let topics: Vec<String> = topics
            .map(|(what, topics)| format!("{what} {}", topics.join(", ")))
            .collect();
        let mut lines = vec![
            format!("line {}{language}: {}", self.line, topics.join("; ")),
            format!("  {}", clean::line(self.comment)),
        ];
        lines.extend(self.because.iter().map(|met| {
            format!(
                "  {} by {} of {}: {}",
                met.topic,
                met.rule,
                met.lexicon,
                clean::line(&met.words)
            )
        }));
        lines.join("\n")
    }
}

impl Report<'_> {
    fn for_people(&self) -> String {
        let scores = std::iter::once(self.scores.to_string());
        let errors = self.errors.iter().flatten().map(Mistake::for_people);
        scores.chain(errors).collect::<Vec<_>>().join("\n\n")
    }
}

/// A topic or language that no lexicon knows is missed everywhere; perhaps it is only written otherwise.
fn tell_unknown(lexicons: &Lexicons, comments: &[Labelled]) {
    let told: BTreeSet<&String> = comments.iter().flat_map(|comment| &comment.topics).collect();
    for topic in told.into_iter().filter(|topic| !lexicons.topics.contains(*topic)) {
        tracing::warn!("the file has the topic {topic}, which no lexicon knows");
    }
    let told: BTreeSet<&String> = comments.iter().flat_map(|comment| &comment.language).collect();
    for language in told
        .into_iter()
        .filter(|language| !lexicons.languages.contains(*language))
    {
        tracing::warn!(
            "the file has comments in {language}, for which no lexicon has rules but those for any language"
        );
    }
}
