//! Figures over answers, and what they are measured against.

use crate::contest::{Contest, Contestant};

pub(crate) const SERIAL: &str = "set max_parallel_workers_per_gather = 0";
pub(crate) const PARALLEL: &str =
    "set max_parallel_workers_per_gather = 2; set parallel_setup_cost = 0; set parallel_tuple_cost = 0";
pub(crate) const ONE_THREAD: &str = "set threads = 1";
pub(crate) const ALL_CORES: &str = "reset threads";

/// NPS by hand, as everybody writes it.
pub(crate) const FORMULA: &str = "100.0 * (count(*) filter (where score >= 9) - count(*) filter (where score <= 6)) / nullif(count(score), 0)";

/// NPS by hand in one aggregate, as some write it.
const MEAN: &str = "avg(case when score >= 9 then 100 when score <= 6 then -100 when score <= 8 then 0 end)";

/// nps(score) may take 1.1 times as long as sum(score).
const TARGET_OF_SUM: f64 = 1.0 / 1.1;

pub(crate) fn all() -> Vec<Contest> {
    let plain = "select figure from answers";
    let sites = "select max(it) from (select figure as it from answers group by site) as its";
    let units = "select max(it) from (select figure as it from answers group by unit) as its";
    vec![
        one_figure("plain", SERIAL, plain, 1.25),
        one_figure("grouped by 100 sites", SERIAL, sites, 1.15),
        one_figure("grouped by 1 000 units", SERIAL, units, 1.15),
        one_figure("parallel, 2 workers", PARALLEL, plain, None),
        one_figure(
            "parallel, 2 workers, grouped by 1 000 units",
            PARALLEL,
            units,
            None,
        ),
        window(),
        six_figures("six figures, plain", ""),
        six_figures("six figures, grouped by 1 000 units", "group by unit"),
        weighted("weighted, a tenth of the answers", ""),
        weighted(
            "weighted, a tenth of the answers, grouped by 1 000 units",
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
    target_of_formula: impl Into<Option<f64>> + Copy,
) -> Contest {
    let of = |figure: &str| query.replace("figure", figure);
    Contest {
        name,
        contestants: vec![
            Contestant::new("nps(score)", settings, of("nps(score)")),
            Contestant::other("count(*), the floor", settings, of("count(*)")),
            Contestant::other("sum(score)", settings, of("sum(score)")).with_target(TARGET_OF_SUM),
            Contestant::other("avg(score)", settings, of("avg(score)")),
            Contestant::new("FILTER formula", settings, of(FORMULA)).with_target(target_of_formula),
            Contestant::new("mean of 100, 0 and -100", settings, of(MEAN)).with_target(target_of_formula),
            Contestant::duckdb("DuckDB, FILTER, one thread", ONE_THREAD, of(FORMULA)),
            Contestant::duckdb("DuckDB, FILTER, all cores", ALL_CORES, of(FORMULA)),
        ],
    }
}

/// Of the seven days before each answer.
fn window() -> Contest {
    let frame = "over (order by day range between interval '6 days' preceding and current row)";
    let of = |figure: &str| {
        let figure = figure.replace("framed", frame);
        format!("select max(it) from (select {figure} as it from tenth) as its")
    };
    let formula = of(
        "100.0 * (count(*) filter (where score >= 9) framed - count(*) filter (where score <= 6) framed)
                          / nullif(count(score) framed, 0)",
    );
    Contest {
        name: "7-day window over a tenth of the answers",
        contestants: vec![
            Contestant::new("nps(score)", SERIAL, of("nps(score) framed")),
            Contestant::other("count(*), the floor", SERIAL, of("count(*) framed")),
            Contestant::other("sum(score)", SERIAL, of("sum(score) framed")).with_target(TARGET_OF_SUM),
            Contestant::other("avg(score)", SERIAL, of("avg(score) framed")),
            Contestant::new("FILTER formula", SERIAL, formula.clone()).with_target(1.5),
            Contestant::new("mean of 100, 0 and -100", SERIAL, of(&format!("{MEAN} framed"))),
            Contestant::duckdb("DuckDB, FILTER, all cores", ALL_CORES, formula),
        ],
    }
}

/// Answers, NPS, the shares of the classes and the mean score.
fn six_figures(name: &'static str, group: &str) -> Contest {
    let tallies = format!("(select nps_tally(score) as t from answers {group}) as tallies");
    let by_readers = format!(
        "select count(answers), max(nps), max(detractors), max(passives), max(promoters), max(mean) from (
             select nps_responses(t) as answers, nps(t) as nps, nps_share(t, 'detractor') as detractors,
                    nps_share(t, 'passive') as passives, nps_share(t, 'promoter') as promoters, nps_mean(t) as mean
             from {tallies}
         ) as its"
    );
    let by_summary = format!(
        "select count(responses), max(nps) from (select figures.* from {tallies}, nps_summary(t) as figures) as its"
    );
    let by_hand = format!(
        "select count(answers), max(nps), max(detractors), max(passives), max(promoters), max(mean) from (
             select count(score) as answers,
                    {FORMULA} as nps,
                    count(*) filter (where score <= 6)::float8 / nullif(count(score), 0) as detractors,
                    count(*) filter (where score between 7 and 8)::float8 / nullif(count(score), 0) as passives,
                    count(*) filter (where score >= 9)::float8 / nullif(count(score), 0) as promoters,
                    avg(score) as mean
             from answers {group}
         ) as its"
    );
    Contest {
        name,
        contestants: vec![
            Contestant::new("six readers of one tally", SERIAL, by_readers),
            Contestant::other("nps_summary, thirteen figures", SERIAL, by_summary),
            Contestant::new("the six by hand", SERIAL, by_hand.clone()).with_target(1.5),
            Contestant::duckdb("DuckDB, by hand, one thread", ONE_THREAD, by_hand.clone()),
            Contestant::duckdb("DuckDB, by hand, all cores", ALL_CORES, by_hand),
        ],
    }
}

fn weighted(name: &'static str, group: &str) -> Contest {
    let query = |figure| format!("select max(it) from (select {figure} as it from tenth {group}) as its");
    // Without coalesce, where nobody is a detractor nothing is told.
    let by_hand = "100 * (coalesce(sum(weight) filter (where score >= 9), 0) - coalesce(sum(weight) filter (where score <= 6), 0))
                       / nullif(sum(weight), 0)";
    Contest {
        name,
        contestants: vec![
            Contestant::new("nps(score, weight)", SERIAL, query("nps(score, weight)")),
            Contestant::new("by hand", SERIAL, query(by_hand)),
            Contestant::duckdb("DuckDB, by hand, all cores", ALL_CORES, query(by_hand)),
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
        contestants: vec![
            Contestant::new("nps_signal(t)", SERIAL, query("nps_signal(t)")),
            Contestant::other("sum(t)", SERIAL, query("sum(t)")),
        ],
    }
}
