//! Every example in the documentation runs, and prints what stands below it.
//!
//! In a Markdown file, `sql` blocks run in psql and `sh` blocks in a shell; a `text` block right after one is its output.
//! Blocks with a name become files, and `toml` blocks without one configure the program. `console` blocks ask for a machine or a
//! building site: they are typed where one is, by the tests of installing and by the suites whose subject they are.

use nps_tests::cluster::{self, Database};
pub(crate) use nps_tests::documents::{Block, blocks_in, blocks_of, project};
use nps_tests::reporter;
use nps_tests::server::Installation;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// A clinic, and an invitation that a patient of it has been sent.
const ASKED: &str = "insert into survey.units (code, kind, name) values ('kamppi', 'site', 'Kamppi');
    insert into survey.customers (reference) values ('7d0c');
    insert into survey.visits (external_id, unit_id, customer_id, kind, ended_at)
    select 'v-1', unit_id, customer_id, 'physician', now() - interval '3 hours' from survey.units, survey.customers;
    insert into survey.invitations
        (visit_id, customer_id, token, due_at, expires_at, earliest, latest, time_zone, state, sent_at, claim)
    select visit_id, customer_id, 'oq3V8xWSTu6', now(), now() + interval '14 days', '09:00', '20:00',
        'Europe/Helsinki', 'sent', now(), gen_random_uuid()
    from survey.visits;";

#[test]
fn readme() {
    let files = blocks_of("docs/reporter.md")
        .into_iter()
        .filter(|block| block.language.starts_with("csv "));
    Reader::new("readme").follow(files.chain(blocks_of("README.md")).collect());
}

#[test]
fn sql_manual() {
    let reader = Reader::new("sql_manual");
    reader.database.create_extension();
    reader.follow(blocks_of("docs/sql.md"));
}

#[test]
fn reporter_manual() {
    let reader = Reader::new("reporter_manual");
    reader.follow(blocks_of("docs/reporter.md"));
    // What the page puts into the home directory is read: it names an authority that is not here.
    let told = reader.shell("unset DATABASE_URL; PGSERVICE=nps nps-reporter doctor 2>&1 || test $? = 2");
    assert!(told.contains("/etc/nps/authority.pem"), "{told}");
}

#[test]
fn delivery_manual() {
    let reader = Reader::new("delivery_manual");
    reader.shell("nps-reporter migrate");
    // Three mails of a week: one was sent, of one nobody knows, one was refused.
    reader.psql(
        "insert into survey.units (code, kind, name) values ('kamppi', 'site', 'Kamppi'), ('pasila', 'site', 'Pasila');
        insert into survey.people (email, name) values ('kaisa@example.org', 'Kaisa'), ('matti@example.org', 'Matti'), ('head@example.org', 'Head');
        insert into survey.subscriptions (person_id, unit_id) values (1, 1), (2, 2), (3, 1);
        insert into survey.deliveries
            (monday, unit_id, person_id, subscription_id, state, reason, queued_at, changed_at, attempts, attempted_at, recipient, message_id, message, fingerprint)
        select '2026-01-05', unit_id, number, number, state, reason, '2026-01-12 06:00+02', changed_at::timestamptz, 1, '2026-01-12 06:00:02+02', email,
            format('<weekly.2026-W02.%s.subscription%s@example.org>', about, number), message, sha256(convert_to(email, 'UTF8'))
        from (
            values
                (1, 1, 'kamppi', 'sent', null, '2026-01-12 06:00:03+02', null),
                (2, 2, 'pasila', 'uncertain', 'it did not answer within 600s', '2026-01-12 06:10:02+02', '-'::bytea),
                (3, null, 'combined', 'failed', 'refused at RCPT TO: it said 550 5.1.1 no such user', '2026-01-12 06:00:03+02', null)
        ) as mail (number, unit_id, about, state, reason, changed_at, message)
        join survey.people on person_id = number;",
    );
    reader.follow(blocks_of("docs/delivery.md"));
}

#[test]
fn operation_manual() {
    let reader = Reader::new("operation_manual");
    reader.shell("nps-reporter migrate");
    reader.follow(blocks_of("docs/operation.md"));
}

#[test]
fn survey_manual() {
    let reader = Reader::new("survey_manual");
    reader.shell("nps-reporter migrate");
    // The page tells of a clinic and of an invitation that a patient has been sent.
    reader.psql(ASKED);
    reader.follow(blocks_of("docs/survey.md"));
}

#[test]
fn privacy_manual() {
    let reader = Reader::new("privacy_manual");
    reader.shell("nps-reporter migrate");
    // The page tells of a patient who was asked and has answered.
    reader.psql(ASKED);
    reader.psql(
        "do $$ begin perform survey.record_answer('oq3V8xWSTu6', 3, 'Jono'); end $$;
        insert into survey.answers (unit_id, answered_at, score, comment, source, external_id)
        select unit_id, now(), 9, 'Kiitos', 'kiosk', 'k-17' from survey.units",
    );
    reader.follow(blocks_of("docs/privacy.md"));
}

#[test]
fn upgrading_manual() {
    let reader = Reader::new("upgrading_manual");
    reader.shell("nps-reporter migrate");
    reader.follow(blocks_of("docs/upgrading.md"));
}

#[test]
fn views_manual() {
    let reader = Reader::new("views_manual");
    reader.shell("nps-reporter migrate");
    // Two weeks of two sites, in the first of which one had three answers.
    reader.psql(
        "insert into survey.units (code, kind, name) values ('care', 'organisation', 'Care');
        insert into survey.units (code, kind, name, parent_id) values ('clinics', 'line', 'Clinics', 1);
        insert into survey.units (code, kind, name, parent_id) values ('kamppi', 'site', 'Kamppi', 2), ('pasila', 'site', 'Pasila', 2);
        insert into survey.background_variables (key, label_fi, label_sv, label_en)
        values ('specialty', 'Erikoisala', 'Specialitet', 'Specialty');
        insert into survey.visits (external_id, unit_id, kind, ended_at, background)
        select unit_id || '-' || visit || '-' || monday, unit_id, 'physician', monday + visit * interval '10 minutes',
            jsonb_build_object('specialty', case visit % 8 when 0 then 'surgery' else 'dermatology' end)
        from (values (3, timestamptz '2026-05-04 10:00+03', 112), (4, '2026-05-04 10:00+03', 12),
            (3, '2026-05-11 10:00+03', 100), (4, '2026-05-11 10:00+03', 48)) as week (unit_id, monday, visits),
            generate_series(1, visits) as visit;
        insert into survey.invitations (visit_id, due_at, expires_at, earliest, latest, time_zone, state, sent_at, claim)
        select visit_id, ended_at, ended_at + interval '14 days', '09:00', '20:00', 'Europe/Helsinki', 'sent', ended_at, gen_random_uuid()
        from survey.visits;
        insert into survey.answers (unit_id, answered_at, score, comment, invitation_id, visit_id)
        select unit_id, sent_at, (array[10, 9, 10, 3, 10, 8, 9])[1 + visit_id % 7], case when visit_id % 3 > 0 then 'Kiitos' end, invitation_id, visit_id
        from survey.invitations where visit_id % 4 = 0;
        insert into survey.answer_topics (answer_id, topic)
        select answer_id, case when score < 9 then 'waiting' else 'kindness' end from survey.answers where comment is not null;",
    );
    reader.follow(blocks_of("docs/views.md"));
}

#[test]
fn causes_manual() {
    let reader = Reader::new("causes_manual");
    reader.shell("nps-reporter migrate");
    // Twenty weeks of a site, in the last of which the rooms were cold.
    reader.psql(
        "update survey.lexicons set in_use = false;
        insert into survey.units (code, kind, name) values ('care', 'organisation', 'Care');
        insert into survey.units (code, kind, name, parent_id) values ('kamppi', 'site', 'Kamppi', 1);
        insert into survey.answers (unit_id, answered_at, score, comment, language)
        select 2, timestamptz '2026-01-07 12:00+02' + week * interval '7 days' + number * interval '1 minute',
            (array[2, 8, 3, 10, 10, 9, 10, 10, 8, 10, 9, 10, 10, 9, 10, 6, 5, 8, 3, 10, 9, 7, 5, 10, 6, 8, 3, 9, 7, 10])[1 + (number - 1) % 30],
            case
                when number <= 4 then 'Jono'
                when number <= 16 then 'Kiitos'
                when number <= 20 then 'Autolle ei löytynyt paikkaa'
                when number <= 30 and week = 19 then 'Kylmä'
            end, 'fi'
        from generate_series(0, 19) as week, generate_series(1, 40) as number;
        insert into survey.answer_topics (answer_id, topic)
        select answer_id, topic
        from survey.answers join (values ('Jono', 'waiting'), ('Kiitos', 'encounter'), ('Kylmä', 'facilities')) as told (comment, topic) using (comment)",
    );
    reader.follow(blocks_of("docs/causes.md"));
}

#[test]
fn public_page_manual() {
    let reader = Reader::new("public_page_manual");
    reader.shell("nps-reporter migrate");
    // Three sites, one of which hardly anybody visits, with the answers of some weeks.
    reader.psql(
        "insert into survey.units (code, kind, name) values ('care', 'organisation', 'Esimerkkiterveys');
        insert into survey.units (code, kind, name, parent_id) values
            ('kamppi', 'site', 'Kamppi', 1), ('pasila', 'site', 'Pasila', 1), ('pello', 'site', 'Pello', 1);
        insert into survey.answers (unit_id, answered_at, score)
        select unit_id, timestamptz '2026-02-16 12:00+02' + day * interval '1 day', (array[10, 9, 10, 6])[1 + number % 4]
        from (values (2, 12), (3, 8), (4, 1)) as site (unit_id, answers), generate_series(0, 27) as day, generate_series(1, answers) as number",
    );
    reader.follow(blocks_of("docs/public_page.md"));
}

#[test]
fn internal_page_manual() {
    let reader = Reader::new("internal_page_manual");
    reader.shell("nps-reporter migrate");
    reader.psql(
        "insert into survey.units (code, kind, name) values ('care', 'organisation', 'Esimerkkiterveys');
        insert into survey.units (code, kind, name, parent_id) values
            ('kamppi', 'site', 'Kamppi', 1), ('pasila', 'site', 'Pasila', 1), ('pello', 'site', 'Pello', 1)",
    );
    reader.follow(blocks_of("docs/internal_page.md"));
}

#[test]
fn scale_manual() {
    // What it shows of other engines is of the suite "scale".
    let here = blocks_of("docs/scale.md")
        .into_iter()
        .filter(|block| !block.language.contains(' '));
    Reader::new("scale_manual").follow(here.collect());
}

#[test]
fn templates_manual() {
    Reader::new("templates_manual").follow(blocks_of("docs/templates.md"));
}

#[test]
fn topics_manual() {
    let reader = Reader::new("topics_manual");
    reader.shell("nps-reporter migrate");
    reader.psql(
        "insert into survey.units (code, kind, name) values ('kamppi', 'site', 'Kamppi');
        select answer_id from survey.record_feedback('kamppi', 8, 'Parkkihalli oli täynnä', language => 'fi');",
    );
    reader.follow(blocks_of("docs/topics.md"));
}

#[test]
fn limits_manual() {
    Reader::new("limits_manual").follow(blocks_of("docs/limits.md"));
}

#[test]
fn tour() {
    Reader::new("tour").follow(blocks_of("docs/tour.md"));
}

#[test]
fn own_tables_manual() {
    let reader = Reader::new("own_tables_manual");
    reader.follow(blocks_of("docs/own_tables.md"));
    // The page promises that the whole cookbook runs on its views.
    for example in fs::read_dir(project().join("sql/examples")).expect("the cookbook") {
        let path = example.expect("a file").path();
        if path.extension().is_some_and(|extension| extension == "sql") {
            let query = fs::read_to_string(path).expect("an example");
            let query = query.replace("survey.answers", "palaute.answers");
            reader.psql(&query.replace("survey.comments", "palaute.comments"));
        }
    }
}

#[test]
fn rights_manual() {
    let reader = Reader::new("rights_manual");
    reader.shell("nps-reporter migrate");
    reader.psql(
        "insert into survey.units (code, kind, name) values ('kamppi', 'site', 'Kamppi'), ('pasila', 'site', 'Pasila');
        select answer_id from survey.record_feedback('kamppi', 3, 'Odotin tunnin');
        select answer_id from survey.record_feedback('pasila', 2, 'Kylmä');",
    );
    reader.follow(blocks_of("docs/rights.md"));
}

/// What nobody types in a test, for it takes an hour or is the test itself, is at least there.
#[test]
fn commands_of_the_project_are_there() {
    for page in ["README.md", "docs/scale.md", "tests/bench/README.md"] {
        let blocks = blocks_of(page).into_iter();
        let commands: Vec<_> = blocks.filter(|block| block.language == "console").collect();
        assert!(!commands.is_empty(), "{page} has no commands");
        for line in commands.iter().flat_map(|block| block.content.lines()) {
            let words = line.split('#').next().expect("a command").split_whitespace();
            let command: Vec<_> = words.skip_while(|word| word.contains('=')).collect();
            let trial = match command[..] {
                ["make", target, ..] => format!("make --dry-run {target} PG_CONFIG=pg_config"),
                [program, ..] => format!("command -v {program}"),
                [] => panic!("{page}: {line} is no command"),
            };
            let trial = Command::new("sh")
                .args(["-c", &trial])
                .current_dir(project())
                .output()
                .expect("a shell");
            assert!(trial.status.success(), "{page}: {line}");
        }
    }
}

/// Someone who types every example, in a directory and a database of their own.
pub(crate) struct Reader {
    pub(crate) database: Database<'static>,
    directory: tempfile::TempDir,
}

impl Reader {
    fn new(purpose: &str) -> Self {
        Self::of(cluster::database(purpose))
    }

    pub(crate) fn of(database: Database<'static>) -> Self {
        Self {
            database,
            directory: tempfile::tempdir().expect("a directory"),
        }
    }

    fn follow(&self, blocks: Vec<Block>) {
        for (position, block) in blocks.iter().enumerate() {
            let printed = match block.language.as_str() {
                "sql" => self.psql(&block.content),
                "sh" => self.shell(&block.content),
                "toml" => self.configured(&block.content),
                "text" | "console" | "json" | "yaml" => continue,
                language => {
                    let name = language.split_once(' ').map(|(_, name)| name);
                    self.file(
                        name.unwrap_or_else(|| panic!("{language}: what is that?")),
                        &block.content,
                    );
                    continue;
                }
            };
            if let Some(expected) = blocks.get(position + 1).filter(|next| next.language == "text") {
                assert_eq!(printed, expected.content, "printed by:\n{}", block.content);
            }
        }
    }

    pub(crate) fn psql(&self, statements: &str) -> String {
        let mut psql = Command::new(
            Installation::from_environment()
                .expect("an installation")
                .program("psql"),
        );
        psql.args([
            "--no-psqlrc",
            "--quiet",
            "--set=ON_ERROR_STOP=1",
            "--dbname",
            &self.database.url(),
        ]);
        self.output(psql.arg("--file").arg(self.file("example.sql", statements)))
    }

    fn shell(&self, commands: &str) -> String {
        let programs = reporter::program();
        let path = format!(
            "{}:/usr/bin:/bin",
            programs.parent().expect("a directory").display()
        );
        self.output(Command::new("sh").args(["-e", "-c", commands]).env("PATH", path))
    }

    /// The configuration is read; that its database and directories are not here is another matter.
    fn configured(&self, configuration: &str) -> String {
        let mut doctor = self.here(
            Command::new(reporter::program())
                .arg("--config")
                .arg(self.file("example.toml", configuration))
                .arg("doctor"),
        );
        assert_ne!(
            doctor.status.code(),
            Some(2),
            "{}",
            String::from_utf8_lossy(&doctor.stderr)
        );
        String::from_utf8(std::mem::take(&mut doctor.stdout)).expect("UTF-8")
    }

    pub(crate) fn file(&self, name: &str, content: &str) -> PathBuf {
        let path = self.directory.path().join(name);
        fs::create_dir_all(path.parent().expect("a directory")).expect("a directory");
        fs::write(&path, content).expect("a file");
        path
    }

    pub(crate) fn output(&self, command: &mut Command) -> String {
        let output = self.here(command);
        assert!(
            output.status.success(),
            "{command:?}\n{}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).expect("UTF-8")
    }

    fn here(&self, command: &mut Command) -> Output {
        let command = command
            .current_dir(self.directory.path())
            .env("HOME", self.directory.path())
            .env("TZ", "Europe/Helsinki")
            .env("NPS_CONFIG", "")
            .env("DATABASE_URL", self.database.url());
        command.stdin(Stdio::null()).output().expect("a program")
    }
}
