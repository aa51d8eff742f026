//! JDBC, on which Metabase, DBeaver and other tools of Java read databases.

use std::process::Command;

use super::{ON_AN_ADDRESS, ask, beside, connected, follow, operators};

#[test]
fn the_page() {
    follow("JDBC", ON_AN_ADDRESS.database("jdbc_page"));
}

#[test]
fn every_operator_in_a_prepared_statement() {
    let database = ON_AN_ADDRESS.database("jdbc");
    database.create_extension();
    let asking = || {
        let program = r#"exec java -cp /usr/share/java/postgresql.jar "$1" "$JDBC_URL""#;
        let mut command = Command::new("sh");
        command.args(["-c", program, "sh"]).arg(beside("Ask.java"));
        connected(&mut command, &database);
        command
    };
    let as_text = [operators::stated(&database), operators::unstated(&database)].concat();
    ask(&as_text, false, &mut asking());
    ask(&operators::of_numbers(&database), true, &mut asking());
}
