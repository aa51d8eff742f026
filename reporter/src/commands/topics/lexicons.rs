//! Lexicons to look at texts with: those in use, or files.

use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;

use tokio_postgres::error::SqlState;
use tokio_postgres::{Client, Row};

use super::text::Text;
use crate::exit::Failure;

/// A comment, and the code of its language where that is known.
pub(super) type Comment<'a> = (&'a str, Option<&'a str>);

/// Lexicons that are used together.
#[derive(Default)]
pub(super) struct Lexicons {
    names: Vec<String>,
    rules: Vec<String>,
    /// Keys of the topics that they know.
    pub(super) topics: BTreeSet<String>,
    /// Codes of the languages that they have rules for, and `any`.
    pub(super) languages: BTreeSet<String>,
}

/// A rule that a comment meets.
#[derive(serde::Serialize)]
pub(super) struct Match {
    /// Name of the lexicon.
    pub(super) lexicon: String,
    /// Key of the topic.
    pub(super) topic: String,
    /// The rule, as the lexicon has it.
    pub(super) rule: String,
    /// What it met in the comment.
    pub(super) words: String,
    /// The character at which that begins, from 1.
    pub(super) at: i32,
    /// Whether the comment has the topic by it; not so for exclusions, and for what they exclude.
    pub(super) counts: bool,
}

impl Lexicons {
    /// Those in the files, or else those in use.
    pub(super) async fn load(client: &Client, files: &[PathBuf]) -> Result<Lexicons, Failure> {
        let mut lexicons = Lexicons::default();
        if files.is_empty() {
            let statement = include_str!("../../../../sql/topics/lexicons_in_use.sql");
            for row in client.query(statement, &[]).await? {
                lexicons.add(row.get("name"), row.get("rules"), &row);
            }
        }
        for file in files {
            let text = Text::read(file)?;
            let knowledge = check(client, &text).await?;
            lexicons.add(text.name, text.content, &knowledge);
        }
        match lexicons.names.is_empty() {
            true => Err(Failure::usage(
                "no lexicon is in use",
                "Name files with --lexicon, or have one used: nps-reporter topics install FILE --name NAME.",
            )),
            false => Ok(lexicons),
        }
    }

    fn add(&mut self, name: String, rules: String, knowledge: &Row) {
        self.names.push(name);
        self.rules.push(rules);
        self.topics.extend(knowledge.get::<_, Vec<String>>("topics"));
        self.languages
            .extend(knowledge.get::<_, Vec<String>>("languages"));
    }

    /// The topics of each comment.
    pub(super) async fn topics_of(
        &self,
        client: &Client,
        comments: &[Comment<'_>],
    ) -> Result<Vec<BTreeSet<String>>, Failure> {
        let statement = include_str!("../../../../sql/topics/topics_of_texts.sql");
        let mut topics = vec![BTreeSet::new(); comments.len()];
        for row in self.ask(client, statement, comments).await? {
            topics[place(&row)] = row.get::<_, Vec<String>>("topics").into_iter().collect();
        }
        Ok(topics)
    }

    /// The rules that the comments meet, by the place of the comment.
    pub(super) async fn matches_in(
        &self,
        client: &Client,
        comments: &[Comment<'_>],
    ) -> Result<HashMap<usize, Vec<Match>>, Failure> {
        let statement = include_str!("../../../../sql/topics/matches_in_texts.sql");
        let mut matches: HashMap<usize, Vec<Match>> = HashMap::new();
        for row in self.ask(client, statement, comments).await? {
            matches.entry(place(&row)).or_default().push(Match {
                lexicon: self.names[row.get::<_, i64>("lexicon") as usize - 1].clone(),
                topic: row.get("topic"),
                rule: row.get("rule"),
                words: row.get("words"),
                at: row.get("at"),
                counts: row.get("counts"),
            });
        }
        Ok(matches)
    }

    async fn ask(
        &self,
        client: &Client,
        statement: &str,
        comments: &[Comment<'_>],
    ) -> Result<Vec<Row>, Failure> {
        let (texts, languages): (Vec<&str>, Vec<Option<&str>>) = comments.iter().copied().unzip();
        Ok(client
            .query(statement, &[&texts, &languages, &self.rules])
            .await?)
    }
}

/// PostgreSQL counts from 1.
fn place(row: &Row) -> usize {
    row.get::<_, i64>("place") as usize - 1
}

/// Has the server read a lexicon, and returns which topics and languages it knows.
pub(super) async fn check(client: &Client, text: &Text) -> Result<Row, Failure> {
    let statement = include_str!("../../../../sql/topics/read_lexicon.sql");
    let read = client.query_one(statement, &[&text.content]).await;
    read.map_err(|error| match error.as_db_error() {
        Some(refusal) if *refusal.code() == SqlState::INVALID_TEXT_REPRESENTATION => {
            let what = refusal.message().trim_start_matches("malformed nps_lexicon: ");
            Failure::unusable_input(
                format!("{} {what}", text.name),
                refusal.hint().unwrap_or_default(),
            )
        }
        _ => error.into(),
    })
}
