//! Whatever is done to a table in whatever transactions, its rollup equals a recount.

use proptest::collection::vec;
use proptest::prelude::*;

use super::{PARTITIONED, PLAIN, USUAL, kept};
use crate::support::property;

/// What can be done; `{n}` is a number from 0 to 9.
const DEEDS: &[&str] = &[
    "insert into palaute.vastaukset (annettu, arvosana, toimipiste, kanava)
     select timestamptz '2026-01-01 20:00Z' + {n} * k * interval '37 hours', nullif(({n} + k) % 12, 11),
            case when k % 3 > 0 then 'Piste ' || k % 3 end, case when k % 2 > 0 then 'web' end
     from generate_series(1, 1 + {n} * 3) as k",
    "insert into palaute.vastaukset (tunnus, annettu, arvosana)
     values (-{n}, '2026-01-20', {n}), (-7, '2026-02-07', 10), (-7, '2026-02-20', null)
     on conflict (tunnus, annettu) do update set arvosana = excluded.arvosana, kanava = 'again'",
    "update palaute.vastaukset set arvosana = (arvosana + {n}) % 11 where tunnus % 3 = {n} % 3",
    "update palaute.vastaukset set arvosana = nullif({n}, 4) where tunnus % 7 = {n} % 7",
    "update palaute.vastaukset set toimipiste = nullif('Piste {n}', 'Piste 3') where tunnus % 4 = {n} % 4",
    "update palaute.vastaukset set annettu = annettu + ({n} - 4) * interval '5 days' where tunnus % 5 = {n} % 5 and tunnus > 0",
    "update palaute.vastaukset set tunnus = tunnus",
    "delete from palaute.vastaukset where tunnus % 10 = {n}",
    "merge into palaute.vastaukset as old
     using (select tunnus, annettu from palaute.vastaukset where tunnus % 3 = {n} % 3 union all select -100 - {n}, '2026-02-03') as new
     on old.tunnus = new.tunnus and old.annettu = new.annettu
     when matched and old.tunnus % 2 = 0 then delete
     when matched then update set arvosana = {n}
     when not matched then insert (tunnus, annettu, arvosana) values (new.tunnus, new.annettu, {n})",
    "set local session_replication_role = replica;
     update palaute.vastaukset set annettu = annettu + ({n} - 4) * interval '5 days' where tunnus % 5 = {n} % 5 and tunnus > 0;
     delete from palaute.vastaukset where tunnus % 9 = {n};
     insert into palaute.vastaukset (annettu, arvosana) values ('2026-02-12', {n}), ('2026-01-12', null);
     set local session_replication_role = origin",
];

const DEEDS_OF_READ_COMMITTED: &[&str] = &[
    "select survey.fold_rollup('palaute.vastaukset_rollup')",
    "select survey.rebuild_rollup('palaute.vastaukset_rollup')",
    "truncate palaute.vastaukset",
];

/// For the table with partitions.
const DEEDS_ON_PARTITIONS: &[&str] = &[
    "truncate palaute.tammikuu",
    "truncate palaute.helmikuu",
    "truncate palaute.loppukuu, palaute.muut",
    "delete from palaute.helmikuu where tunnus % 5 = {n} % 5",
    "update palaute.helmikuu set annettu = timestamptz '2026-02-14 12:00Z' + {n} * interval '1 day' where tunnus % 5 = {n} % 5 and tunnus > 0",
    "alter table palaute.vastaukset detach partition palaute.tammikuu;
     insert into palaute.tammikuu (tunnus, annettu, arvosana) select 100000 + coalesce(max(tunnus), 0), '2026-01-31', {n} from palaute.vastaukset;
     alter table palaute.vastaukset attach partition palaute.tammikuu for values from ('2026-01-01') to ('2026-02-01')",
];

#[derive(Debug, Clone)]
struct Transaction {
    repeatable_read: bool,
    commits: bool,
    /// Which deed, its number, and whether it is undone by a savepoint.
    deeds: Vec<(prop::sample::Index, u8, bool)>,
}

fn transactions() -> impl Strategy<Value = Vec<Transaction>> {
    let deed = (any::<prop::sample::Index>(), 0..10_u8, prop::bool::weighted(0.2));
    let transaction = (
        prop::bool::weighted(0.3),
        prop::bool::weighted(0.8),
        vec(deed, 1..6),
    );
    vec(
        transaction.prop_map(|(repeatable_read, commits, deeds)| Transaction {
            repeatable_read,
            commits,
            deeds,
        }),
        1..8,
    )
}

/// The usual deeds come twice as often as those that sweep the table.
fn deeds(repeatable_read: bool, partitioned: bool) -> Vec<&'static str> {
    let rare = if repeatable_read {
        &[]
    } else {
        DEEDS_OF_READ_COMMITTED
    };
    let of_partitions = if partitioned && !repeatable_read {
        DEEDS_ON_PARTITIONS
    } else {
        &[]
    };
    [DEEDS, DEEDS, rare, of_partitions].concat()
}

fn random_transactions_leave_it_exact(table: &str) {
    let database = kept(table);
    let client = std::cell::RefCell::new(database.client());
    property::check(transactions(), 30, |transactions| {
        let mut client = client.borrow_mut();
        for transaction in &transactions {
            let isolation = if transaction.repeatable_read {
                "repeatable read"
            } else {
                "read committed"
            };
            client
                .batch_execute(&format!("begin isolation level {isolation}"))
                .expect("begin");
            let deeds = deeds(transaction.repeatable_read, table == PARTITIONED);
            for (which, number, undone) in &transaction.deeds {
                let statement = which.get(&deeds).replace("{n}", &number.to_string());
                let statement = if *undone {
                    format!("savepoint before; {statement}; rollback to before")
                } else {
                    statement
                };
                if let Err(error) = client.batch_execute(&statement) {
                    client.batch_execute("rollback").expect("rollback");
                    // Moves may meet a row that is there; nothing else is refused.
                    if error.code() != Some(&postgres::error::SqlState::UNIQUE_VIOLATION) {
                        return Err(TestCaseError::fail(format!("{statement}: {error:?}")));
                    }
                    client.batch_execute("begin").expect("begin");
                }
            }
            prop_assert_eq!(
                USUAL.differences(&mut client),
                Vec::<String>::new(),
                "within the transaction"
            );
            let end = if transaction.commits { "commit" } else { "rollback" };
            client.batch_execute(end).expect(end);
            prop_assert_eq!(
                USUAL.differences(&mut client),
                Vec::<String>::new(),
                "after {}",
                end
            );
        }
        Ok(())
    });
}

#[test]
fn random_transactions_leave_a_rollup_exact() {
    random_transactions_leave_it_exact(PLAIN);
}

#[test]
fn random_transactions_on_partitions_leave_a_rollup_exact() {
    random_transactions_leave_it_exact(PARTITIONED);
}
