//! Every operator of the extension, with parameters in place of what it is given. The catalogue lists them, so that none can be
//! forgotten.

use nps_tests::cluster::Database;
use nps_tests::query::column;

/// A value of each type that an operator takes.
const VALUES: [(&str, &str); 12] = [
    ("smallint", "9"),
    ("integer", "9"),
    ("bigint", "9"),
    ("numeric", "9"),
    ("real", "9"),
    ("double precision", "9"),
    ("nps_class", "promoter"),
    ("nps_tally", "{3,0,0,0,0,1,0,2,0,40,60}"),
    (
        "nps_weighted",
        "{{1,0,0,0,0,0,0,0,0,0,2},{0.5,0,0,0,0,0,0,0,0,0,4},{0.25,0,0,0,0,0,0,0,0,0,8}}",
    ),
    ("nps_prior", "{2,5,5,14,320,3.375}"),
    ("text", "Jonossa"),
    ("nps_lexicon", "topic waiting\njono*"),
];

const SCORES: [&str; 6] = [
    "smallint",
    "integer",
    "bigint",
    "numeric",
    "real",
    "double precision",
];

/// A statement of one operator, whose parameters are `$1` and `$2`, and what it answers.
#[derive(Clone)]
pub(super) struct Question {
    pub(super) statement: String,
    pub(super) values: Vec<&'static str>,
    pub(super) answer: String,
}

/// An operator, by the types of what it is given; one before the only operand has no left one.
struct Operator {
    name: String,
    left: Option<String>,
    right: String,
}

/// Questions in which the type of every parameter is stated.
pub(super) fn stated(database: &Database<'_>) -> Vec<Question> {
    let operators = operators(database).into_iter();
    operators
        .map(|operator| {
            let first = operator.left.as_deref().map(|left| format!("$1::{left}"));
            let second = if first.is_some() { "$2" } else { "$1" };
            let statement = operator.applied(first, format!("{second}::{}", operator.right));
            let values = operator.left.iter().chain([&operator.right]);
            let values = values.map(|operand| value(operand)).collect();
            operator.question(database, statement, values)
        })
        .collect()
}

/// Questions with one parameter, whose type the server has to find: of all operands that are no scores, nor left of one.
pub(super) fn unstated(database: &Database<'_>) -> Vec<Question> {
    one_by_one(database, |operand| !SCORES.contains(&operand))
}

/// Questions with one parameter, a score, whose type the client states by giving a number.
pub(super) fn of_numbers(database: &Database<'_>) -> Vec<Question> {
    one_by_one(database, |operand| SCORES.contains(&operand))
}

fn one_by_one(database: &Database<'_>, is_wanted: impl Fn(&str) -> bool) -> Vec<Question> {
    let mut questions = Vec::new();
    for operator in operators(database) {
        let literal = |operand: &str| format!("'{}'::{operand}", value(operand));
        if is_wanted(&operator.right) {
            let statement = operator.applied(operator.left.as_deref().map(literal), "$1".to_owned());
            questions.push(operator.question(database, statement, vec![value(&operator.right)]));
        }
        // A tally to the left of a score would be taken for another number.
        let is_findable = |left: &str| SCORES.contains(&left) || !SCORES.contains(&operator.right.as_str());
        let left = operator.left.as_deref();
        if let Some(left) = left.filter(|left| is_wanted(left) && is_findable(left)) {
            let statement = operator.applied(Some("$1".to_owned()), literal(&operator.right));
            questions.push(operator.question(database, statement, vec![value(left)]));
        }
    }
    questions
}

impl Operator {
    fn applied(&self, left: Option<String>, right: String) -> String {
        format!(
            "select ({} {} {right})::text",
            left.unwrap_or_default(),
            self.name
        )
    }

    fn question(&self, database: &Database<'_>, statement: String, values: Vec<&'static str>) -> Question {
        let literal = |operand: &String| format!("'{}'::{operand}", value(operand));
        let without_parameters = self.applied(self.left.as_ref().map(literal), literal(&self.right));
        Question {
            statement,
            values,
            answer: database.ask(&without_parameters),
        }
    }
}

fn operators(database: &Database<'_>) -> Vec<Operator> {
    let listed = column(
        &mut database.client(),
        "select concat_ws(' ', oprname, nullif(oprleft, 0)::regtype, '|', oprright::regtype)
         from pg_operator join pg_depend on objid = pg_operator.oid and classid = 'pg_operator'::regclass
         where deptype = 'e' and refobjid = (select oid from pg_extension where extname = 'nps')
         order by oprname, oprleft::regtype::text, oprright::regtype::text",
    );
    let read = |line: String| {
        let (left, right) = line.split_once(" | ").expect("two operands");
        let (name, left) = left
            .split_once(' ')
            .map_or((left, None), |(name, left)| (name, Some(left)));
        Operator {
            name: name.to_owned(),
            left: left.map(str::to_owned),
            right: right.to_owned(),
        }
    };
    listed.into_iter().flatten().map(read).collect()
}

fn value(operand: &str) -> &'static str {
    VALUES
        .iter()
        .find(|(named, _)| *named == operand)
        .unwrap_or_else(|| {
            panic!("an operator takes {operand}, of which VALUES in operators.rs has no value")
        })
        .1
}

/// What docs/clients.md promises: of an unknown parameter beside an operator the server finds the type, but of scores.
#[test]
fn the_server_finds_every_type_but_those_of_scores() {
    let database = nps_tests::query::prepared("clients_types");
    let mut client = database.client();
    let mut found = |question: &Question| {
        let statement = client.prepare(&question.statement).expect(&question.statement);
        let [parameter] = statement.params() else {
            panic!("{} has one parameter", question.statement);
        };
        parameter.name().to_owned()
    };
    for question in unstated(&database) {
        let found = found(&question);
        assert_eq!(
            question.values[0],
            value(&found),
            "{}: {found}",
            question.statement
        );
    }
    for question in of_numbers(&database) {
        let found = found(&question);
        let guess = if question.statement.contains("nps_tally") {
            "nps_tally"
        } else {
            "float8"
        };
        assert_eq!(found, guess, "{}", question.statement);
    }
}
