//! Two transactions at once, in an order that does not depend on time.

use std::thread::{ScopedJoinHandle, scope, sleep};
use std::time::Duration;

use postgres::Error;

use crate::cluster::Database;

/// Runs `later` while `first` has its transaction open; `first` commits once `later` waits for it or is through.
pub fn while_open(database: &Database<'_>, first: &str, later: &str) -> Result<(), Error> {
    let mut holder = database.client();
    holder.batch_execute(&format!("begin; {first}")).expect(first);
    scope(|threads| {
        let other = threads.spawn(|| database.client().batch_execute(later));
        until_it_waits(database, &other);
        holder.batch_execute("commit").expect("commit");
        other.join().expect("no panic")
    })
}

/// Returns once somebody waits for a lock, or the other is through.
pub fn until_it_waits<T>(database: &Database<'_>, other: &ScopedJoinHandle<'_, T>) {
    let waiting =
        "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    let mut observer = database.client();
    while !other.is_finished() && observer.query(waiting, &[]).expect(waiting).is_empty() {
        sleep(Duration::from_millis(5));
    }
}
