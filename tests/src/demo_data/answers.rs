//! answers.csv: the year's answers, oldest first, with a few flawed rows among them.

use std::ops::AddAssign;

use chrono::{DateTime, SecondsFormat, TimeZone, Utc};
use chrono_tz::Tz;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use super::{
    CsvWriter, Stream, Summary,
    comments::{Comment, Commenter, Mood},
    dice, flaws,
    quality::{self, Scale},
    visits::Visit,
};

/// The share of answers that come with words.
const COMMENTED: f64 = 0.84;

/// One row, as text.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) external_id: String,
    pub(super) unit: String,
    pub(super) answered_at: String,
    pub(super) score: String,
    pub(super) comment: String,
    pub(super) language: String,
    pub(super) channel: String,
}

impl Row {
    pub(super) const HEADER: [&str; 7] = [
        "external_id",
        "unit",
        "answered_at",
        "score",
        "comment",
        "language",
        "channel",
    ];

    pub(super) fn fields(&self) -> [&str; 7] {
        [
            &self.external_id,
            &self.unit,
            &self.answered_at,
            &self.score,
            &self.comment,
            &self.language,
            &self.channel,
        ]
    }
}

/// Writes answers.csv and counts what it writes.
pub(super) fn write(
    visits: &[Visit<'_>],
    seed: u64,
    csv: &mut CsvWriter<'_>,
    summary: &mut Summary,
) -> anyhow::Result<()> {
    let mut dice_of_answers = dice(seed, Stream::Answers);
    let mut extras = flaws::plan(visits.len(), &mut dice(seed, Stream::Flaws))
        .into_iter()
        .peekable();
    let scale = Scale::new()?;
    let commenter = Commenter::new()?;
    csv.write_record(Row::HEADER)?;
    for (position, visit) in visits.iter().enumerate() {
        let score = scale.score(
            quality::unit_nps(visit.service_line, visit.care, visit.date),
            &mut dice_of_answers,
        );
        let comment = if dice_of_answers.random_bool(COMMENTED) {
            Some(commenter.comment(visit, score, &mut dice_of_answers)?)
        } else {
            None
        };
        summary.answers += 1;
        summary.commented += usize::from(comment.is_some());
        match comment.as_ref().map(|comment| comment.mood) {
            Some(Mood::Thankful) => summary.praising += 1,
            Some(Mood::Complaining) => summary.complaining += 1,
            Some(Mood::Matter) | None => {}
        }
        let row = row(
            visit,
            external_id(seed, position as u64),
            score,
            comment,
            &mut dice_of_answers,
        );
        csv.write_record(row.fields())?;
        while let Some(extra) = extras.next_if(|extra| extra.after == position) {
            match extra.flaw {
                None => {
                    csv.write_record(row.fields())?;
                    summary.repeated += 1;
                }
                Some(flaw) => {
                    let fresh = Row {
                        external_id: external_id(seed, extra.number),
                        ..row.clone()
                    };
                    csv.write_record(flaw.spoil(fresh, &row, extra.variant))?;
                    summary.bad.entry(flaw).or_default().add_assign(1);
                }
            }
        }
    }
    Ok(())
}

fn row(
    visit: &Visit<'_>,
    external_id: String,
    score: u8,
    comment: Option<Comment>,
    dice: &mut ChaCha8Rng,
) -> Row {
    // Every system knows the language it asked in, but some forget to export it.
    let language = comment
        .as_ref()
        .map(|comment| comment.language)
        .filter(|_| dice.random_bool(0.97));
    Row {
        external_id,
        unit: visit.unit.code.clone(),
        answered_at: timestamp(visit.answered_at, dice),
        score: score.to_string(),
        comment: comment.map(|comment| comment.text).unwrap_or_default(),
        language: language.unwrap_or_default().to_owned(),
        channel: if dice.random_bool(0.91) { "sms" } else { "web" }.to_owned(),
    }
}

/// Mostly local time with its offset; now and then without one, or in UTC, as systems differ.
fn timestamp(at: DateTime<Tz>, dice: &mut ChaCha8Rng) -> String {
    let local = at.naive_local();
    // In the hour that comes twice only an offset tells which is meant.
    let is_plain = at.timezone().from_local_datetime(&local).single().is_some();
    match dice.random_range(0..100) {
        0..3 if is_plain => local.format("%Y-%m-%d %H:%M:%S").to_string(),
        3 => at.with_timezone(&Utc).to_rfc3339_opts(SecondsFormat::Secs, true),
        _ => at.to_rfc3339_opts(SecondsFormat::Secs, false),
    }
}

/// Opaque but never the same twice: each step of this mixing (SplitMix64) can be undone.
fn external_id(seed: u64, number: u64) -> String {
    let mut id = seed.wrapping_add(number.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    id = (id ^ (id >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    id = (id ^ (id >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    format!("r-{:016x}", id ^ (id >> 31))
}
