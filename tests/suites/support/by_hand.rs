//! Scores given at random, and counted by hand.

use proptest::prelude::*;

/// What people gave; some gave nothing.
pub(crate) type Scores = Vec<Option<i16>>;

pub(crate) const NUMBER_TYPES: [&str; 6] = [
    "smallint",
    "integer",
    "bigint",
    "numeric",
    "real",
    "double precision",
];

/// Fewer scores than `length`.
pub(crate) fn scores(length: usize) -> impl Strategy<Value = Scores> {
    prop::collection::vec(prop::option::weighted(0.9, 0i16..=10), 0..length)
}

/// Scores as the text of an array.
pub(crate) fn array(scores: &[Option<i16>]) -> String {
    let items: Vec<String> = scores
        .iter()
        .map(|score| score.map_or("null".into(), |score| score.to_string()))
        .collect();
    format!("'{{{}}}'", items.join(","))
}

/// Scores from the text of an array; aggregates over no rows give NULL.
pub(crate) fn parsed<T: std::str::FromStr>(array: Option<String>) -> Vec<Option<T>> {
    let text = array.unwrap_or_default();
    let items = text
        .trim_matches(['{', '}'])
        .split(',')
        .filter(|item| !item.is_empty());
    items.map(|item| item.parse().ok()).collect()
}

/// A tally's text.
pub(crate) fn tally(scores: &[Option<i16>]) -> String {
    let counts = (0..=10).map(|score| {
        scores
            .iter()
            .filter(|&&given| given == Some(score))
            .count()
            .to_string()
    });
    format!("{{{}}}", counts.collect::<Vec<_>>().join(","))
}

/// Detractors count as −1, passives as 0, promoters as 1.
pub(crate) fn class(score: i16) -> f64 {
    f64::from(i8::from(score >= 9) - i8::from(score <= 6))
}

/// The Net Promoter Score of what was given.
pub(crate) fn nps(scores: &[Option<i16>]) -> Option<f64> {
    let given: Vec<f64> = scores.iter().flatten().map(|&score| class(score)).collect();
    (!given.is_empty()).then(|| 100.0 * given.iter().sum::<f64>() / given.len() as f64)
}
