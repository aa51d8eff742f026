//! Which figures the public is told, and which would tell of a group that is too small.
//!
//! Figures of units lie one within another: the whole, its lines, their sites. What is told of the whole less what is told of its
//! parts tells of the rest; so a rest must be as large as any other group that is told of, and where it is not, another part is
//! withheld too. What is withheld looks like what is empty, hence a rest with something withheld in it must be large even if
//! nobody answered there: or that one gap would be known to be empty.

use super::figure::Size;

/// A group of answers, with the groups within it that may be told of.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// The next larger group, by its place in the list.
    pub(super) within: Option<usize>,
    pub(super) answers: u64,
    /// Whether it is large enough by itself.
    pub(super) is_enough: bool,
    /// Whether there is something in it that is in none of the listed groups within, even if nobody answered there.
    pub(super) has_others: bool,
}

/// More than this share of what a whole may be, at most, must not be accounted for by what its parts are at least: or the few
/// answers that each part may have would be known too well.
const MOST_ACCOUNTED_FOR: u64 = 2;

/// For each group, whether it is told of.
pub(super) fn told(groups: &[Group], smallest_group: u64) -> Vec<bool> {
    let mut family = Family::new(groups, smallest_group);
    while let Some(withheld) = family.one_to_withhold() {
        family.told[withheld] = false;
    }
    family.told
}

struct Family<'a> {
    groups: &'a [Group],
    parts: Vec<Vec<usize>>,
    smallest_group: u64,
    told: Vec<bool>,
}

/// What is in a group and in none that is told of within it.
struct Rest {
    answers: u64,
    /// Whether anything listed, or known to be there, is in it.
    has_gaps: bool,
    /// The groups within, the largest that are told of.
    told: Vec<usize>,
}

impl Family<'_> {
    fn new(groups: &[Group], smallest_group: u64) -> Family<'_> {
        let mut parts = vec![Vec::new(); groups.len()];
        for (place, group) in groups.iter().enumerate() {
            if let Some(whole) = group.within {
                parts[whole].push(place);
            }
        }
        Family {
            groups,
            parts,
            smallest_group,
            told: groups.iter().map(|group| group.is_enough).collect(),
        }
    }

    /// A group that must not be told of, as long as the others are.
    fn one_to_withhold(&self) -> Option<usize> {
        (0..self.groups.len())
            .filter(|&whole| self.told[whole])
            .find_map(|whole| self.wrong_in(whole))
    }

    /// What must be withheld lest the whole gives it away: the smallest part, or else the whole itself.
    fn wrong_in(&self, whole: usize) -> Option<usize> {
        let mut rest = Rest {
            answers: self.groups[whole].answers,
            has_gaps: false,
            told: Vec::new(),
        };
        self.collect(whole, &mut rest);
        if self.narrows(whole, &rest.told) {
            return Some(whole);
        }
        let is_harmless = rest.answers >= self.smallest_group || rest.answers == 0 && !rest.has_gaps;
        if is_harmless {
            return None;
        }
        let smallest = rest
            .told
            .into_iter()
            .min_by_key(|&part| self.groups[part].answers);
        Some(smallest.unwrap_or(whole))
    }

    fn collect(&self, group: usize, rest: &mut Rest) {
        rest.has_gaps |= self.groups[group].has_others;
        for &part in &self.parts[group] {
            if self.told[part] {
                rest.told.push(part);
                rest.answers = rest.answers.saturating_sub(self.groups[part].answers);
            } else {
                rest.has_gaps = true;
                self.collect(part, rest);
            }
        }
    }

    /// Whether a whole of tens of answers has so many parts that each can only have few.
    fn narrows(&self, whole: usize, parts: &[usize]) -> bool {
        let least = parts.len() as u64 * self.smallest_group;
        let most = Size::Tens.at_most().unwrap_or(u64::MAX);
        parts.len() > 1 && self.groups[whole].answers <= most && least * MOST_ACCOUNTED_FOR > most
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALLEST: u64 = 10;

    fn group(within: Option<usize>, answers: u64) -> Group {
        Group {
            within,
            answers,
            is_enough: answers >= SMALLEST,
            has_others: false,
        }
    }

    /// A whole and its parts.
    fn family(whole: u64, parts: &[u64]) -> Vec<Group> {
        let parts = parts.iter().map(|&answers| group(Some(0), answers));
        std::iter::once(group(None, whole)).chain(parts).collect()
    }

    fn told_of(whole: u64, parts: &[u64]) -> Vec<bool> {
        told(&family(whole, parts), SMALLEST)
    }

    #[test]
    fn where_all_are_large_all_are_told() {
        assert_eq!(told_of(250, &[40, 90, 120]), [true; 4]);
    }

    #[test]
    fn a_small_part_takes_the_next_smallest_with_it() {
        assert_eq!(told_of(217, &[7, 90, 120]), [true, false, false, true]);
    }

    #[test]
    fn an_empty_part_does_so_too_or_it_would_be_known_to_be_empty() {
        assert_eq!(told_of(210, &[0, 90, 120]), [true, false, false, true]);
    }

    #[test]
    fn two_small_parts_hide_one_another() {
        assert_eq!(told_of(224, &[7, 7, 90, 120]), [true, false, false, true, true]);
        assert_eq!(told_of(217, &[3, 4, 90, 120]), [true, false, false, false, true]);
    }

    #[test]
    fn an_only_part_is_withheld_where_the_rest_is_small() {
        assert_eq!(told_of(17, &[12]), [true, false]);
        assert_eq!(told_of(17, &[7]), [true, false]);
        let mut groups = family(127, &[127]);
        assert_eq!(told(&groups, SMALLEST), [true; 2], "one group under two names");
        groups[0].has_others = true;
        assert_eq!(
            told(&groups, SMALLEST),
            [true, false],
            "there is more, and nobody answered there"
        );
    }

    #[test]
    fn answers_of_the_whole_itself_are_a_part_like_others() {
        assert_eq!(told_of(103, &[40, 60]), [true, false, true]);
        assert_eq!(told_of(110, &[40, 60]), [true; 3]);
    }

    #[test]
    fn below_a_part_that_is_withheld_its_own_parts_hide_it() {
        // A whole; lines of 30 and 60; the first line's sites of 12 and 18, and 4 answers that came to the whole itself.
        let groups = [
            group(None, 94),
            group(Some(0), 30),
            group(Some(0), 60),
            group(Some(1), 12),
            group(Some(1), 18),
        ];
        assert_eq!(told(&groups, SMALLEST), [true, false, true, false, true]);
    }

    #[test]
    fn a_whole_of_tens_does_not_tell_how_few_its_many_parts_are() {
        assert!(!told_of(60, &[12; 5])[0]);
        assert!(told_of(60, &[15; 4])[0]);
        assert!(told_of(120, &[12; 10])[0]);
    }

    #[test]
    fn whatever_the_tree_no_rest_is_small() {
        use rand::{RngExt, SeedableRng};
        let mut dice = rand::rngs::StdRng::seed_from_u64(8);
        for _ in 0..2_000 {
            let mut groups: Vec<Group> = Vec::new();
            for place in 0..dice.random_range(1..12) {
                let within = (place > 0).then(|| dice.random_range(0..place));
                let own = dice.random_range(0..40_u64).saturating_sub(12);
                groups.push(group(within, own));
                groups[place].has_others = dice.random_bool(0.2);
            }
            for place in (1..groups.len()).rev() {
                let answers = groups[place].answers;
                let whole = groups[place].within.expect("all but the first have one");
                groups[whole].answers += answers;
            }
            for group in &mut groups {
                group.is_enough = group.answers >= SMALLEST;
            }
            let told = told(&groups, SMALLEST);
            for whole in (0..groups.len()).filter(|&whole| told[whole]) {
                let (rest, has_gaps) = rest(&groups, &told, whole);
                assert!(
                    rest >= SMALLEST || rest == 0 && !has_gaps,
                    "{rest} of {whole} in {groups:?} told {told:?}"
                );
            }
        }
    }

    /// By another way than above: the groups that count for the whole and for nothing told of within it.
    fn rest(groups: &[Group], told: &[bool], whole: usize) -> (u64, bool) {
        let told_above = |mut place: usize| loop {
            match (told[place], groups[place].within) {
                (true, _) => return Some(place),
                (false, Some(within)) => place = within,
                (false, None) => return None,
            }
        };
        let in_rest: Vec<usize> = (0..groups.len())
            .filter(|&place| told_above(place) == Some(whole))
            .collect();
        let own = |place: usize| {
            let parts = groups.iter().filter(|part| part.within == Some(place));
            groups[place].answers - parts.map(|part| part.answers).sum::<u64>()
        };
        let has_gaps = in_rest
            .iter()
            .any(|&place| place != whole || groups[place].has_others);
        (in_rest.into_iter().map(own).sum(), has_gaps)
    }
}
