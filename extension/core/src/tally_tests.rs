use super::*;
use crate::interval::Method;
use proptest::prelude::*;

/// A tally of so many detractors, passives and promoters.
pub(crate) fn of_classes([detractors, passives, promoters]: [i64; 3]) -> Tally {
    Tally::from_counts(&[detractors, 0, 0, 0, 0, 0, 0, passives, 0, promoters, 0]).expect("a tally")
}

fn tally_of(scores: &[i64]) -> Tally {
    let mut tally = Tally::default();
    for &score in scores {
        tally
            .add(Score::from_integer(score).expect("a score"))
            .expect("room");
    }
    tally
}

fn scores() -> impl Strategy<Value = Vec<i64>> {
    prop::collection::vec(0i64..=10, 0..200)
}

fn tallies() -> impl Strategy<Value = Tally> {
    prop::array::uniform11(0i64..=i64::MAX / 4)
        .prop_map(|counts| Tally::from_counts(&counts).expect("a tally"))
}

proptest! {
    #[test]
    fn reads_like_counting_by_hand(scores in scores()) {
        let tally = tally_of(&scores);
        let count = |keep: fn(&i64) -> bool| scores.iter().copied().filter(keep).count() as f64;
        let (promoters, detractors) = (count(|score| *score >= 9), count(|score| *score <= 6));
        let answers = scores.len() as f64;
        let expected = (answers > 0.0).then(|| 100.0 * (promoters - detractors) / answers);
        prop_assert_eq!(tally.nps(), expected);
        prop_assert_eq!(tally.mean(), (answers > 0.0).then(|| scores.iter().sum::<i64>() as f64 / answers));
        if let Some(nps) = expected {
            let nps = nps / 100.0;
            let variance = (promoters + detractors) / answers - nps * nps;
            let by_hand = 100.0 * (variance.max(0.0) / answers).sqrt();
            prop_assert!((Method::Wald.standard_error(&tally).expect("answers") - by_hand).abs() < 1e-6);
        }
    }

    #[test]
    fn any_split_merges_to_the_whole(scores in scores(), at in any::<prop::sample::Index>()) {
        let (left, right) = scores.split_at(at.index(scores.len() + 1));
        let mut merged = tally_of(right);
        merged.merge(&tally_of(left)).expect("room");
        prop_assert_eq!(merged, tally_of(&scores));
    }

    #[test]
    fn unmerge_undoes_merge(mut tally in tallies(), other in tallies()) {
        let before = tally;
        tally.merge(&other).expect("room");
        tally.unmerge(&other).expect("they are there");
        prop_assert_eq!(tally, before);
    }

    #[test]
    fn text_reads_back(tally in tallies()) {
        prop_assert_eq!(tally.to_string().parse::<Tally>(), Ok(tally));
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,60}|[{}0-9, -]{0,60}") {
        let _ = text.parse::<Tally>();
    }
}

#[test]
fn a_refused_change_changes_nothing() {
    let full = Tally::from_counts(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, i64::MAX]).expect("a tally");
    let mut tally = full;
    assert_eq!(tally.merge(&full), Err(TallyError::Overflow { score: 10 }));
    assert_eq!(
        tally.add(Score::from_integer(10).expect("a score")),
        Err(TallyError::Overflow { score: 10 })
    );
    assert_eq!(
        tally.remove(Score::from_integer(0).expect("a score")),
        Err(TallyError::Negative { score: 0 })
    );
    let mut more = full;
    more.remove(Score::from_integer(5).expect("a score"))
        .expect("there are five");
    assert_eq!(more.unmerge(&full), Err(TallyError::Negative { score: 5 }));
    assert_eq!(tally, full);
}

#[test]
fn the_largest_tally_is_still_read_exactly() {
    let full = Tally::from_counts(&[i64::MAX; 11]).expect("a tally");
    assert_eq!(full.responses(), 11 * i128::from(i64::MAX));
    assert_eq!(full.nps(), Some(100.0 * -5.0 / 11.0));
    assert_eq!(full.mean(), Some(5.0));
}

#[test]
fn the_empty_tally_has_no_figures() {
    let empty = Tally::default();
    assert_eq!(empty.responses(), 0);
    assert_eq!(
        (empty.nps(), empty.mean(), empty.share(Class::Passive)),
        (None, None, None)
    );
}

#[test]
fn malformed_text_is_named() {
    let error = |text: &str| text.parse::<Tally>().expect_err("malformed").to_string();
    assert_eq!(error("1,2,3"), "a tally is written in braces");
    assert_eq!(
        error("{1,2,3}"),
        "a tally has 11 counts, for the scores 0 to 10, but 3 were given"
    );
    assert_eq!(
        error("{}"),
        "a tally has 11 counts, for the scores 0 to 10, but 0 were given"
    );
    assert!(
        error("{0,0,0,x,0,0,0,0,0,0,0}").starts_with("the count of score 3 is \"x\", not a whole number")
    );
    assert!(
        error("{0,0,-1,0,0,0,0,0,0,0,0}").starts_with("the count of score 2 is \"-1\", not a whole number")
    );
    assert!(
        error("{0,0,0,0,0,0,0,0,0,0,9223372036854775808}").starts_with("the count of score 10 is \"9223")
    );
    assert_eq!(
        " { 1, 2,3,4,5,6,7,8,9,10,11 } "
            .parse::<Tally>()
            .expect("a tally")
            .responses(),
        66
    );
}
