//! `docs/backup.md`, followed to the letter on two servers: what comes back, what is not sent twice, and who is erased again.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use nps_tests::cluster::Cluster;
use nps_tests::reporter;
use nps_tests::server::{self, Installation};
use postgres::{Client, NoTls};
use tempfile::TempDir;

use crate::docs::{Block, blocks_of};

mod point_in_time;

/// Two sites with a reader each and answers of a week, one of which replies to an invitation; somebody supervises a site.
const SURVEY: &str = "
    create role kaisa in role nps_supervisor;
    insert into survey.units (code, kind, name) values ('kamppi', 'site', 'Kamppi'), ('pasila', 'site', 'Pasila');
    insert into survey.people (email, name) values ('kaisa@example.org', 'Kaisa'), ('matti@example.org', 'Matti');
    insert into survey.subscriptions (person_id, unit_id) select person_id, person_id from survey.people;
    insert into survey.supervisors (role, unit_id) values ('kaisa', 1);
    insert into survey.customers (reference) values ('7d0c'), ('p-88');
    insert into survey.visits (external_id, unit_id, customer_id, kind, ended_at)
    select 'v-' || customer_id, 1, customer_id, 'physician', '2026-01-05 09:00+02' from survey.customers;
    insert into survey.invitations
        (visit_id, customer_id, token, due_at, expires_at, earliest, latest, time_zone, state, sent_at, claim)
    select visit_id, customer_id, 'oq3V8xWSTu6', ended_at, now() + interval '14 days', '09:00', '20:00', 'Europe/Helsinki', 'sent', ended_at,
        gen_random_uuid()
    from survey.visits where customer_id = 2;
    do $$ begin perform survey.record_answer('oq3V8xWSTu6', 3, 'Jono oli pitkä'); end $$;
    insert into survey.answers (unit_id, answered_at, score, comment, source, external_id)
    select 1 + number % 2, timestamptz '2026-01-06 12:00+02' + number * interval '1 hour', 10 - number % 3, 'Kiitos', 'kiosk', number
    from generate_series(1, 40) as number;";

/// A server, and a directory in which somebody types what the page says.
struct Machine<'a> {
    cluster: Cluster,
    directory: &'a Path,
}

impl<'a> Machine<'a> {
    fn new(directory: &'a Path) -> Self {
        Self {
            cluster: Cluster::start(&[]),
            directory,
        }
    }

    fn client(&self) -> Client {
        let address = server::address(self.cluster.socket_directory(), "nps");
        Client::connect(&address, NoTls).expect("a connection")
    }

    fn run(&self, statements: &str) {
        self.client().batch_execute(statements).expect(statements);
    }

    fn ask(&self, query: &str) -> String {
        let value: Option<String> = self.client().query_one(query, &[]).expect(query).get(0);
        value.unwrap_or_default()
    }

    /// What a shell prints; mails go into `outbox` unless the command says otherwise.
    fn shell(&self, commands: &str) -> String {
        let programs = Installation::from_environment().expect("an installation");
        let path = [programs.program("psql"), reporter::program()];
        let path = path.map(|program| program.parent().expect("a directory").display().to_string());
        let output = Command::new("sh")
            .args(["-e", "-c", commands])
            .current_dir(self.directory)
            .env_clear()
            .env("PATH", format!("{}:/usr/bin:/bin", path.join(":")))
            .env("HOME", self.directory)
            .env("LC_ALL", "C.UTF-8")
            .env("TZ", "Europe/Helsinki")
            .env("PGHOST", self.cluster.socket_directory())
            .env("PGUSER", "postgres")
            .env("PGDATABASE", "nps")
            .env("NPS_MAIL_OUTBOX", "outbox")
            .stdin(Stdio::null())
            .output()
            .expect("a shell");
        assert!(
            output.status.success(),
            "{commands}\n{}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).expect("UTF-8")
    }

    /// Does what the page says at a step, and sees what it shows.
    fn follow(&self, page: &[Block], step: &str) {
        let place = place_of(page, step);
        let printed = if page[place].language.starts_with("sql") {
            fs::write(self.directory.join("step.sql"), &page[place].content).expect("a file");
            self.shell("psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --file=step.sql")
        } else {
            self.shell(&page[place].content)
        };
        if let Some(shown) = page.get(place + 1).filter(|block| block.language == "text") {
            assert_eq!(printed, shown.content, "step {step}");
        }
    }

    /// All rows of all tables, rights and policies.
    fn contents(&self) -> Vec<(String, String)> {
        let mut client = self.client();
        let tables = "select relname::text from pg_class where relnamespace = 'survey'::regnamespace and relkind = 'r' order by relname";
        let tables = client.query(tables, &[]).expect("tables");
        let mut contents: Vec<(String, String)> = Vec::new();
        for table in tables {
            let table: String = table.get(0);
            let rows = format!(
                "select coalesce(string_agg(r::text, E'\\n' order by r::text), '') from survey.{table} as r"
            );
            contents.push((table, client.query_one(&rows, &[]).expect("rows").get(0)));
        }
        for (what, query) in [
            (
                "rights",
                "select string_agg(name, E'\\n' order by name) from (
                    select concat_ws(' ', relname, coalesce(relacl, acldefault('r', relowner)), relowner::regrole) as name
                    from pg_class where relnamespace = 'survey'::regnamespace and relkind in ('r', 'v')
                    union all
                    select concat_ws(' ', oid::regprocedure, coalesce(proacl, acldefault('f', proowner)), proowner::regrole)
                    from pg_proc where pronamespace = 'survey'::regnamespace
                ) as granted",
            ),
            (
                "triggers and policies",
                "select string_agg(name, E'\\n' order by name) from (
                    select pg_get_triggerdef(oid) || tgenabled::text as name from pg_trigger where not tgisinternal
                    union all
                    select concat_ws(' ', polrelid::regclass, polname, polroles::regrole[], pg_get_expr(polqual, polrelid)) from pg_policy
                ) as guard",
            ),
        ] {
            contents.push((what.to_owned(), client.query_one(query, &[]).expect(query).get(0)));
        }
        contents
    }
}

/// Where the page has a step.
fn place_of(page: &[Block], step: &str) -> usize {
    let named = |block: &Block| {
        block
            .language
            .split_once(' ')
            .is_some_and(|(_, name)| name == step)
    };
    page.iter()
        .position(named)
        .unwrap_or_else(|| panic!("the page has no step {step}"))
}

/// A machine on which the survey has been going for a while.
fn surveyed(directory: &Path) -> Machine<'_> {
    surveyed_by(Machine::new(directory))
}

fn surveyed_by(machine: Machine<'_>) -> Machine<'_> {
    machine.shell("createdb nps && nps-reporter migrate");
    machine.run(SURVEY);
    machine
}

const SEND: &str = "nps-reporter digest run --week 2026-W02";

#[test]
fn a_backup_brings_all_of_it_back_and_no_mail_is_sent_twice() {
    let page = blocks_of("docs/backup.md");
    let directory = TempDir::new().expect("a directory");
    let original = surveyed(directory.path());
    assert!(
        original
            .shell(SEND)
            .starts_with("2 mails queued for week 2026-W02 = 2 sent")
    );
    original.follow(&page, "backup");

    let copy = Machine::new(directory.path());
    copy.follow(&page, "restore");
    for (expected, found) in original.contents().iter().zip(copy.contents()) {
        assert_eq!(*expected, found);
    }
    copy.follow(&page, "check");
    let doctor = fs::read_to_string(directory.path().join("doctor.txt")).expect("what the doctor said");
    assert!(doctor.contains("schema") && doctor.contains("rights"), "{doctor}");
    copy.follow(&page, "run");
    // Life goes on there.
    copy.run("insert into survey.answers (unit_id, answered_at, score) values (1, '2026-01-07 12:00+02', 0)");
    assert_eq!(copy.ask("select count(*)::text from survey.check_daily()"), "0");
}

#[test]
fn a_role_that_may_only_read_backs_up_all_of_it() {
    let page = blocks_of("docs/backup.md");
    let directory = TempDir::new().expect("a directory");
    let original = surveyed(directory.path());
    original.follow(&page, "role");
    original.follow(&page, "backup-by-role");
    original.shell("! psql --username=backup --command='delete from survey.answers'");
    // Policies aren't silently obeyed: a dump has all rows, or none is made.
    original.run("alter role backup nobypassrls");
    original.shell("! PGUSER=backup pg_dump --file=less.dump nps");

    let copy = Machine::new(directory.path());
    copy.follow(&page, "restore");
    for (expected, found) in original.contents().iter().zip(copy.contents()) {
        assert_eq!(*expected, found);
    }
}

#[test]
fn after_an_older_backup_the_ledger_is_told_and_who_was_erased_is_erased_again() {
    let page = blocks_of("docs/backup.md");
    let directory = TempDir::new().expect("a directory");
    let original = surveyed(directory.path());
    original.follow(&page, "backup");
    original.shell(SEND);
    let sent = mails(&directory.path().join("outbox"));
    assert_eq!(sent.len(), 2);
    original.run("select survey.erase_customer('p-88'), survey.opt_out('7d0c', 'phone')");

    let copy = Machine::new(directory.path());
    copy.follow(&page, "restore");
    // Without being told, the next run would send both once more, under the same Message-IDs.
    copy.shell(&format!("{SEND} --to-directory dry"));
    assert_eq!(mails(&directory.path().join("dry")), sent);

    fs::remove_dir_all(directory.path().join("outbox")).expect("an outbox");
    copy.follow(&page, "since");
    assert!(copy.shell(SEND).starts_with("0 mails queued"));
    assert!(
        !directory.path().join("outbox").join("2026-W02").exists(),
        "nothing is sent twice"
    );
    copy.follow(&page, "again");
    assert_eq!(mails(&directory.path().join("outbox")), sent[1..]);

    copy.follow(&page, "invitations");
    assert_eq!(
        copy.ask("select external_id from survey.invitations join survey.visits using (visit_id) where token = 'Rw3nUuT1xHk'"),
        "v-1"
    );
    assert_eq!(
        copy.ask("select count(*)::text from survey.customers where reference = 'p-88'"),
        "1"
    );
    fs::write(directory.path().join("erased.txt"), "p-88\nnever-here\n").expect("a list");
    fs::write(directory.path().join("opted-out.txt"), "7d0c\nnever-here\n").expect("a list");
    copy.follow(&page, "erase");
    assert_eq!(
        copy.ask("select string_agg(reference, ' ') from survey.customers"),
        "7d0c"
    );
    assert_eq!(
        copy.ask("select count(*)::text from survey.answers where score = 3"),
        "0"
    );
    assert_eq!(
        copy.ask("select count(*)::text from survey.opt_outs where withdrawn_at is null"),
        "1"
    );
    assert_eq!(copy.ask("select count(*)::text from survey.check_daily()"), "0");
}

#[test]
fn the_nightly_line_of_cron_runs() {
    let blocks = blocks_of("docs/privacy.md");
    let line = blocks
        .iter()
        .find(|block| block.content.starts_with("30 2 * * *"))
        .expect("a line");
    let directory = TempDir::new().expect("a directory");
    let machine = surveyed(directory.path());
    machine.run("update survey.settings set keep_answers = '1 month'");
    machine.shell(line.content.trim_start_matches("30 2 * * *"));
    assert_eq!(
        machine.ask("select count(*)::text from survey.answers where source = 'kiosk'"),
        "0"
    );
    assert_eq!(
        machine.ask("select count(*)::text from survey.daily_parts where slot <> 0"),
        "0"
    );
}

/// Message-IDs of the mails of the week in a directory, sorted.
fn mails(directory: &Path) -> Vec<String> {
    let files = fs::read_dir(directory.join("2026-W02")).expect("mails");
    let mut identifiers: Vec<String> = files
        .map(|file| fs::read_to_string(file.expect("a file").path()).expect("a mail"))
        .filter_map(|mail| {
            mail.lines()
                .find(|line| line.starts_with("Message-ID:"))
                .map(str::to_owned)
        })
        .collect();
    identifiers.sort();
    identifiers
}
