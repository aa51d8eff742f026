//! What a check found, on one line.

use std::fmt::{self, Display, Formatter};

use crate::exit::Failure;

/// What a check found.
pub(super) struct Finding {
    about: &'static str,
    found: String,
    advice: Advice,
}

enum Advice {
    None,
    /// It may be meant so.
    Consider(String),
    Mend(String),
}

impl Finding {
    pub(super) fn good(about: &'static str, found: impl Into<String>) -> Finding {
        Finding {
            about,
            found: found.into(),
            advice: Advice::None,
        }
    }

    /// Something that may be meant so, and what to do if it is not.
    pub(super) fn note(about: &'static str, found: impl Into<String>, advice: impl Into<String>) -> Finding {
        Finding {
            about,
            found: found.into(),
            advice: Advice::Consider(advice.into()),
        }
    }

    pub(super) fn bad(about: &'static str, found: impl Into<String>, mend: impl Into<String>) -> Finding {
        Finding {
            about,
            found: found.into(),
            advice: Advice::Mend(mend.into()),
        }
    }

    /// What a command would end with.
    pub(super) fn failure(about: &'static str, failure: &Failure) -> Finding {
        Finding::bad(about, failure.to_string(), failure.hint())
    }

    /// How many things are wrong; none is good, and told in these words.
    pub(super) fn counted(
        about: &'static str,
        count: i64,
        good: &str,
        wrong: impl FnOnce(i64) -> Finding,
    ) -> Finding {
        match count {
            0 => Finding::good(about, good),
            count => wrong(count),
        }
    }

    pub(super) fn is_to_mend(&self) -> bool {
        matches!(self.advice, Advice::Mend(_))
    }
}

impl Display for Finding {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Finding { about, found, .. } = self;
        match &self.advice {
            Advice::None => write!(f, "ok    {about:<14} {found}"),
            Advice::Consider(advice) => write!(f, "note  {about:<14} {found}: {advice}"),
            Advice::Mend(mend) => write!(f, "mend  {about:<14} {found}: {mend}"),
        }
    }
}
