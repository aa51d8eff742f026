//! The JSON schema of the configuration, for editors, and the list of its keys in the manual: both are made of the types that the
//! configuration is read into.
//!
//! After a wanted change, `NPS_ACCEPT=1 cargo test -p nps-reporter schema` writes both anew.

use std::fs;
use std::path::{Path, PathBuf};

use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::{Map, Value};

use super::{SECTIONS, Settings, settings};

const FILE: &str = "docs/config.schema.json";

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the project")
        .to_owned()
}

/// As editors know it best: draft 7, every section where it stands. TOML has no null: a key that is not set is left out.
fn schema() -> Value {
    let mut how = SchemaSettings::draft07();
    how.inline_subschemas = true;
    let generator = how
        .with_transform(RecursiveTransform(without_null))
        .into_generator();
    let mut schema = generator.into_root_schema_for::<Settings>();
    schema.insert("title".into(), "Configuration of nps-reporter".into());
    schema.to_value()
}

fn without_null(schema: &mut Schema) {
    if let Some(Value::Array(types)) = schema.get("type").cloned() {
        let types: Vec<Value> = types.into_iter().filter(|kind| kind != "null").collect();
        let only = types.first().filter(|_| types.len() == 1).cloned();
        schema.insert("type".into(), only.unwrap_or(Value::Array(types)));
    }
    if schema.get("default") == Some(&Value::Null) {
        schema.remove("default");
    }
    // Formats of numbers are known to Rust alone.
    schema.remove("format");
}

/// Every key: its section, its name and what the schema says of it.
fn keys(schema: &Value) -> Vec<(String, String, Value)> {
    let properties =
        |schema: &Value| -> Map<String, Value> { schema["properties"].as_object().expect("keys").clone() };
    let sections = properties(schema).into_iter();
    sections
        .flat_map(|(section, keys)| {
            properties(&keys)
                .into_iter()
                .map(move |(key, told)| (section.clone(), key, told))
        })
        .collect()
}

fn compare(file: &str, expected: &str) {
    let path = project().join(file);
    if std::env::var_os("NPS_ACCEPT").is_some() {
        fs::write(&path, expected).expect(file);
        return;
    }
    assert!(
        fs::read_to_string(&path).unwrap_or_default() == expected,
        "{file} is out of date; after a wanted change, run this with NPS_ACCEPT=1, and read the diff"
    );
}

/// The list of all keys, section by section.
fn list(schema: &Value) -> String {
    let mut text = String::from(
        "# The configuration, key by key\n\n\
         Every key may be left out, and every one can come from the environment instead: the variable then goes before the file.\n\
         [reporter.md](../reporter.md#configuration) tells how the file is found. In a variable, a list is written with commas.\n\
         Editors know all of it from [config.schema.json](../config.schema.json). Made from the program's types: don't edit.\n",
    );
    let mut last = String::new();
    for (section, key, told) in keys(schema) {
        if section != last {
            text += &format!(
                "\n## {section}\n\n{}\n\n| key | variable | value | usual | what it says |\n| --- | --- | --- | --- | --- |\n",
                schema["properties"][&section]["description"]
                    .as_str()
                    .expect("a description")
            );
            last.clone_from(&section);
        }
        text += &format!(
            "| `{key}` | `{}` | {} | {} | {} |\n",
            variable(&section, &key),
            values(&told),
            usual(&told),
            told["description"]
                .as_str()
                .expect("a description")
                .replace('|', r"\|")
                .replace('\n', " ")
        );
    }
    text
}

fn variable(section: &str, key: &str) -> String {
    format!("NPS_{section}_{key}").to_uppercase()
}

fn values(told: &Value) -> String {
    let choices: Vec<String> = choices(told).iter().map(|choice| format!("`{choice}`")).collect();
    if !choices.is_empty() {
        return choices.join(", ");
    }
    let kind = match told["type"].as_str().expect("a type") {
        "string" => "text",
        "integer" => "whole number",
        "boolean" => "`true` or `false`",
        "array" => "list of texts",
        kind => kind,
    };
    match (&told["minimum"], &told["maximum"]) {
        (Value::Null, _) => kind.to_owned(),
        (least, Value::Null) => format!("{kind}, at least {least}"),
        (least, most) => format!("{kind}, {least} to {most}"),
    }
}

fn choices(told: &Value) -> Vec<&str> {
    let listed = told["enum"].as_array().into_iter().flatten();
    let described = told["oneOf"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|choice| &choice["const"]);
    listed.chain(described).filter_map(Value::as_str).collect()
}

fn usual(told: &Value) -> String {
    match told.get("default") {
        None => String::new(),
        Some(Value::Array(empty)) if empty.is_empty() => String::new(),
        Some(Value::String(empty)) if empty.is_empty() => String::new(),
        Some(value) => format!("`{value}`"),
    }
}

/// What a file says, with the errors of the program and of the schema.
fn judged(text: &str) -> (Result<(), String>, Vec<String>) {
    let table: toml::Table = text.parse().expect(text);
    let as_json = serde_json::to_value(&table).expect("JSON");
    let program = settings(table, std::iter::empty()).and_then(|settings| {
        let sensible = [
            settings.delivery.require_sensible(),
            settings
                .smtp
                .as_ref()
                .map_or(Ok(()), |smtp| smtp.require_sensible()),
            // Nothing is public is an error of publishing alone.
            match as_json.pointer("/page/units") {
                Some(_) => settings.page.require_sensible(),
                None => Ok(()),
            },
        ];
        let refusal = sensible.into_iter().find_map(Result::err);
        refusal.map_or(Ok(()), |refusal| Err(serde::de::Error::custom(refusal)))
    });
    let validator = jsonschema::validator_for(&schema()).expect("a schema");
    let errors = validator.iter_errors(&as_json).map(|error| error.to_string());
    (
        program.map_err(|error| error.message().to_owned()),
        errors.collect(),
    )
}

#[test]
fn the_schema_is_the_programs() {
    let schema = schema();
    compare(
        FILE,
        &format!("{}\n", serde_json::to_string_pretty(&schema).expect("JSON")),
    );
    compare("docs/reference/configuration.md", &list(&schema));
}

#[test]
fn every_section_of_the_schema_can_come_from_the_environment() {
    let schema = schema();
    let sections: Vec<&String> = schema["properties"]
        .as_object()
        .expect("sections")
        .keys()
        .collect();
    let mut known = SECTIONS.to_vec();
    known.sort_unstable();
    let mut sorted = sections.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, known);
}

#[test]
fn every_key_of_the_schema_can_come_from_the_environment() {
    for (section, key, told) in keys(&schema()) {
        let value = match told["type"].as_str() {
            Some("integer" | "number") => "10".to_owned(),
            Some("boolean") => "true".to_owned(),
            _ => choices(&told)
                .first()
                .copied()
                .unwrap_or("example.org")
                .to_owned(),
        };
        let name = variable(&section, &key);
        let read = settings(toml::Table::new(), [(name.clone(), value)].into_iter());
        read.unwrap_or_else(|error| panic!("{name}: {}", error.message()));
    }
}

#[test]
fn what_the_program_refuses_as_unknown_the_schema_refuses_too() {
    let mut wrong: Vec<String> = SECTIONS
        .iter()
        .map(|section| format!("[{section}]\nform = 'x'"))
        .collect();
    wrong.push("[mails]\nfrom = 'x'".into());
    wrong.push("form = 'x'".into());
    for text in wrong {
        let (program, schema) = judged(&text);
        assert!(program.expect_err(&text).contains("unknown field"), "{text}");
        assert!(!schema.is_empty(), "the schema has nothing against {text}");
    }
}

#[test]
fn the_program_and_the_schema_agree_on_how_large_a_number_may_be() {
    let mut looked_at = 0;
    for (section, key, told) in keys(&schema()) {
        let step = if told["type"] == "number" { 0.0005 } else { 1.0 };
        for (limit, outwards) in [("minimum", -step), ("maximum", step)] {
            let Some(limit) = told[limit].as_f64() else {
                continue;
            };
            for (number, is_sensible) in [(limit, true), (limit + outwards, false)] {
                let units = if section == "page" {
                    "units = ['care']\n"
                } else {
                    ""
                };
                let text = format!("[{section}]\n{units}{key} = {number}");
                let (program, schema) = judged(&text);
                assert_eq!(program.is_ok(), is_sensible, "the program of {text}: {program:?}");
                assert_eq!(schema.is_empty(), is_sensible, "the schema of {text}: {schema:?}");
                looked_at += 1;
            }
        }
    }
    assert!(looked_at > 20, "{looked_at} limits");
}

#[test]
fn what_is_of_another_kind_is_refused_by_both() {
    for text in [
        "[page]\nlanguage = 'de'",
        "[internal]\ncomments = 'perhaps'",
        "[delivery]\nlease = 'long'",
        "[mail]\nfrom = 7",
        "smtp = 'smtp://localhost'",
    ] {
        let (program, schema) = judged(text);
        assert!(
            program.is_err() && !schema.is_empty(),
            "{text}: {program:?}, {schema:?}"
        );
    }
}

#[test]
fn every_configuration_in_the_manual_obeys_the_schema() {
    let mut looked_at = 0;
    for page in fs::read_dir(project().join("docs")).expect("docs") {
        let path = page.expect("a page").path();
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a page");
        let blocks = text.split("```").skip(1).step_by(2);
        for block in blocks.filter_map(|block| block.strip_prefix("toml\n")) {
            let (program, schema) = judged(block);
            assert_eq!(
                (program, schema),
                (Ok(()), Vec::new()),
                "{}:\n{block}",
                path.display()
            );
            looked_at += 1;
        }
    }
    assert!(looked_at > 5, "{looked_at} configurations");
}

#[test]
fn every_key_says_what_it_is_for() {
    for (section, key, told) in keys(&schema()) {
        let description = told["description"].as_str().unwrap_or_default();
        assert!(description.ends_with('.'), "{section}.{key}: {description:?}");
        assert!(
            told["type"].is_string() || !choices(&told).is_empty(),
            "{section}.{key} has no type"
        );
    }
}
