//! Programs on several machines.

use std::collections::BTreeSet;
use std::thread::scope;

use super::ledger;

#[test]
fn eight_programs_send_each_mail_once() {
    let ledger = ledger("ledger_eight");
    ledger.run(
        "insert into survey.people (email, name) select 'reader' || i || '@example.org', 'Reader ' || i from generate_series(1, 200) as i;
        insert into survey.subscriptions (person_id, unit_id)
        select person_id, unit_id from survey.people cross join survey.units on conflict do nothing",
    );
    let sent: Vec<String> = scope(|threads| {
        let programs: Vec<_> = (0..8)
            .map(|_| {
                threads.spawn(|| {
                    ledger.queue("2026-01-05");
                    ledger.make();
                    let mut sent = Vec::new();
                    loop {
                        let claimed = ledger.claim(7);
                        if claimed.is_empty() {
                            return sent;
                        }
                        for mail in claimed {
                            assert!(ledger.begin(&mail) && ledger.settle(&mail, "sent", "null", "null"));
                            sent.push(mail);
                        }
                    }
                })
            })
            .collect();
        programs
            .into_iter()
            .flat_map(|program| program.join().expect("a program"))
            .collect()
    });
    let deliveries: BTreeSet<&str> = sent.iter().filter_map(|mail| mail.split(' ').next()).collect();
    assert_eq!((sent.len(), deliveries.len()), (202, 202));
    assert_eq!(
        ledger.ask("select count(*) from survey.deliveries where state = 'sent' and attempts = 1"),
        "202"
    );
}
