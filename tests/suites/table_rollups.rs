//! Rollups over an organisation's own table: equal to a recount after whatever happened to it, or refused with the reason.

mod at_once;
mod dumps;
mod guarding;
mod making;
mod mending;
mod partitions;
mod random;
mod refusing;
mod replication;
mod rights;
mod transactions;
mod writing;

use nps_tests::cluster::Database;
use nps_tests::query::column;
use nps_tests::reporter;
use postgres::Client;

/// A table that counts days by the clock of Helsinki.
const PLAIN: &str = "
    create schema palaute;
    create table palaute.vastaukset (
        tunnus bigserial, annettu timestamptz, arvosana smallint, toimipiste text, kanava text,
        primary key (tunnus, annettu)
    )";

/// The same in partitions: a month, a month in two halves, and the rest. One of them has its columns in another order.
const PARTITIONED: &str = "
    create schema palaute;
    create table palaute.vastaukset (
        tunnus bigserial, annettu timestamptz, arvosana smallint, toimipiste text, kanava text,
        primary key (tunnus, annettu)
    ) partition by range (annettu);
    create table palaute.tammikuu partition of palaute.vastaukset for values from ('2026-01-01') to ('2026-02-01');
    create table palaute.helmikuu partition of palaute.vastaukset for values from ('2026-02-01') to ('2026-03-01')
        partition by range (annettu);
    create table palaute.alkukuu partition of palaute.helmikuu for values from ('2026-02-01') to ('2026-02-15');
    create table palaute.loppukuu (kanava text, turha integer, arvosana smallint, annettu timestamptz not null, toimipiste text, tunnus bigint not null);
    alter table palaute.loppukuu drop column turha;
    alter table palaute.helmikuu attach partition palaute.loppukuu for values from ('2026-02-15') to ('2026-03-01');
    create table palaute.muut partition of palaute.vastaukset default";

const CREATE: &str = "select survey.create_rollup('palaute.vastaukset', 'arvosana', 'annettu', '{toimipiste,kanava}', 'Europe/Helsinki')";

/// Two months and a bit; of every eleventh answer there is no score, of some no place.
const ANSWERS: &str = "
    insert into palaute.vastaukset (annettu, arvosana, toimipiste, kanava)
    select timestamptz '2026-01-01 00:00+02' + n * interval '5 hours', nullif(n % 12, 11),
           (array['Kamppi', 'Pasila', null])[1 + n % 3], case when n % 2 = 0 then 'sms' else 'web' end
    from generate_series(1, 320) as n";

/// The survey, this table, its rollup, and answers that came afterwards.
fn kept(table: &str) -> Database<'static> {
    let database = reporter::migrated("table_rollups");
    database.run(table);
    database.run(CREATE);
    database.run(ANSWERS);
    database
}

/// A rollup, and how plain counting would make it.
struct Counted<'a> {
    rollup: &'a str,
    source: &'a str,
    score: &'a str,
    day: &'a str,
    dimensions: &'a [&'a str],
}

const USUAL: Counted<'_> = Counted {
    rollup: "palaute.vastaukset_rollup",
    source: "palaute.vastaukset",
    score: "arvosana",
    day: "(annettu at time zone 'Europe/Helsinki')::date",
    dimensions: &["toimipiste", "kanava"],
};

impl Counted<'_> {
    /// What the view tells and should not, and what it should and does not; and what survey.check_rollup() finds.
    fn differences(&self, client: &mut Client) -> Vec<String> {
        let tally = (0..=10).map(|score| format!("count(*) filter (where {} = {score})", self.score));
        let tally = tally.collect::<Vec<_>>().join(", ");
        let names: String = self.dimensions.iter().map(|name| format!(", {name}")).collect();
        let Self {
            rollup,
            source,
            score,
            day,
            ..
        } = self;
        let told = format!("select day{names}, tally::bigint[], answers from {rollup}");
        let recount = format!(
            "select {day} as that_day{names}, array[{tally}], count(*) from {source} where {score} is not null group by that_day{names}"
        );
        let query = format!(
            "(select 'told ' || row::text from ({told} except all ({recount})) as row)
             union all (select 'missing ' || row::text from ({recount} except all ({told})) as row)
             union all select 'found ' || row::text from survey.check_rollup('{rollup}') as row"
        );
        column(client, query)
            .into_iter()
            .map(Option::unwrap_or_default)
            .collect()
    }
}

#[track_caller]
fn assert_exact(database: &Database<'_>) {
    assert_eq!(USUAL.differences(&mut database.client()), Vec::<String>::new());
}

/// The view refuses, for this reason, until the rollup is rebuilt; then it is exact.
#[track_caller]
fn assert_refused_until_rebuilt(database: &Database<'_>, reason: &str) {
    let refusal = database.refusal("select from palaute.vastaukset_rollup");
    assert_eq!(
        refusal.message(),
        format!("rollup palaute.vastaukset_rollup cannot be trusted: {reason}")
    );
    assert_eq!(refusal.code().code(), "55000");
    assert_eq!(
        refusal.hint(),
        Some("Count again: select survey.rebuild_rollup('palaute.vastaukset_rollup');")
    );
    database.run("select survey.rebuild_rollup('palaute.vastaukset_rollup')");
    assert_exact(database);
}
