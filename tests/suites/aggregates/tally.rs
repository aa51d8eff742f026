//! The tally is a group: scores of any number type, in any order and split, give what counting by hand gives, and go back.

use crate::support::by_hand::{self, NUMBER_TYPES, array, scores};
use crate::support::property::check;
use nps_tests::query::{column, prepared};
use proptest::prelude::*;

#[test]
fn every_number_type_counts_as_by_hand() {
    let database = prepared("number_types");
    let client = std::cell::RefCell::new(database.client());
    check(scores(60), 64, |scores| {
        for number in NUMBER_TYPES {
            let from = format!("from unnest({}::{number}[]) as score", array(&scores));
            let client = &mut client.borrow_mut();
            prop_assert_eq!(
                column(client, format!("select nps_tally(score) {from}")),
                [Some(by_hand::tally(&scores))]
            );
            let nps = column(client, format!("select nps(score) {from}")).remove(0);
            prop_assert_eq!(
                nps.map(|text| text.parse::<f64>().expect("a number")),
                by_hand::nps(&scores)
            );
        }
        Ok(())
    });
}

#[test]
fn any_split_in_any_order_merges_to_the_whole_and_back() {
    let database = prepared("splits");
    let client = std::cell::RefCell::new(database.client());
    check(
        (scores(80), 1usize..9, any::<u32>()),
        64,
        |(scores, parts, shuffle)| {
            let client = &mut client.borrow_mut();
            let merged = format!(
            "with answers as (select * from unnest({}::int[]) with ordinality as answer (score, n)),
                  parts as (select nps_tally(score) as tally from answers group by n * {shuffle}::bigint % {parts})
             select sum(tally order by tally::text) from parts",
            array(&scores)
        );
            prop_assert_eq!(column(client, merged), [Some(by_hand::tally(&scores))]);
            let (left, right) = scores.split_at(scores.len() / parts);
            let [whole, left, right] = [&scores[..], left, right].map(by_hand::tally);
            let difference =
                format!("select '{whole}'::nps_tally - '{left}'::nps_tally = '{right}'::nps_tally");
            prop_assert_eq!(column(client, difference), [Some("t".to_owned())]);
            Ok(())
        },
    );
}
