//! Readers of the views see figures and keys, never what patients wrote or who they are.

use super::{rows, survey};
use nps_tests::cluster::Database;
use postgres::{Client, NoTls};

const VIEWS: [&str; 8] = [
    "answer_facts",
    "unit_week",
    "unit_trailing_week",
    "topic_week",
    "topic_month",
    "emerging_topics",
    "response_rate",
    "follow_up_ageing",
];

/// Runs with somebody who may read the views and nothing else.
fn as_analyst(database: &Database<'_>, test: impl FnOnce(&mut Client)) {
    let role = format!("{}_analyst", database.name());
    let views = VIEWS.map(|view| format!("survey.{view}")).join(", ");
    database.run(&format!(
            "revoke execute on all functions in schema survey from public;
             create role {role} login; grant usage on schema survey to {role}; grant select on {views} to {role};
             grant execute on function survey.topic_figures, survey.topic_is_withheld to {role}"
        ),
    );
    let url = database.url().replace("user=postgres", &format!("user={role}"));
    test(&mut Client::connect(&url, NoTls).expect("a login"));
    database.run(&format!("drop owned by {role}; drop role {role}"));
}

#[test]
fn who_may_read_the_views_and_nothing_else_can_read_them() {
    let database = survey("views_reader");
    as_analyst(&database, |analyst| {
        for view in VIEWS {
            assert_ne!(
                rows(analyst, &format!("select * from survey.{view}")),
                Vec::<String>::new()
            );
        }
        for inner in [
            "answers",
            "answers_in_place",
            "branch_weeks",
            "unit_places",
            "daily",
            "visits",
        ] {
            let error = analyst
                .simple_query(&format!("select * from survey.{inner}"))
                .expect_err(inner);
            assert_eq!(error.code().map(|code| code.code()), Some("42501"), "{inner}");
        }
    });
}

#[test]
fn planted_secrets_are_in_no_row() {
    let database = survey("views_secrets");
    database.run("update survey.customers set reference = 'planted-' || customer_id;
         update survey.invitations set token = 'planted-' || invitation_id, claimed_by = 'planted', failure = 'planted';
         update survey.visits set external_id = 'planted-' || visit_id;
         update survey.answers set comment = 'planted', external_id = 'planted-' || answer_id;
         insert into survey.follow_ups (answer_id, unit_id, deadline) select answer_id, unit_id, now() + interval '1 day' from survey.answers;
         select survey.assign_follow_up(follow_up_id, 'planted', 'planted') from survey.follow_ups;
         update survey.settings set smallest_group = 1",
    );
    let mut client = database.client();
    for view in VIEWS {
        let query = format!(
            "select count(*) > 0, count(*) filter (where view::text ~ 'planted') from survey.{view} as view"
        );
        assert_eq!(rows(&mut client, &query), ["t|0"], "{view}");
    }
}

/// A function in a filter is given what the view shows, in whatever order the planner tries filters, and its cheapness tempts.
#[test]
fn a_function_in_a_filter_sees_no_more_than_the_view_shows() {
    let database = survey("views_leaky");
    database.run("update survey.settings set smallest_group = 1000");
    as_analyst(&database, |analyst| {
        analyst
            .batch_execute(
                "create function pg_temp.tell(value anyelement) returns boolean language plpgsql cost 0.0000001
                 as $$ begin if value is not null then raise exception 'seen: %', value; end if; return true; end $$",
            )
            .expect("a function");
        for (view, columns) in [
            ("answer_facts", "unit_code unit_name site_code hour kind_of_visit"),
            ("unit_week", "nps mean_score promoter_share comment_rate"),
            ("unit_trailing_week", "change"),
            ("topic_week", "answers nps impact impact_lower praise_points"),
            ("topic_month", "answers nps impact impact_lower praise_points"),
            (
                "emerging_topics",
                "answers answer_share usual_share upper_limit signal",
            ),
            ("response_rate", "invited answered response_rate"),
        ] {
            for column in columns.split(' ') {
                let told = format!("select count(*) > 0 from survey.{view} where pg_temp.tell({column})");
                assert_eq!(rows(analyst, &told), ["t"], "{view}.{column}");
            }
        }
    });
}

#[test]
fn columns_are_of_types_that_every_tool_knows() {
    let database = survey("views_types");
    database.run("insert into survey.background_variables (key, type, label_fi, label_sv, label_en)
         values ('a', 'text', 'a', 'a', 'a'), ('b', 'number', 'b', 'b', 'b'), ('c', 'boolean', 'c', 'c', 'c')",
    );
    let exotic = format!(
        "select table_name || '.' || column_name || ' ' || data_type from information_schema.columns
         where table_schema = 'survey' and table_name in ('{}')
             and (domain_name is not null or column_name ~ 'reference|token|external|customer|visit_id|^comment$'
                 or data_type not in ('text', 'date', 'smallint', 'integer', 'bigint', 'double precision', 'numeric', 'boolean'))",
        VIEWS.join("', '")
    );
    assert_eq!(rows(&mut database.client(), &exotic), Vec::<String>::new());
    let silent = "select relname || '.' || attname from pg_attribute join pg_class on pg_class.oid = attrelid
        where relnamespace = 'survey'::regnamespace and relkind = 'v' and attnum > 0 and coalesce(col_description(attrelid, attnum), '') = ''";
    assert_eq!(rows(&mut database.client(), silent), Vec::<String>::new());
}
