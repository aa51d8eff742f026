//! How well topics are found: counts, and the shares that are made of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display, Formatter};
use std::ops::AddAssign;

use serde::ser::{Serialize, SerializeStruct, Serializer};

/// Topics found in comments, beside those that people told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Score {
    /// Found, and told.
    pub(super) right: u64,
    /// Found, and not told.
    pub(super) wrong: u64,
    /// Told, and not found.
    pub(super) missed: u64,
}

impl Score {
    /// Of the topics found, the share that was told.
    fn precision(self) -> Option<f64> {
        share(self.right, self.right + self.wrong)
    }

    /// Of the topics told, the share that was found.
    fn recall(self) -> Option<f64> {
        share(self.right, self.right + self.missed)
    }

    /// The harmonic mean of the two.
    fn f1(self) -> Option<f64> {
        share(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }

    /// Counts and shares, in the order in which they are printed.
    fn figures(self) -> [String; 6] {
        let count = |count: u64| count.to_string();
        let share = |share: Option<f64>| share.map_or("-".to_owned(), |share| format!("{share:.3}"));
        [
            count(self.right),
            count(self.wrong),
            count(self.missed),
            share(self.precision()),
            share(self.recall()),
            share(self.f1()),
        ]
    }
}

fn share(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

impl AddAssign for Score {
    fn add_assign(&mut self, more: Score) {
        self.right += more.right;
        self.wrong += more.wrong;
        self.missed += more.missed;
    }
}

impl Serialize for Score {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Score", 6)?;
        fields.serialize_field("right", &self.right)?;
        fields.serialize_field("wrong", &self.wrong)?;
        fields.serialize_field("missed", &self.missed)?;
        fields.serialize_field("precision", &self.precision())?;
        fields.serialize_field("recall", &self.recall())?;
        fields.serialize_field("f1", &self.f1())?;
        fields.end()
    }
}

/// The scores of one language.
#[derive(Debug, Default, serde::Serialize)]
pub(super) struct OfLanguage {
    /// How many comments were looked at.
    pub(super) comments: u64,
    /// By topic: those that were found or told.
    pub(super) topics: BTreeMap<String, Score>,
    /// Of all topics together, each as often as it comes (micro average).
    pub(super) all: Score,
}

/// All scores of a file.
#[derive(Debug, Default, serde::Serialize)]
pub(super) struct Scores {
    /// By language; `-` for comments whose language is not told.
    pub(super) languages: BTreeMap<String, OfLanguage>,
    /// Of all languages and topics together.
    pub(super) all: Score,
}

impl Scores {
    /// Counts a comment in.
    pub(super) fn count(
        &mut self,
        language: Option<&str>,
        told: &BTreeSet<String>,
        found: &BTreeSet<String>,
    ) {
        let of_language = self
            .languages
            .entry(language.unwrap_or("-").to_owned())
            .or_default();
        of_language.comments += 1;
        for topic in told | found {
            let (told, found) = (told.contains(&topic), found.contains(&topic));
            let score = Score {
                right: u64::from(told && found),
                wrong: u64::from(found && !told),
                missed: u64::from(told && !found),
            };
            *of_language.topics.entry(topic).or_default() += score;
            of_language.all += score;
            self.all += score;
        }
    }
}

impl Display for Scores {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let languages = self.languages.values();
        let topics = languages.flat_map(|language| language.topics.keys());
        let longest = topics.map(|topic| topic.len() + INDENT.len()).max();
        let width = longest.unwrap_or_default().max(ALL.len());
        let line = |name: &str, [right, wrong, missed, precision, recall, f1]: [String; 6]| {
            format!("{name:width$}  {right:>6} {wrong:>6} {missed:>7} {precision:>10} {recall:>7} {f1:>6}")
        };
        let titles = ["right", "wrong", "missed", "precision", "recall", "F1"];
        let mut lines = vec![line("", titles.map(str::to_owned))];
        for (language, scores) in &self.languages {
            lines.push(format!("{language}: {} comments", scores.comments));
            let topics = scores.topics.iter();
            lines.extend(topics.map(|(topic, score)| line(&format!("{INDENT}{topic}"), score.figures())));
            lines.push(line(&format!("{INDENT}all topics"), scores.all.figures()));
        }
        lines.push(line(ALL, self.all.figures()));
        f.write_str(&lines.join("\n"))
    }
}

const INDENT: &str = "  ";
const ALL: &str = "all languages";

#[cfg(test)]
mod tests {
    use super::*;

    fn topics(topics: &[&str]) -> BTreeSet<String> {
        topics.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn every_topic_of_a_comment_counts_once() {
        let mut scores = Scores::default();
        scores.count(
            Some("fi"),
            &topics(&["price", "waiting"]),
            &topics(&["phone", "waiting"]),
        );
        scores.count(Some("fi"), &topics(&["waiting"]), &topics(&["waiting"]));
        scores.count(None, &topics(&[]), &topics(&[]));
        let finnish = &scores.languages["fi"];
        assert_eq!(finnish.comments, 2);
        assert_eq!(
            finnish.topics["waiting"],
            Score {
                right: 2,
                wrong: 0,
                missed: 0
            }
        );
        assert_eq!(
            finnish.topics["phone"],
            Score {
                right: 0,
                wrong: 1,
                missed: 0
            }
        );
        assert_eq!(
            finnish.topics["price"],
            Score {
                right: 0,
                wrong: 0,
                missed: 1
            }
        );
        assert_eq!(
            scores.all,
            Score {
                right: 2,
                wrong: 1,
                missed: 1
            }
        );
        assert_eq!(scores.languages["-"].comments, 1);
    }

    #[test]
    fn shares_of_nothing_are_unknown() {
        let score = |right, wrong, missed| Score { right, wrong, missed };
        let shares = |score: Score| (score.precision(), score.recall(), score.f1());
        assert_eq!(shares(score(0, 0, 0)), (None, None, None));
        assert_eq!(shares(score(0, 2, 0)), (Some(0.0), None, Some(0.0)));
        assert_eq!(shares(score(0, 0, 2)), (None, Some(0.0), Some(0.0)));
        assert_eq!(shares(score(6, 2, 4)), (Some(0.75), Some(0.6), Some(12.0 / 18.0)));
    }
}
