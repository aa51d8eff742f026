//! SQLAlchemy, on which much of Python reads databases.

use nps_tests::{cluster, query, reporter};

use super::{ask, asking, connected, follow, operators, python};

#[test]
fn the_page() {
    follow("SQLAlchemy", cluster::database("sqlalchemy_page"));
}

#[test]
fn every_operator_with_parameters() {
    let database = query::prepared("sqlalchemy");
    ask(
        &operators::stated(&database),
        false,
        &mut asking("sqlalchemy", &database),
    );
    ask(
        &operators::unstated(&database),
        false,
        &mut asking("sqlalchemy", &database),
    );
    ask(
        &operators::of_numbers(&database),
        true,
        &mut asking("sqlalchemy", &database),
    );
}

/// The views for BI tools have types that every tool knows: a warning would end the program.
#[test]
fn views_of_the_survey_are_reflected_without_a_warning() {
    let database = reporter::migrated("sqlalchemy_views");
    let views = "answer_facts unit_week unit_trailing_week topic_week topic_month emerging_topics response_rate follow_up_ageing";
    let program = "import sys, sqlalchemy
schema = sqlalchemy.MetaData('survey')
schema.reflect(sqlalchemy.create_engine('postgresql+psycopg://'), views=True, only=sys.argv[1:])
for table in schema.tables.values():
    for column in table.columns:
        assert not isinstance(column.type, sqlalchemy.types.NullType), column
        print(column)
";
    let mut command = python();
    connected(
        command
            .args(["-W", "error", "-c", program])
            .args(views.split(' ')),
        &database,
    );
    let output = command.output().expect("Python");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let columns = String::from_utf8(output.stdout).expect("UTF-8");
    let expected = database.ask(
        "select count(*) from pg_attribute join pg_class on pg_class.oid = attrelid
         where relnamespace = 'survey'::regnamespace and relkind = 'v' and attnum > 0 and not attisdropped
           and has_table_privilege('nps_analyst', pg_class.oid, 'select')
           and relname = any (string_to_array('{views}', ' '))"
            .replace("{views}", views)
            .as_str(),
    );
    assert_eq!(columns.lines().count().to_string(), expected);
}
