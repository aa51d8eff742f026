//! What is wrong with a template, a text or the logo.

use std::fmt;

use minijinja::{Error, ErrorKind};

use super::FUEL;

/// Where, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    /// The file, by its path in the directory of templates.
    pub(crate) file: String,
    pub(crate) line: Option<usize>,
    pub(crate) what: String,
}

impl Problem {
    /// What kept templates from being rendered, each thing once; another failure is one.
    pub(crate) fn each_once(
        rendered: impl IntoIterator<Item = anyhow::Result<Vec<u8>>>,
    ) -> anyhow::Result<Vec<Problem>> {
        let mut problems = Vec::new();
        for failure in rendered.into_iter().filter_map(Result::err) {
            let problem = failure.downcast()?;
            if !problems.contains(&problem) {
                problems.push(problem);
            }
        }
        Ok(problems)
    }

    /// One that concerns a file as a whole.
    pub(crate) fn of(file: impl Into<String>, what: impl Into<String>) -> Problem {
        Problem {
            file: file.into(),
            line: None,
            what: what.into(),
        }
    }

    /// Why a template could not be read or rendered, as near to the place as can be told. Nothing that the template was
    /// given is quoted.
    pub(super) fn in_template(template: &str, error: &Error) -> Problem {
        let mut innermost = error;
        let mut what = None;
        for cause in anyhow::Chain::new(error) {
            match cause.downcast_ref::<Error>() {
                Some(inner) if inner.name().is_some() || innermost.name().is_none() => innermost = inner,
                Some(_) => {}
                None => what = Some(cause.to_string()),
            }
        }
        Problem {
            file: innermost.name().unwrap_or(template).to_owned(),
            line: innermost.line(),
            what: what.unwrap_or_else(|| told(innermost)),
        }
    }
}

fn told(error: &Error) -> String {
    match (error.kind(), error.detail()) {
        (ErrorKind::OutOfFuel, _) => {
            format!("takes more than {FUEL} steps; does a loop go on without end?")
        }
        (ErrorKind::UndefinedError, Some(detail)) => detail.to_owned(),
        (kind, Some(detail)) => format!("{kind}: {detail}"),
        (kind, None) => kind.to_string(),
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(out, "{} line {line}: {}", self.file, self.what),
            None => write!(out, "{}: {}", self.file, self.what),
        }
    }
}

impl std::error::Error for Problem {}
