//! A line of a lexicon, taken apart into words and phrases.

use super::problem::{LexiconError, LexiconProblem};

/// Where in the lexicon something stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) line: usize,
    pub(super) column: usize,
}

impl Place {
    pub(super) fn refuses(self, problem: LexiconProblem) -> LexiconError {
        LexiconError {
            line: self.line,
            column: self.column,
            problem,
        }
    }
}

/// A piece of a line: a word or a phrase as written.
pub(super) struct Piece<'line> {
    pub(super) place: Place,
    pub(super) text: &'line str,
    pub(super) quoted: bool,
}

/// What stands on a line, up to its remark.
pub(super) fn pieces(number: usize, line: &str) -> Result<Vec<Piece<'_>>, LexiconError> {
    let mut pieces = Vec::new();
    let mut rest = line;
    loop {
        rest = rest.trim_start();
        let place = Place {
            line: number,
            column: line[..line.len() - rest.len()].chars().count() + 1,
        };
        if rest.is_empty() || rest.starts_with('#') {
            return Ok(pieces);
        }
        let (text, quoted, after) = match rest.strip_prefix('"') {
            Some(phrase) => {
                let (text, after) = phrase
                    .split_once('"')
                    .ok_or_else(|| place.refuses(LexiconProblem::Unclosed))?;
                (text, true, after)
            }
            None => {
                let end = rest
                    .find(|character: char| character.is_whitespace() || matches!(character, '"' | '#'))
                    .unwrap_or(rest.len());
                (&rest[..end], false, &rest[end..])
            }
        };
        pieces.push(Piece { place, text, quoted });
        rest = after;
    }
}
