//! Templates and numbers in, text and HTML out.

use std::io::{self, Write};

use anyhow::Context;
use chrono::{NaiveDate, NaiveDateTime};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde, Value};
use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior};
use serde::Serialize;

use crate::locale::{Locale, shares};

/// Every template, compiled into the program. Those named `.html.j2` escape what they are given.
const TEMPLATES: [(&str, &str); 9] = [
    ("base.html.j2", include_str!("../templates/base.html.j2")),
    ("base.txt.j2", include_str!("../templates/base.txt.j2")),
    (
        "digest/subject.txt.j2",
        include_str!("../templates/digest/subject.txt.j2"),
    ),
    (
        "digest/headline.txt.j2",
        include_str!("../templates/digest/headline.txt.j2"),
    ),
    (
        "digest/body.txt.j2",
        include_str!("../templates/digest/body.txt.j2"),
    ),
    (
        "digest/body.html.j2",
        include_str!("../templates/digest/body.html.j2"),
    ),
    (
        "digest/figures.html.j2",
        include_str!("../templates/digest/figures.html.j2"),
    ),
    (
        "digest/distribution.html.j2",
        include_str!("../templates/digest/distribution.html.j2"),
    ),
    (
        "digest/comments.html.j2",
        include_str!("../templates/digest/comments.html.j2"),
    ),
];

/// Steps a template may take; a digest takes a few thousand.
const FUEL: u64 = 200_000;

/// Bytes a template may write. Gmail clips a message near 102 kB, and quoted-printable makes each ä three times as long.
const OUTPUT_LIMIT: usize = 80_000;

/// The templates, ready in every language.
pub(crate) struct Renderer {
    environments: Vec<(Locale, Environment<'static>)>,
}

impl Renderer {
    /// Reads the templates; one that is malformed is refused here, before any mail is made.
    pub(crate) fn new() -> anyhow::Result<Renderer> {
        let environments = Locale::ALL
            .into_iter()
            .map(|locale| Ok((locale, environment(locale)?)));
        Ok(Renderer {
            environments: environments.collect::<Result<_, Error>>()?,
        })
    }

    /// Renders a template in a language.
    pub(crate) fn render(
        &self,
        locale: Locale,
        name: &str,
        context: &impl Serialize,
    ) -> anyhow::Result<String> {
        let environment = self
            .environments
            .iter()
            .find(|(ready, _)| *ready == locale)
            .map(|(_, found)| found);
        let template = environment
            .context("a language without templates")?
            .get_template(name)?;
        let mut output = Capped(Vec::new());
        template
            .render_captured_to(Serde(context), &mut output)
            .with_context(|| format!("template {name}"))?;
        Ok(String::from_utf8(output.0)?)
    }
}

fn environment(locale: Locale) -> Result<Environment<'static>, Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(FUEL));
    // Debugging information in an error would quote comments.
    environment.set_debug(false);
    // A line with nothing but a tag on it leaves no trace.
    environment.set_syntax(
        SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .build()?,
    );
    environment.add_global("t", Value::from(Serde(locale.texts())));
    add_filters(&mut environment, locale);
    for (name, source) in TEMPLATES {
        environment.add_template(name, source)?;
    }
    Ok(environment)
}

/// Numbers and dates go through these: printed raw they would be nobody's language.
fn add_filters(environment: &mut Environment<'static>, locale: Locale) {
    let texts = locale.texts();
    environment.add_filter("points", move |value: f64| locale.points(value));
    environment.add_filter("signed", move |value: f64| locale.signed(value));
    environment.add_filter("count", move |count: u64| locale.count(count));
    environment.add_filter("percents", move |shares: Vec<f64>| locale.percents(&shares));
    environment.add_filter("widths", |shares: Vec<f64>| shares::widths(&shares));
    environment.add_filter("to", move |lower: f64, upper: f64| locale.range(lower, upper));
    environment.add_filter("answers", move |count: f64| locale.plural(&texts.answers, count));
    environment.add_filter("apart", move |points: f64| locale.plural(&texts.points, points));
    environment.add_filter("day", move |at: Serde<NaiveDateTime>| locale.day(*at));
    environment.add_filter("week_span", move |monday: Serde<NaiveDate>| {
        locale.week_span(*monday)
    });
    environment.add_filter("fill", fill);
}

/// Puts values into a text's `{places}`, in one pass, so that a value with braces in it stays as it is.
fn fill(text: String, values: Kwargs) -> Result<String, Error> {
    let mut filled = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        let (place, after) = after
            .split_once('}')
            .ok_or_else(|| Error::new(ErrorKind::InvalidOperation, format!("an unclosed {{ in {text:?}")))?;
        filled.push_str(before);
        filled.push_str(&values.get::<String>(place)?);
        rest = after;
    }
    Ok(filled + rest)
}

/// Output up to the limit; fuel stops endless loops, but not a short loop over something huge.
struct Capped(Vec<u8>);

impl Write for Capped {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > OUTPUT_LIMIT {
            return Err(io::Error::other(format!(
                "more than {OUTPUT_LIMIT} bytes of output"
            )));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use minijinja::context;

    #[test]
    fn every_template_parses_in_every_language() {
        Renderer::new().expect("templates");
    }

    #[test]
    fn filling_is_strict_and_happens_once() {
        let mut environment = Environment::new();
        environment.add_filter("fill", fill);
        let render = |text: &str| environment.render_str(text, context! { unit => "{week} & co" });
        assert_eq!(
            render("{{ 'x {unit}!'|fill(unit=unit, more=1) }}").expect("filled"),
            "x {week} & co!"
        );
        assert!(render("{{ 'x {week}'|fill(unit=unit) }}").is_err());
        assert!(render("{{ 'x {unit'|fill(unit=unit) }}").is_err());
    }

    #[test]
    fn output_is_capped() {
        let mut output = Capped(Vec::new());
        assert!(output.write_all(&[b'x'; OUTPUT_LIMIT]).is_ok());
        assert!(output.write_all(b"x").is_err());
    }
}
