//! Invented weeks, for templates to be tried on: an ordinary one, one of three answers, a silent one, and one of names and
//! comments that mean harm.

use super::facts::Facts;

/// A sample's name and its facts as the database would tell them.
const SAMPLES: [(&str, &str); 4] = [
    ("full", include_str!("samples/full.json")),
    ("sparse", include_str!("samples/sparse.json")),
    ("empty", include_str!("samples/empty.json")),
    (HOSTILE, include_str!("samples/hostile.json")),
];

/// The one whose texts look like templates.
pub(crate) const HOSTILE: &str = "hostile";

/// Every sample.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, Facts)> {
    SAMPLES.into_iter().map(|(name, facts)| (name, read(name, facts)))
}

fn read(name: &str, facts: &str) -> Facts {
    serde_json::from_str(facts).unwrap_or_else(|error| panic!("digest/samples/{name}.json: {error}"))
}

/// A week in which nothing of the kind that headlines tell of happened.
#[cfg(test)]
pub(crate) fn ordinary() -> Facts {
    let (_, mut unit) = all().next().expect("a sample");
    unit.change_is_real = Some(false);
    unit.overdue_follow_ups = 0;
    unit.topics.iter_mut().for_each(|topic| topic.is_rising = false);
    unit
}
