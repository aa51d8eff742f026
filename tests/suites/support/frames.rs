//! Windows of every kind.

use proptest::prelude::*;

/// Frames that move along with an inverse, those that PostgreSQL counts anew, and those that end before they start.
pub(crate) fn frames() -> impl Strategy<Value = String> {
    let unit = prop_oneof![Just("rows"), Just("range"), Just("groups")];
    let bounds = prop_oneof![3 => bounds(), 1 => reversed_bounds()];
    let exclude = prop_oneof![
        Just(""),
        Just("exclude current row"),
        Just("exclude group"),
        Just("exclude ties")
    ];
    (unit, bounds, exclude)
        .prop_map(|(unit, [start, end], exclude)| format!("{unit} between {start} and {end} {exclude}"))
}

fn bounds() -> impl Strategy<Value = [String; 2]> {
    let bound = |side: &'static str| {
        prop_oneof![
            Just(format!("unbounded {side}")),
            Just("current row".to_owned()),
            (0..4).prop_map(move |n| format!("{n} {side}")),
        ]
    };
    let start = prop_oneof![bound("preceding"), (0..3).prop_map(|n| format!("{n} following"))];
    let end = prop_oneof![bound("following"), (0..3).prop_map(|n| format!("{n} preceding"))];
    [start.boxed(), end.boxed()].prop_filter("SQL refuses some kinds of frames", |[start, end]| {
        !(start.ends_with("following") && (end.ends_with("preceding") || end == "current row"))
            && !(start == "current row" && end.ends_with("preceding"))
    })
}

fn reversed_bounds() -> impl Strategy<Value = [String; 2]> {
    (0..3, 1..3).prop_flat_map(|(near, apart)| {
        let far = near + apart;
        prop_oneof![
            Just([format!("{near} preceding"), format!("{far} preceding")]),
            Just([format!("{far} following"), format!("{near} following")]),
        ]
    })
}
