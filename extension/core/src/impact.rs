//! What a topic does to the NPS.

use crate::tally::Tally;
use thiserror::Error;

/// The answers about a topic are not all among those of the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the topic counts score {score} more often ({of_topic}) than the whole ({of_whole})")]
pub struct NotAPart {
    score: usize,
    of_topic: i64,
    of_whole: i64,
}

/// How many points of NPS a topic adds (or costs, where negative): the NPS of all answers less that of all without the
/// topic. `None` where the topic is everything, for nothing is left to compare with.
///
/// It equals nₜ(NPSₜ − NPS)/(n − nₜ), so that a topic as good as the rest, or without answers, has none.
pub fn topic_impact(whole: &Tally, topic: &Tally) -> Result<Option<f64>, NotAPart> {
    let mut rest = *whole;
    if rest.unmerge(topic).is_err() {
        let counts = whole.counts().iter().zip(topic.counts()).enumerate();
        for (score, (&of_whole, &of_topic)) in counts {
            if of_topic > of_whole {
                return Err(NotAPart {
                    score,
                    of_topic,
                    of_whole,
                });
            }
        }
    }
    let (Some(all), Some(others)) = (whole.mix(), rest.mix()) else {
        return Ok(None);
    };
    // Over one denominator, so that rounding leaves a 0 where nothing differs.
    let difference = all.net() * others.responses() - others.net() * all.responses();
    Ok(Some(100.0 * difference / all.responses() / others.responses()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::tests::of_classes;

    fn impact(whole: [i64; 3], topic: [i64; 3]) -> Option<f64> {
        topic_impact(&of_classes(whole), &of_classes(topic)).expect("a part")
    }

    #[test]
    fn the_impact_is_the_published_one() {
        assert_eq!(impact([20, 10, 70], [12, 2, 6]), Some(-20.0));
    }

    #[test]
    fn what_changes_nothing_has_no_impact() {
        assert_eq!(impact([20, 10, 70], [0, 0, 0]), Some(0.0));
        assert_eq!(impact([22, 11, 77], [2, 1, 7]), Some(0.0));
    }

    #[test]
    fn everything_and_nothing_have_none() {
        assert_eq!(impact([20, 10, 70], [20, 10, 70]), None);
        assert_eq!(impact([0, 0, 0], [0, 0, 0]), None);
    }

    #[test]
    fn a_topic_outside_the_whole_is_refused() {
        let error = topic_impact(&of_classes([2, 10, 70]), &of_classes([3, 0, 0])).expect_err("no part");
        assert_eq!(
            error.to_string(),
            "the topic counts score 0 more often (3) than the whole (2)"
        );
    }
}
