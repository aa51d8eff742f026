//! Templates and numbers in, text and HTML out.

mod built_in;
mod file;
mod logo;
mod own_files;
mod problem;
mod templates;

use std::io::{self, Write};

use anyhow::Context;
use chrono::{NaiveDate, NaiveDateTime};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde, Value};
use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior, default_auto_escape_callback};
use serde::Serialize;

use crate::clean;
use crate::config::TemplateSettings;
use crate::exit::Failure;
use crate::locale::{Locale, Texts, shares};

pub(crate) use logo::Logo;
use own_files::OwnFiles;
pub(crate) use own_files::TEXTS;
pub(crate) use problem::Problem;
pub(crate) use templates::{Origin, Templates};

/// Steps a template may take; a digest takes a few thousand, a page sixty for each unit in its table.
const FUEL: u64 = 5_000_000;

/// Bytes a template of a mail may write. Gmail clips a message near 102 kB, and quoted-printable makes each ä three times as long.
const MAIL_LIMIT: usize = 80_000;

/// Bytes a template of a page may write: the table of ten thousand units.
const PAGE_LIMIT: usize = 8_000_000;

/// Where the templates of pages are.
const PAGES: [&str; 2] = ["internal/", "page/"];

/// Characters of a name that there is room for among other things.
const SHORT_NAME: usize = 80;

/// The templates, ready in every language.
pub(crate) struct Renderer {
    languages: Vec<(Locale, &'static Texts, Environment<'static>)>,
    templates: Templates,
    logo: Option<Logo>,
    has_own_texts: bool,
    /// Files in the organisation's directory that nothing uses.
    strangers: Vec<Problem>,
}

impl Renderer {
    /// Reads the templates; one that is malformed is refused here, before any mail is made.
    pub(crate) fn new(settings: &TemplateSettings) -> Result<Renderer, Failure> {
        let (renderer, problems) = Renderer::with_problems(settings)?;
        refuse(&problems)?;
        Ok(renderer)
    }

    /// Reads the templates and tells what is wrong with the organisation's own. Ours stand in for those.
    pub(crate) fn with_problems(settings: &TemplateSettings) -> Result<(Renderer, Vec<Problem>), Failure> {
        let mut problems = Vec::new();
        let own = OwnFiles::read(settings, &mut problems)?;
        let templates = Templates::new(own.templates, &mut problems);
        let has_own_texts = own.texts.is_some();
        let texts = own.texts.unwrap_or_default();
        let ready = |locale| {
            let texts = texts.of(locale);
            Ok((locale, texts, environment(texts, &templates, own.logo.as_ref())?))
        };
        let languages: Result<_, Error> = Locale::ALL.into_iter().map(ready).collect();
        let renderer = Renderer {
            languages: languages.context("the templates")?,
            strangers: templates.strangers(own.others),
            templates,
            logo: own.logo,
            has_own_texts,
        };
        Ok((renderer, problems))
    }

    /// Renders a template in a language.
    pub(crate) fn render(
        &self,
        locale: Locale,
        name: &str,
        context: &impl Serialize,
    ) -> anyhow::Result<String> {
        let language = self.languages.iter().find(|(ready, ..)| *ready == locale);
        let (_, _, environment) = language.context("a language without templates")?;
        let template = environment.get_template(name)?;
        let mut output = Capped::to(match PAGES.iter().any(|pages| name.starts_with(pages)) {
            true => PAGE_LIMIT,
            false => MAIL_LIMIT,
        });
        template
            .render_captured_to(Serde(context), &mut output)
            .map_err(|error| Problem::in_template(name, &error))?;
        Ok(String::from_utf8(output.written)?)
    }

    /// What is said in a language, the organisation's own words included.
    pub(crate) fn texts(&self, locale: Locale) -> &'static Texts {
        let language = self.languages.iter().find(|(ready, ..)| *ready == locale);
        language.map_or_else(|| locale.texts(), |(_, texts, _)| texts)
    }

    /// The image that mails carry for the templates to show.
    pub(crate) fn logo(&self) -> Option<&Logo> {
        self.logo.as_ref()
    }

    /// Whether some of the texts are the organisation's.
    pub(crate) fn has_own_texts(&self) -> bool {
        self.has_own_texts
    }

    /// The templates, each with whose it is.
    pub(crate) fn templates(&self) -> &Templates {
        &self.templates
    }

    /// Files in the organisation's directory that nothing uses.
    pub(crate) fn strangers(&self) -> &[Problem] {
        &self.strangers
    }
}

/// A piece of an address that we made ourselves: templates show it as it is.
#[derive(Clone, Debug, Default)]
pub(crate) struct Safe(String);

impl Safe {
    /// It has no sign in it that means something to HTML.
    pub(crate) fn new(text: impl Into<String>) -> Safe {
        let text = text.into();
        debug_assert!(!text.contains(['<', '>', '&', '"', '\'']), "{text}");
        Safe(text)
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl Serialize for Safe {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Value::from_safe_string(self.0.clone()).serialize(serializer)
    }
}

/// No mail is made with templates that are wrong.
pub(crate) fn refuse(problems: &[Problem]) -> Result<(), Failure> {
    let Some(first) = problems.first() else {
        return Ok(());
    };
    let what = match problems.len() {
        1 => first.to_string(),
        number => format!("{first}, and {} more problems", number - 1),
    };
    Err(Failure::unusable_input(
        format!("the organisation's own templates can't be used: {what}"),
        "`nps-reporter templates check` lists all that is wrong with them. No mail was made.",
    ))
}

fn environment(
    texts: &'static Texts,
    templates: &Templates,
    logo: Option<&Logo>,
) -> Result<Environment<'static>, Error> {
    let mut environment = bare_environment()?;
    environment.add_global("t", Value::from(Serde(texts)));
    environment.add_global("logo", Value::from(Serde(logo)));
    add_filters(&mut environment, texts);
    for (name, source) in templates.sources() {
        environment.add_template_owned(name.to_owned(), source.to_owned())?;
    }
    Ok(environment)
}

/// How templates are read, whatever they are given.
fn bare_environment() -> Result<Environment<'static>, Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(FUEL));
    // So that errors name what is undefined. They would quote comments as well, but `Problem::in_template` does not.
    environment.set_debug(true);
    environment
        .set_auto_escape_callback(|name| default_auto_escape_callback(&name.replace(".svg.j2", ".xml")));
    // A line with nothing but a tag on it leaves no trace.
    environment.set_syntax(
        SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .build()?,
    );
    Ok(environment)
}

/// Numbers and dates go through these: printed raw they would be nobody's language.
fn add_filters(environment: &mut Environment<'static>, texts: &'static Texts) {
    environment.add_filter("points", move |value: f64| texts.points(value));
    environment.add_filter("signed", move |value: f64| texts.signed(value));
    environment.add_filter("count", move |count: u64| texts.count(count));
    environment.add_filter("percents", move |shares: Vec<f64>| texts.percents(&shares));
    environment.add_filter("widths", |shares: Vec<f64>| shares::widths(&shares));
    environment.add_filter("to", move |lower: f64, upper: f64| texts.range(lower, upper));
    environment.add_filter("answers", move |count: f64| texts.plural(&texts.answers, count));
    environment.add_filter("weeks", move |count: f64| texts.plural(&texts.chart.weeks, count));
    environment.add_filter("units", move |count: f64| texts.plural(&texts.units, count));
    environment.add_filter("cases", move |count: f64| texts.plural(&texts.cases, count));
    environment.add_filter("attention", move |count: f64| {
        texts.plural(&texts.attention, count)
    });
    environment.add_filter("overdue_cases", move |count: f64| {
        texts.plural(&texts.headlines.overdue, count)
    });
    environment.add_filter("days", move |count: f64| texts.plural(&texts.days, count));
    environment.add_filter("percent", move |share: f64| texts.percent(share));
    environment.add_filter("tenths", move |points: f64| texts.tenths(points));
    environment.add_filter("apart", move |points: f64| texts.plural(&texts.points, points));
    environment.add_filter("day", move |at: Serde<NaiveDateTime>| texts.day(*at));
    environment.add_filter("week_span", move |monday: Serde<NaiveDate>| {
        texts.week_span(*monday)
    });
    environment.add_filter("moment", move |at: Serde<NaiveDateTime>| texts.moment(*at));
    environment.add_filter("period", move |first: Serde<NaiveDate>, span: String| {
        texts.period(*first, &span)
    });
    environment.add_filter("short_period", move |first: Serde<NaiveDate>, span: String| {
        texts.short_period(*first, &span)
    });
    // A name in a table, or beside others on a line.
    environment.add_filter("short", |name: String| clean::shorten(&name, SHORT_NAME));
    environment.add_filter("fill", fill);
}

/// Puts values into a text's `{places}`, in one pass, so that a value with braces in it stays as it is.
fn fill(text: String, values: Kwargs) -> Result<String, Error> {
    let mut filled = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        let (place, after) = after
            .split_once('}')
            .ok_or_else(|| Error::new(ErrorKind::InvalidOperation, "a text has a { without its }"))?;
        filled.push_str(before);
        filled.push_str(&values.get::<String>(place)?);
        rest = after;
    }
    Ok(filled + rest)
}

/// Output up to the limit; fuel stops endless loops, but not a short loop over something huge.
struct Capped {
    written: Vec<u8>,
    limit: usize,
}

impl Capped {
    fn to(limit: usize) -> Capped {
        Capped {
            written: Vec::new(),
            limit,
        }
    }
}

impl Write for Capped {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.written.len() + bytes.len() > self.limit {
            return Err(io::Error::other(format!(
                "more than {} bytes of output",
                self.limit
            )));
        }
        self.written.extend_from_slice(bytes);
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
        Renderer::new(&TemplateSettings::default()).expect("templates");
    }

    #[test]
    fn a_directory_is_read_once() {
        let directory = tempfile::tempdir().expect("a directory");
        let name = "digest/headline.txt.j2";
        let change = |to: &str| {
            std::fs::create_dir_all(directory.path().join("digest")).expect("a directory");
            std::fs::write(directory.path().join(name), to).expect("a template");
        };
        change("first");
        let settings = TemplateSettings {
            directory: Some(directory.path().to_owned()),
            ..TemplateSettings::default()
        };
        let renderer = Renderer::new(&settings).expect("templates");
        change("second");
        assert_eq!(renderer.render(Locale::Fi, name, &()).expect("a text"), "first");
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
        let mut output = Capped::to(MAIL_LIMIT);
        assert!(output.write_all(&[b'x'; MAIL_LIMIT]).is_ok());
        assert!(output.write_all(b"x").is_err());
    }
}
