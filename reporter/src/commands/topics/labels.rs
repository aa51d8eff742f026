//! Comments whose topics people have told, from a file of tab-separated values.
//!
//! Nothing is quoted in such a file: a comment stands on one line as it is, and may begin with a quotation mark.

use std::collections::BTreeSet;

use super::lexicons::Comment;
use super::text::Text;
use crate::exit::Failure;

/// What stands for no topic.
const NONE: &str = "-";

/// A comment, and what it is about.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Labelled {
    /// The line of the file.
    pub(super) line: usize,
    /// Code of its language, where that is told.
    pub(super) language: Option<String>,
    /// Keys of its topics.
    pub(super) topics: BTreeSet<String>,
    /// The comment.
    pub(super) comment: String,
}

impl Labelled {
    /// What a lexicon is given of it.
    pub(super) fn text(&self) -> Comment<'_> {
        (&self.comment, self.language.as_deref())
    }
}

/// Where the columns stand.
struct Columns {
    count: usize,
    language: Option<usize>,
    topics: usize,
    comment: usize,
}

/// All comments of a file; of one language, where that is asked for. A file that tells no languages is all in that one.
pub(super) fn read(file: &Text, language: Option<&str>) -> Result<Vec<Labelled>, Failure> {
    let mut lines = file
        .content
        .lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line))
        .filter(|(_, line)| !line.trim().is_empty());
    let (_, header) = lines.next().ok_or_else(|| {
        Failure::unusable_input(
            format!("{} is empty: there is not even a header line", file.name),
            COLUMNS,
        )
    })?;
    let columns = Columns::of(header)
        .map_err(|what| Failure::unusable_input(format!("{}: the header line {what}", file.name), COLUMNS))?;
    let mut comments = Vec::new();
    for (line, text) in lines {
        let mut labelled = columns.labelled(line, text).map_err(|(what, hint)| {
            Failure::unusable_input(format!("{} line {line}: {what}", file.name), hint)
        })?;
        if columns.language.is_none() {
            labelled.language = language.map(str::to_owned);
        }
        if language.is_none() || labelled.language.as_deref() == language {
            comments.push(labelled);
        }
    }
    if comments.is_empty() {
        return Err(Failure::unusable_input(
            match language {
                Some(language) => format!("{} has no comment in the language {language}", file.name),
                None => format!("{} has no comment, only a header line", file.name),
            },
            "Check the file, and --language.",
        ));
    }
    Ok(comments)
}

const COLUMNS: &str = "The first line names the columns, with tabs between them: language (or lang), topics and comment, in any order; \
     others are passed over.";

impl Columns {
    fn of(header: &str) -> Result<Columns, String> {
        let names: Vec<String> = header
            .split('\t')
            .map(|name| name.trim().to_lowercase())
            .collect();
        let position = |column: &str, known: &[&str]| {
            let mut found = (0..names.len()).filter(|&index| known.contains(&names[index].as_str()));
            match (found.next(), found.next()) {
                (_, Some(_)) => Err(format!("has the column {column} twice")),
                (first, None) => Ok(first),
            }
        };
        let necessary =
            |column| position(column, &[column])?.ok_or_else(|| format!("lacks the column {column}"));
        Ok(Columns {
            count: names.len(),
            language: position("language", &["language", "lang"])?,
            topics: necessary("topics")?,
            comment: necessary("comment")?,
        })
    }

    /// Reads a line; else what is wrong with it, and what to do.
    fn labelled(&self, line: usize, text: &str) -> Result<Labelled, (String, &'static str)> {
        let fields: Vec<&str> = text.split('\t').collect();
        if fields.len() != self.count {
            let what = format!("fields: {}, and the header has {}", fields.len(), self.count);
            return Err((
                what,
                "A tab is missing or too many; a comment stands on one line and has no tab in it.",
            ));
        }
        let topics = fields[self.topics].split(',').map(str::trim);
        let topics: BTreeSet<String> = topics
            .filter(|topic| !topic.is_empty() && *topic != NONE)
            .map(str::to_owned)
            .collect();
        if !topics.iter().all(|topic| is_key(topic)) {
            let hint = "Topics are keys like waiting,dental_fear: lower-case letters, digits and underscores, a comma between them, - for none.";
            return Err(("what stands among its topics is not the key of one".into(), hint));
        }
        Ok(Labelled {
            line,
            language: self.language(&fields)?,
            topics,
            comment: fields[self.comment].trim().to_owned(),
        })
    }

    fn language(&self, fields: &[&str]) -> Result<Option<String>, (String, &'static str)> {
        let told = self.language.map_or("", |column| fields[column].trim());
        match told {
            "" | NONE => Ok(None),
            told => language(told)
                .map(Some)
                .map_err(|hint| ("its language is not the code of one".into(), hint)),
        }
    }
}

/// A language as its code.
pub(super) fn language(text: &str) -> Result<String, &'static str> {
    let code = text.to_lowercase();
    match (2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_lowercase()) {
        true => Ok(code),
        false => Err("Write a language as its code of two or three letters: fi, sv, en."),
    }
}

/// Whether a text may be the key of a topic, or the name of a lexicon.
pub(super) fn is_key(text: &str) -> bool {
    text.len() <= 63
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(content: &str, language: Option<&str>) -> Result<Vec<Labelled>, String> {
        let file = Text {
            name: "x.tsv".into(),
            content: content.into(),
        };
        read(&file, language).map_err(|failure| failure.to_string())
    }

    fn labelled(line: usize, language: Option<&str>, topics: &[&str], comment: &str) -> Labelled {
        Labelled {
            line,
            language: language.map(str::to_owned),
            topics: topics.iter().map(ToString::to_string).collect(),
            comment: comment.into(),
        }
    }

    #[test]
    fn columns_come_in_any_order_among_others() {
        let read = parsed(
            "Comment\tscore\tTOPICS\tlang\r\n\"Hei\" hän sanoi\t3\tphone, waiting,\tFI\r\n\r\nOk\t9\t-\t\r\n",
            None,
        );
        let expected = [
            labelled(2, Some("fi"), &["phone", "waiting"], "\"Hei\" hän sanoi"),
            labelled(4, None, &[], "Ok"),
        ];
        assert_eq!(read.unwrap(), expected);
    }

    #[test]
    fn a_language_chooses_among_those_told_or_tells_the_one_of_all() {
        let told = "lang\ttopics\tcomment\nfi\t\ta\nsv\t\tb\n-\t\tc\n";
        assert_eq!(
            parsed(told, Some("sv")).unwrap(),
            [labelled(3, Some("sv"), &[], "b")]
        );
        let untold = "topics\tcomment\n-\ta\n";
        assert_eq!(
            parsed(untold, Some("sv")).unwrap(),
            [labelled(2, Some("sv"), &[], "a")]
        );
        assert_eq!(parsed(untold, None).unwrap(), [labelled(2, None, &[], "a")]);
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line_and_without_its_words() {
        for (content, told) in [
            ("", "x.tsv is empty: there is not even a header line"),
            ("\n \n", "x.tsv is empty: there is not even a header line"),
            (
                "lang\tcomment\n",
                "x.tsv: the header line lacks the column topics",
            ),
            (
                "topics\tkommentti\n",
                "x.tsv: the header line lacks the column comment",
            ),
            (
                "lang\tlanguage\ttopics\tcomment\n",
                "x.tsv: the header line has the column language twice",
            ),
            ("topics\tcomment\n", "x.tsv has no comment, only a header line"),
            (
                "topics\tcomment\n-\ta\n\n-\n",
                "x.tsv line 4: fields: 1, and the header has 2",
            ),
            (
                "topics\tcomment\n-\ta\tb\n",
                "x.tsv line 2: fields: 3, and the header has 2",
            ),
            (
                "topics\tcomment\nSecret words\ta\n",
                "x.tsv line 2: what stands among its topics is not the key of one",
            ),
            (
                "lang\ttopics\tcomment\nsuomi\t-\ta\n",
                "x.tsv line 2: its language is not the code of one",
            ),
        ] {
            assert_eq!(parsed(content, None).unwrap_err(), told, "{content:?}");
        }
        let told = parsed("lang\ttopics\tcomment\nfi\t-\ta\n", Some("sv")).unwrap_err();
        assert_eq!(told, "x.tsv has no comment in the language sv");
    }
}
