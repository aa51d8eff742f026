//! "Did you mean …?"

/// How alike two words must be for one to be offered for the other, of 0…1.
pub(crate) const ALIKE: f64 = 0.75;

/// How alike two words are, whatever their case.
pub(crate) fn likeness(one: &str, other: &str) -> f64 {
    strsim::jaro_winkler(&one.to_lowercase(), &other.to_lowercase())
}

/// The one that comes nearest to what was written, if any comes near.
pub(crate) fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|word| (likeness(written, word), word))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn only_what_is_near_is_offered() {
        let known = ["subject", "subject_empty", "week"];
        assert_eq!(nearest("Subjet", known), Some("subject"));
        assert_eq!(nearest("colour", known), None);
    }
}
