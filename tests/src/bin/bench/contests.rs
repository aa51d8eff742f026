//! What is measured against what.

use crate::contest::{Contest, Contestant};

const SERIAL: &str = "set max_parallel_workers_per_gather = 0";
const PARALLEL: &str =
    "set max_parallel_workers_per_gather = 2; set parallel_setup_cost = 0; set parallel_tuple_cost = 0";

/// nps(score) may take 1.1 times as long as sum(score).
const TARGET_OF_SUM: f64 = 1.0 / 1.1;

pub(crate) fn all() -> Vec<Contest> {
    let sites = "select max(it) from (select figure as it from answers group by site) as figures";
    let units = "select max(it) from (select figure as it from answers group by unit) as figures";
    let frames = "select max(it) from (select figure as it from million_answers) as figures";
    vec![
        one_figure("plain", SERIAL, "select figure from answers", "", Some(1.25)),
        one_figure("grouped by 100 sites", SERIAL, sites, "", Some(1.15)),
        one_figure("grouped by 1 000 units", SERIAL, units, "", Some(1.15)),
        one_figure(
            "parallel, 2 workers",
            PARALLEL,
            "select figure from answers",
            "",
            None,
        ),
        one_figure(
            "7-day window over 1 000 000 answers",
            SERIAL,
            frames,
            "over (order by day range between interval '6 days' preceding and current row)",
            Some(1.5),
        ),
        six_figures("six figures, plain", ""),
        six_figures("six figures, grouped by 1 000 units", "group by unit"),
        weighted("weighted, 1 000 000 answers", ""),
        weighted(
            "weighted, 1 000 000 answers, grouped by 1 000 units",
            "group by unit",
        ),
        signals("signals, 1 000 units × 52 weeks", "charts_of_a_year"),
        signals("signals, 10 units × 520 weeks", "charts_of_ten_years"),
    ]
}

/// Of a query with `figure` where the aggregate stands; an outer max() keeps the planner from leaving the figure out.
fn one_figure(
    name: &'static str,
    settings: &'static str,
    query: &str,
    frame: &str,
    target_of_formula: Option<f64>,
) -> Contest {
    let formula = "100.0 * (count(*) filter (where score >= 9) over_frame - count(*) filter (where score <= 6) over_frame)
                       / nullif(count(score) over_frame, 0)";
    let contestant = |name, figure: &str, target| {
        let figure = figure.replace("over_frame", frame);
        Contestant::new(name, query.replace("figure ", &format!("{figure} ")), target)
    };
    Contest {
        name,
        settings,
        contestants: vec![
            contestant("nps(score)", "nps(score) over_frame", None),
            contestant("sum(score)", "sum(score) over_frame", Some(TARGET_OF_SUM)),
            contestant("avg(score)", "avg(score) over_frame", None),
            contestant("FILTER formula", formula, target_of_formula),
        ],
    }
}

/// Answers, NPS, the shares of the classes and the mean score.
fn six_figures(name: &'static str, group: &str) -> Contest {
    let tallies = format!("(select nps_tally(score) as t from answers {group}) as tallies");
    let by_readers = format!(
        "select nps_responses(t), nps(t), nps_share(t, 'detractor'), nps_share(t, 'passive'), nps_share(t, 'promoter'), nps_mean(t)
         from {tallies}"
    );
    let by_summary = format!("select figures.* from {tallies}, nps_summary(t) as figures");
    let by_hand = format!(
        "select count(score),
                100.0 * (count(*) filter (where score >= 9) - count(*) filter (where score <= 6)) / nullif(count(score), 0),
                count(*) filter (where score <= 6)::float8 / nullif(count(score), 0),
                count(*) filter (where score between 7 and 8)::float8 / nullif(count(score), 0),
                count(*) filter (where score >= 9)::float8 / nullif(count(score), 0),
                avg(score)
         from answers {group}"
    );
    Contest {
        name,
        settings: SERIAL,
        contestants: vec![
            Contestant::new("six readers of one tally", by_readers, None),
            Contestant::new("nps_summary, thirteen figures", by_summary, None),
            Contestant::new("the six by hand", by_hand, Some(1.5)),
        ],
    }
}

fn weighted(name: &'static str, group: &str) -> Contest {
    let query = |figure| format!("select {figure} from million_answers {group}");
    let by_hand = "100 * (sum(weight) filter (where score >= 9) - sum(weight) filter (where score <= 6)) / nullif(sum(weight), 0)";
    Contest {
        name,
        settings: SERIAL,
        contestants: vec![
            Contestant::new("nps(score, weight)", query("nps(score, weight)"), None),
            Contestant::new("by hand", query(by_hand), None),
        ],
    }
}

/// A signal beside the plain running sum of the same tallies.
fn signals(name: &'static str, charts: &str) -> Contest {
    let query = |figure| {
        format!(
            "select count(it) from (select {figure} over (partition by unit order by week) as it from {charts}) as figures"
        )
    };
    Contest {
        name,
        settings: SERIAL,
        contestants: vec![
            Contestant::new("nps_signal(t)", query("nps_signal(t)"), None),
            Contestant::new("sum(t)", query("sum(t)"), None),
        ],
    }
}
