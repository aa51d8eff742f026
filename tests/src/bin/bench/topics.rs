//! Topics of comments: by the lexicons of the survey, and by the full-text search that PostgreSQL has.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, ensure};
use nps_tests::cluster::Cluster;
use nps_tests::demo_data;
use postgres::Client;

use crate::contest::{Contest, Contestant, met};
use crate::tables::migrated;

const COMMENTS: i64 = 350_000;
/// A lexicon finds topics this many times faster than full-text search.
const TARGET: f64 = 10.0;
/// And in so many comments a second, on one core.
const TARGET_RATE: f64 = 100_000.0;
/// Having seen all comments, a session holds at most so much more memory than after the first ones, in MB.
const TARGET_GROWTH: f64 = 8.0;

pub(crate) const BY_LEXICON: &str = "select sum(cardinality(nps_topics(comment, rules, comments.language)))
    from comments
    join survey.lexicons on in_use and comments.language = any (languages)";
/// The words of a comment are found once, and looked for by each topic's query.
const BY_TEXT_SEARCH: &str = "select sum(topics)
    from comments
    cross join lateral (select to_tsvector(comments.configuration, comment) as words offset 0) as said
    cross join lateral (
        select count(distinct topic) as topics
        from searches
        where searches.language = comments.language and said.words @@ searches.query
    ) as found";

pub(crate) fn run(rounds: usize) -> Result<()> {
    let cluster = Cluster::start(&["jit=off", "shared_buffers=1GB", "autovacuum=off"]);
    let database = migrated(&cluster, "topics")?;
    let mut client = database.client();
    client.batch_execute("set max_parallel_workers_per_gather = 0")?;
    comments(&mut client)?;
    searches(&mut client)?;
    let contest = Contest {
        name: "topics of 350 000 comments",
        contestants: vec![
            Contestant::new("nps_topics", "", BY_LEXICON.to_owned()),
            Contestant::other("to_tsvector and tsqueries", "", BY_TEXT_SEARCH.to_owned()).with_target(TARGET),
            Contestant::other(
                "reading the comments only",
                "",
                "select sum(length(comment)) from comments".to_owned(),
            ),
        ],
    };
    let fastest = contest.run(&mut [&mut client], rounds)?;
    let rate = COMMENTS as f64 / fastest * 1000.0;
    println!(
        "  {rate:.0} comments a second on one core   target: at least {TARGET_RATE}: {}",
        met(rate >= TARGET_RATE)
    );
    memory(&mut database.client())
}

/// As patients write them in the demo, of about four years.
pub(crate) fn comments(client: &mut Client) -> Result<()> {
    let directory = tempfile::tempdir()?;
    demo_data::write(directory.path(), &demo_data::Options { seed: 1, scale: 5.0 })?;
    client.batch_execute("create unlogged table comments (language text, comment text)")?;
    let mut copy = csv::Writer::from_writer(client.copy_in("copy comments from stdin (format csv)")?);
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .from_path(directory.path().join("answers.csv"))?;
    let mut room = COMMENTS;
    for row in reader.records() {
        let row = row?;
        if let (Some(comment), Some(language @ ("fi" | "sv" | "en"))) = (row.get(4), row.get(5))
            && !comment.is_empty()
            && room > 0
        {
            copy.write_record([language, comment])?;
            room -= 1;
        }
    }
    ensure!(room == 0, "{room} comments too few");
    copy.into_inner().map_err(|error| error.into_error())?.finish()?;
    client.batch_execute(
        "alter table comments add configuration regconfig;
         update comments
         set configuration = case language when 'fi' then 'finnish' when 'sv' then 'swedish' else 'english' end::regconfig",
    )?;
    Ok(client.batch_execute("vacuum (full, analyze) comments")?)
}

/// For each topic of a language, a query for the words of its rules. What text search has no way for is left out, in its favour:
/// words inside of others, phrases, exclusions.
fn searches(client: &mut Client) -> Result<()> {
    client.batch_execute("create unlogged table searches (language text, topic text, query tsquery)")?;
    for row in client.query("select name, rules::text from survey.lexicons where in_use", &[])? {
        let (language, rules): (&str, &str) = (row.get(0), row.get(1));
        for (topic, words) in words(rules) {
            // A query has to fit into a page.
            for words in words.chunks(100) {
                client.execute(
                    "insert into searches select $1, $2, to_tsquery(configuration, $3)
                     from (select configuration from comments where language = $1 limit 1) as its",
                    &[&language, &topic, &words.join(" | ")],
                )?;
            }
        }
    }
    Ok(())
}

/// The plain words and stems of each topic's rules, as text search spells them.
fn words(rules: &str) -> BTreeMap<&str, Vec<String>> {
    let mut topics: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut topic = None;
    for line in rules.lines() {
        let line = line.split('#').next().unwrap_or_default().trim();
        match line.split_once(' ') {
            Some(("topic", key)) => topic = Some(key.trim()),
            Some(("set" | "language" | "not", _)) => {}
            _ => {
                let Some(topic) = topic else { continue };
                // Every second piece stands between quotation marks.
                let plain = line.split('"').step_by(2).flat_map(str::split_whitespace);
                let words =
                    plain.filter(|word| word.trim_end_matches('*').chars().all(char::is_alphanumeric));
                let spelt = words.map(|word| match word.strip_suffix('*') {
                    Some(stem) => format!("{stem}:*"),
                    None => word.to_owned(),
                });
                topics.entry(topic).or_default().extend(spelt);
            }
        }
    }
    topics
}

/// What the session holds after a few comments, and what more after all of them, and after one of a megabyte.
fn memory(client: &mut Client) -> Result<()> {
    let process: i32 = client.query_one("select pg_backend_pid()", &[])?.get(0);
    client.batch_execute("set max_parallel_workers_per_gather = 0")?;
    let few = BY_LEXICON.replace(
        "from comments",
        "from (select * from comments limit 1000) as comments",
    );
    client.simple_query(&few)?;
    let after_few = megabytes(process)?;
    client.simple_query(BY_LEXICON)?;
    let after_all = megabytes(process)?;
    client
        .simple_query("select nps_topics(repeat('jono hinta ', 100000), rules, 'fi') from survey.lexicons")?;
    let after_long = megabytes(process)?;
    println!(
        "  {after_few:.1} MB held by the session after 1 000 comments, {:.1} MB more after all, {:.1} MB more after one of 1 MB   \
         target: at most {TARGET_GROWTH} together: {}\n",
        after_all - after_few,
        after_long - after_all,
        met(after_long - after_few <= TARGET_GROWTH)
    );
    Ok(())
}

/// Memory of a process that is not shared with others.
fn megabytes(process: i32) -> Result<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("RssAnon:"))
        .context("no RssAnon in /proc")?;
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kilobytes / 1024.0)
}
