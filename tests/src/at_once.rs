//! Two transactions at once, in an order that does not depend on time.

use std::thread::{scope, sleep};
use std::time::Duration;

use postgres::{Client, Error};

use crate::cluster::Database;

/// Runs `later` while `first` has its transaction open; `first` commits once `later` waits for it or is through.
pub fn while_open(database: &Database<'_>, first: &str, later: &str) -> Result<(), Error> {
    let mut holder = database.client();
    holder.batch_execute(&format!("begin; {first}")).expect(first);
    scope(|threads| {
        let other = threads.spawn(|| database.client().batch_execute(later));
        let mut observer = database.client();
        while !other.is_finished() && !waits_for_a_lock(&mut observer) {
            sleep(Duration::from_millis(5));
        }
        holder.batch_execute("commit").expect("commit");
        other.join().expect("no panic")
    })
}

fn waits_for_a_lock(client: &mut Client) -> bool {
    let waiting = "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    client.query_one(waiting, &[]).expect(waiting).get::<_, i64>(0) > 0
}
