//! Whatever is done to the tables in whatever transactions, the rollups equal a recount.

use proptest::collection::vec;
use proptest::prelude::*;

use super::{differences, survey};
use crate::support::property;

/// What can be done; `{n}` is a number from 0 to 9, `{step}` is different each time.
const DEEDS: &[&str] = &[
    "insert into survey.answers (unit_id, answered_at, score, comment, channel)
     select 1 + ({n} + k) % 3, timestamptz '2026-03-28 20:00Z' + {n} * k * interval '37 minutes', {n} * k % 11,
            case when k % 2 = 0 then 'why' end, case when k % 3 = 0 then 'web' else 'sms' end
     from generate_series(1, 1 + {n}) as k",
    "insert into survey.answers (unit_id, answered_at, score, source, external_id)
     values (1, '2026-03-29 12:00Z', {n}, 'kiosk', {n} % 3), (2, '2026-03-29 12:00Z', 10, 'kiosk', 7)
     on conflict (source, external_id) do update set score = excluded.score, unit_id = excluded.unit_id",
    "update survey.answers set score = (score + {n}) % 11 where answer_id % 3 = {n} % 3",
    "update survey.answers set unit_id = 1 + (unit_id + {n}) % 3 where answer_id % 4 = {n} % 4",
    "update survey.answers set answered_at = answered_at + {n} * interval '5 hours' where answer_id % 3 = {n} % 3",
    "update survey.answers set channel = case when {n} < 5 then 'tablet' else 'sms' end where answer_id % 3 = {n} % 3",
    "update survey.answers set comment = case when {n} < 5 then 'on second thoughts' end where answer_id % 3 = {n} % 3",
    "update survey.answers set language = 'sv', recorded_at = now()",
    "delete from survey.answers where answer_id % 10 = {n}",
    "insert into survey.answer_topics (answer_id, topic)
     select answer_id, topic from survey.answers, unnest(array['waiting', 'price']) as topic where answer_id % 5 >= {n} % 5
     on conflict do nothing",
    "update survey.answer_topics set topic = topic || '/{step}' where answer_id % 3 = {n} % 3",
    "update survey.answer_topics set answer_id = other.answer_id
     from (select answer_id, topic from survey.answer_topics order by random() limit 1) as one,
          (select max(answer_id) as answer_id from survey.answers) as other
     where (answer_topics.answer_id, answer_topics.topic) = (one.answer_id, one.topic)
         and (other.answer_id, one.topic) not in (select answer_id, topic from survey.answer_topics)",
    "delete from survey.answer_topics where answer_id % 4 = {n} % 4",
    "with customer as (insert into survey.customers (reference) select '{step}-' || k from generate_series(0, {n}) as k returning customer_id),
          visit as (
              insert into survey.visits (external_id, unit_id, customer_id, kind, ended_at)
              select '{step}-' || customer_id, 1 + customer_id % 3, customer_id, 'physician', '2026-03-28 12:00Z' from customer
              returning visit_id, customer_id)
     insert into survey.invitations (visit_id, customer_id, due_at, expires_at, earliest, latest, time_zone)
     select visit_id, null, '2026-03-28 14:00Z', '2026-04-11 14:00Z', '09:00', '20:00', 'Europe/Helsinki' from visit",
    "update survey.invitations set state = 'sent', claim = gen_random_uuid(), sent_at = timestamptz '2026-03-28 15:00Z' + {n} * interval '3 hours'
     where invitation_id % 3 <> {n} % 3",
    "update survey.invitations set state = 'planned', sent_at = null where invitation_id % 4 = {n} % 4",
    "update survey.visits set unit_id = 1 + (unit_id + {n}) % 3 where visit_id % 3 = {n} % 3",
    "delete from survey.visits where visit_id % 10 = {n}",
    "select survey.fold_daily()",
];

/// What an older snapshot cannot do.
const DEEDS_OF_READ_COMMITTED: &[&str] = &[
    "truncate survey.answers cascade",
    "truncate survey.answer_topics",
    "truncate survey.invitations cascade",
    "update survey.units set time_zone = (array['Asia/Kathmandu', 'Europe/Helsinki', 'America/St_Johns'])[1 + ({n} + unit_id) % 3]
     where unit_id % 3 = {n} % 3",
    "select survey.rebuild_daily()",
];

#[derive(Debug, Clone)]
struct Transaction {
    repeatable_read: bool,
    commits: bool,
    /// Which deed, its number, and whether it is undone by a savepoint.
    deeds: Vec<(usize, u8, bool)>,
}

fn transactions() -> impl Strategy<Value = Vec<Transaction>> {
    let deed = (
        0..2 * DEEDS.len() + DEEDS_OF_READ_COMMITTED.len(),
        0..10_u8,
        prop::bool::weighted(0.2),
    );
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
fn deed(which: usize, repeatable_read: bool) -> &'static str {
    match which.checked_sub(2 * DEEDS.len()) {
        Some(rare) if !repeatable_read => DEEDS_OF_READ_COMMITTED[rare],
        _ => DEEDS[which % DEEDS.len()],
    }
}

#[test]
fn random_transactions_leave_the_rollups_right() {
    let database = survey();
    let mut client = database.client();
    let client = std::cell::RefCell::new(&mut client);
    let step = std::cell::Cell::new(0);
    property::check(transactions(), 80, |transactions| {
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
            for &(which, number, undone) in &transaction.deeds {
                step.set(step.get() + 1);
                let statement = deed(which, transaction.repeatable_read)
                    .replace("{n}", &number.to_string())
                    .replace("{step}", &step.get().to_string());
                let statement = if undone {
                    format!("savepoint before; {statement}; rollback to before")
                } else {
                    statement
                };
                if let Err(error) = client.batch_execute(&statement) {
                    client.batch_execute("rollback").expect("rollback");
                    return Err(TestCaseError::fail(format!("{statement}: {error:?}")));
                }
            }
            prop_assert_eq!(
                differences(&mut client),
                Vec::<String>::new(),
                "within the transaction"
            );
            let end = if transaction.commits { "commit" } else { "rollback" };
            client.batch_execute(end).expect(end);
            prop_assert_eq!(differences(&mut client), Vec::<String>::new(), "after {}", end);
        }
        Ok(())
    });
}
