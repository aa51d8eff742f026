//! `kill -9` at every moment, both servers restarted, many times over by seeded dice.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{panicking, scope, sleep};
use std::time::Duration;

use chrono::{Days, NaiveDate};
use nps_tests::cluster::{Cluster, Shutdown};
use nps_tests::faulty_mail_server::{After, FaultyMailServer};
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::ledger::{MONDAY, Mail, Survey, WEEK, states, survey, survey_on};
use super::program::{Program, ended, output};

const SEED: u64 = 1047;
const ROUNDS: u32 = 200;

/// Rounds side by side, each row of them on a server of its own: stopping it stops nobody else's.
const ROWS: u32 = 3;

const READERS: u32 = 6;

/// When something strikes.
#[derive(Clone, Copy, Debug)]
enum Moment {
    /// So many milliseconds after the start: while it connects, makes mails or has just begun to send.
    Early(u64),
    /// When a client has done this, the so manyth time.
    Seen(After, u32),
}

/// What strikes.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Blow {
    Kill,
    /// And PostgreSQL stops at once, before or after.
    KillAndDatabase {
        first: bool,
    },
    /// And every connection of the mail server is cut before.
    KillAndCut,
    /// Only that; the program ends by itself.
    Cut,
}

/// What a round is to be.
#[derive(Debug)]
struct Plan {
    /// Whether the program makes the mails, or they are there.
    makes: bool,
    sessions: u32,
    blows: Vec<(Moment, Blow)>,
}

impl Plan {
    fn draw(dice: &mut ChaCha8Rng) -> Plan {
        let makes = dice.random_ratio(1, 8);
        let latest = if makes { 400 } else { 120 };
        let blows = dice.random_range(1..=3);
        Plan {
            makes,
            sessions: dice.random_range(1..=4),
            blows: (0..blows).map(|_| (moment(dice, latest), blow(dice))).collect(),
        }
    }
}

fn moment(dice: &mut ChaCha8Rng, latest: u64) -> Moment {
    let stages = [
        After::Connecting,
        After::Hello,
        After::Sender,
        After::Recipient,
        After::Data,
        After::SomeContent,
        After::FinalDot,
        After::Answer,
    ];
    match dice.random_ratio(1, 6) {
        true => Moment::Early(dice.random_range(0..latest)),
        false => Moment::Seen(*stages.choose(dice).expect("a stage"), dice.random_range(1..=3)),
    }
}

fn blow(dice: &mut ChaCha8Rng) -> Blow {
    match dice.random_range(0..20) {
        0..13 => Blow::Kill,
        13 => Blow::KillAndDatabase { first: true },
        14 => Blow::KillAndDatabase { first: false },
        15..18 => Blow::KillAndCut,
        _ => Blow::Cut,
    }
}

/// One round, and all that it needs.
struct Round<'a> {
    number: u32,
    cluster: &'a Arc<Cluster>,
    survey: &'a Survey<'a>,
    plan: Plan,
    monday: String,
    week: String,
    servers: Vec<Arc<FaultyMailServer>>,
    /// What those have got whole.
    complete: Vec<Vec<u8>>,
    /// How many mails may be uncertain, and not one more.
    doubtful: u32,
}

impl Drop for Round<'_> {
    fn drop(&mut self) {
        if panicking() {
            eprintln!("round {} of seed {SEED}: {:?}", self.number, self.plan);
        }
    }
}

impl<'a> Round<'a> {
    fn new(number: u32, cluster: &'a Arc<Cluster>, survey: &'a Survey<'a>) -> Round<'a> {
        let mut dice = ChaCha8Rng::seed_from_u64(SEED);
        dice.set_stream(number.into());
        let last = NaiveDate::from_ymd_opt(2026, 1, 5).expect("a Monday");
        let monday = last - Days::new(7 * u64::from(number));
        Round {
            number,
            cluster,
            survey,
            plan: Plan::draw(&mut dice),
            monday: monday.to_string(),
            week: monday.format("%G-W%V").to_string(),
            servers: vec![Arc::new(FaultyMailServer::start(&[]))],
            complete: Vec::new(),
            doubtful: 0,
        }
    }

    fn play(mut self) {
        if !self.plan.makes {
            self.survey.make(&self.monday);
        }
        for (moment, blow) in self.plan.blows.clone() {
            self.strike(moment, blow);
            self.survey.let_time_pass();
        }
        self.run_in_peace();
        let mails = self.check();
        self.survey.resolve(&mails);
        self.run_in_peace();
        for mail in self.mails() {
            assert!(mail.state == "sent" && mail.copies == 1, "{mail:?}");
        }
    }

    fn start(&self, program: &Program) {
        let server = self.servers.last().expect("a mail server");
        let mut command = self.survey.digest(&self.week, server);
        // What has to wait is left to the next run.
        command
            .env("NPS_SMTP_SESSIONS", self.plan.sessions.to_string())
            .env("NPS_DELIVERY_STAY", "0");
        program.start(&mut command);
    }

    fn strike(&mut self, moment: Moment, blow: Blow) {
        let program = Program::default();
        let given = Arc::new(AtomicU32::new(0));
        let server = Arc::clone(self.servers.last().expect("a mail server"));
        let strike = {
            let (program, server, cluster) = (program.clone(), Arc::clone(&server), Arc::clone(self.cluster));
            move || match blow {
                Blow::Kill => program.kill(),
                Blow::KillAndDatabase { first: true } => {
                    cluster.stop(Shutdown::Immediate);
                    program.kill();
                    cluster.start_again();
                }
                Blow::KillAndDatabase { first: false } => {
                    program.kill();
                    cluster.restart(Shutdown::Immediate);
                }
                Blow::KillAndCut => {
                    server.cut_all();
                    program.kill();
                }
                Blow::Cut => server.cut_all(),
            }
        };
        let counted = Arc::clone(&given);
        match moment {
            Moment::Early(milliseconds) => {
                server.watch(move |after| is_given(after, &counted));
                self.start(&program);
                sleep(Duration::from_millis(milliseconds));
                strike();
            }
            Moment::Seen(stage, time) => {
                let left = AtomicU32::new(time);
                server.watch(move |after| {
                    is_given(after, &counted);
                    if after == stage && left.fetch_sub(1, Ordering::SeqCst) == 1 {
                        strike();
                    }
                });
                self.start(&program);
            }
        }
        program.output();
        server.watch_no_more();
        self.collect();
        // A mail may be uncertain only when the server was ready for its content, or had got another mail by the same connection; of
        // those, one a session is under way at a time. After a cut, sessions may have begun another before they are killed.
        let blows = if blow == Blow::KillAndCut { 2 } else { 1 };
        self.doubtful += (blows * self.plan.sessions).min(given.load(Ordering::SeqCst));
        if blow != Blow::Kill {
            // Another port.
            self.servers.push(Arc::new(FaultyMailServer::start(&[])));
        }
    }

    fn run_in_peace(&self) {
        let program = Program::default();
        self.start(&program);
        let output = program.output();
        assert!(
            matches!(output.status.code(), Some(0 | 3)),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }

    /// Waits until all that was said to the mail servers has come in, and what struck meanwhile is done.
    fn collect(&mut self) {
        let complete = self.servers.iter().flat_map(|server| server.seen().complete);
        self.complete.extend(complete);
    }

    fn mails(&mut self) -> Vec<Mail> {
        self.collect();
        self.survey.mails(&self.monday, &self.complete)
    }

    fn check(&mut self) -> Vec<Mail> {
        let mails = self.mails();
        assert_eq!(mails.len() as u32, READERS);
        for mail in &mails {
            match mail.state.as_str() {
                "sent" => assert_eq!(mail.copies, 1, "{mail:?}"),
                "uncertain" => assert!(mail.copies <= 1, "{mail:?}"),
                state => panic!("{state}: {mail:?}"),
            }
        }
        let uncertain = mails.iter().filter(|mail| mail.state == "uncertain").count();
        assert!(
            uncertain as u32 <= self.doubtful,
            "{} may be: {mails:#?}",
            self.doubtful
        );
        mails
    }
}

fn is_given(after: After, given: &AtomicU32) {
    if after == After::Data {
        given.fetch_add(1, Ordering::SeqCst);
    }
}

#[test]
fn whatever_is_killed_every_mail_arrives_once_or_is_known_to_be_uncertain() {
    scope(|threads| {
        for row in 0..ROWS {
            threads.spawn(move || {
                let cluster = Arc::new(Cluster::start(&[]));
                let survey = survey_on(&cluster, READERS);
                for number in (row..ROUNDS).step_by(ROWS as usize) {
                    Round::new(number, &cluster, &survey).play();
                }
            });
        }
    });
}

#[test]
fn whoever_is_killed_before_a_mail_is_noted_leaves_nothing_in_doubt() {
    let survey = survey("sending_killed_early", READERS);
    survey.make(MONDAY);
    let server = FaultyMailServer::start(&[]);
    let holder = Arc::new(Mutex::new(survey.client()));
    let locking = Arc::clone(&holder);
    // The server has all of a mail but its end, and the program is about to note that it gives it.
    server.watch(move |after| {
        if after == After::Data {
            let lock = "begin; lock table survey.deliveries in access exclusive mode";
            let mut client = locking.lock().expect("a client");
            client.batch_execute(lock).expect("a lock");
        }
    });
    let program = Program::default();
    program.start(&mut survey.digest(WEEK, &server));
    survey.until_somebody_waits();
    program.kill();
    // What it had asked of the database goes with it, before the lock does: else that would still be done.
    survey.run(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'nps-reporter'",
    );
    survey.until_programs_are_gone();
    holder
        .lock()
        .expect("a client")
        .batch_execute("rollback")
        .expect("no lock");
    server.watch_no_more();
    survey.let_time_pass();
    ended(&output(&mut survey.digest(WEEK, &server)), 0);
    let mails = survey.true_mails(&server.seen());
    assert_eq!(states(&mails), [("sent", READERS as usize)].into());
}
