//! The shares of a whole, rounded together: what people add up in their heads comes to 100 per cent.

use super::Texts;

/// Below this a share would be rounded to nothing.
const ONE_PER_CENT: f64 = 0.01;

impl Texts {
    /// Shares of 0…1 in whole per cent; all with a decimal where one is below one per cent, so that a few never look like
    /// none.
    pub(crate) fn percents(&self, shares: &[f64]) -> Vec<String> {
        let conventions = &self.conventions;
        let is_tiny = |&share: &f64| share > 0.0 && share < ONE_PER_CENT;
        let steps = if shares.iter().any(is_tiny) { 1000 } else { 100 };
        let written = |portion: u64| {
            let percent = (portion * 100) as f64 / steps as f64;
            percent
                .to_string()
                .replace('.', &conventions.decimal_mark.to_string())
                + conventions.percent
        };
        portions(shares, steps).into_iter().map(written).collect()
    }
}

impl Texts {
    /// A share of 0…1 by itself, in whole per cent; a few never look like none, and most never like all.
    pub(crate) fn percent(&self, share: f64) -> String {
        let percent = match (share * 100.0).round() {
            0.0 if share > 0.0 => "<1".to_owned(),
            100.0 if share < 1.0 => ">99".to_owned(),
            whole => whole.to_string(),
        };
        percent + self.conventions.percent
    }
}

/// Shares of 0…1 as widths in HTML, which fill their row.
pub(crate) fn widths(shares: &[f64]) -> Vec<String> {
    let written = |portion: u64| format!("{}%", portion as f64 / 10.0);
    portions(shares, 1000).into_iter().map(written).collect()
}

/// Divides a number of equal steps in proportion to the shares of a whole. Each share is rounded down; the steps that are
/// left over go one each to those that lost most (the method of largest remainders), the first of equals before the next.
fn portions(shares: &[f64], steps: u64) -> Vec<u64> {
    let exact: Vec<f64> = shares.iter().map(|share| share * steps as f64).collect();
    let mut portions: Vec<u64> = exact.iter().map(|steps| steps.floor() as u64).collect();
    let left_over = steps.saturating_sub(portions.iter().sum()) as usize;
    let mut by_loss: Vec<usize> = (0..exact.len()).collect();
    by_loss.sort_by(|&one, &other| exact[other].fract().total_cmp(&exact[one].fract()));
    for &position in by_loss.iter().take(left_over) {
        portions[position] += 1;
    }
    portions
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;

    #[test]
    fn rounded_shares_add_up() {
        // Each rounded for itself, these come to 99, 101 and 102.
        assert_eq!(portions(&[1.0 / 3.0; 3], 100), [34, 33, 33]);
        assert_eq!(portions(&[0.805, 0.115, 0.08], 100), [81, 11, 8]);
        assert_eq!(portions(&[0.626, 0.187, 0.187], 100), [62, 19, 19]);
        for answers in 1..=60 {
            for promoters in 0..=answers {
                for detractors in 0..=(answers - promoters) {
                    let counts = [promoters, answers - promoters - detractors, detractors];
                    let shares = counts.map(|count| f64::from(count) / f64::from(answers));
                    for steps in [100, 1000] {
                        let portions = portions(&shares, steps);
                        assert_eq!(portions.iter().sum::<u64>(), steps, "{counts:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_none_stays_none() {
        assert_eq!(portions(&[0.0, 0.0, 1.0], 100), [0, 0, 100]);
        assert_eq!(portions(&[0.29, 0.71, 0.0], 100), [29, 71, 0]);
    }

    #[test]
    fn a_few_never_look_like_none() {
        assert_eq!(
            Locale::Fi.texts().percents(&[0.996, 0.0, 0.004]),
            ["99,6\u{a0}%", "0\u{a0}%", "0,4\u{a0}%"]
        );
        assert_eq!(
            Locale::En.texts().percents(&[0.857, 0.143, 0.0]),
            ["86%", "14%", "0%"]
        );
        assert_eq!(widths(&[0.8125, 0.125, 0.0625]), ["81.3%", "12.5%", "6.2%"]);
    }

    #[test]
    fn a_few_are_not_none_and_most_are_not_all() {
        let percents = [0.0, 0.001, 0.236, 0.999, 1.0].map(|share| Locale::En.texts().percent(share));
        assert_eq!(percents, ["0%", "<1%", "24%", ">99%", "100%"]);
    }
}
