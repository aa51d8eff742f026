//! The header line: which field of a row is which of our columns.

use std::str::FromStr;

use csv::ByteRecord;

use crate::exit::Failure;

/// The columns that a rejects file adds before the original ones; on input they are passed over.
pub(crate) const REJECTED_LINE: &str = "rejected_line";
/// See [`REJECTED_LINE`].
pub(crate) const REJECTED_REASON: &str = "rejected_reason";

/// A column that a kind of file may have.
pub(crate) struct Column {
    pub(crate) name: &'static str,
    /// Whether the file is refused without it.
    pub(crate) necessary: bool,
}

/// A column that has to be there.
pub(crate) const fn necessary(name: &'static str) -> Column {
    Column {
        name,
        necessary: true,
    }
}

/// A column that may be left out.
pub(crate) const fn optional(name: &'static str) -> Column {
    Column {
        name,
        necessary: false,
    }
}

/// `--column ours=theirs`: a column that is called otherwise in this file.
#[derive(Clone, Debug)]
pub(crate) struct Naming {
    ours: String,
    theirs: String,
}

impl FromStr for Naming {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Naming, Self::Err> {
        match text.split_once('=') {
            Some((ours, theirs)) if !ours.trim().is_empty() && !theirs.trim().is_empty() => Ok(Naming {
                ours: plain(ours),
                theirs: plain(theirs),
            }),
            _ => Err("write it as OURS=THEIRS, for example unit=toimipiste"),
        }
    }
}

/// The header line of one file.
#[derive(Debug)]
pub(crate) struct Header {
    /// The names as they stand there.
    names: Vec<String>,
    /// For each field of a row, the column it belongs to; `None` for one that is passed over.
    columns: Vec<Option<&'static str>>,
}

impl Header {
    /// Matches a header line with the columns that a kind of file has.
    pub(crate) fn read(
        record: &ByteRecord,
        columns: &'static [Column],
        namings: &[Naming],
        ignored: &[String],
    ) -> Result<Header, Failure> {
        if let Some(naming) = namings
            .iter()
            .find(|naming| columns.iter().all(|column| column.name != naming.ours))
        {
            return Err(Failure::usage(
                format!("--column names {:?}, which is no column of ours", naming.ours),
                format!("Known columns: {}.", listed(columns)),
            ));
        }
        let names = names(record)?;
        // A file without a header line starts with an answer: nothing of that is quoted in a message.
        if names.iter().all(|name| ours(name, columns, namings).is_none()) {
            return Err(Failure::unusable_input(
                "the first line is no header line with our columns: none of its fields is the name of one",
                format!(
                    "Known columns: {}. Where one is called otherwise, say --column OURS=THEIRS.",
                    listed(columns)
                ),
            ));
        }
        let mut found = Vec::new();
        for name in &names {
            let column = column(name, columns, namings, ignored)?;
            if column.is_some() && found.contains(&column) {
                return Err(Failure::unusable_input(
                    format!("the header has the column {name:?} twice"),
                    "Rename or leave out one of them.",
                ));
            }
            found.push(column);
        }
        let missing = columns
            .iter()
            .find(|column| column.necessary && !found.contains(&Some(column.name)));
        match missing {
            Some(missing) => Err(Failure::unusable_input(
                format!("the header lacks the column {:?}", missing.name),
                format!(
                    "Known columns: {}. Where it is called otherwise, say --column {}=NAME.",
                    listed(columns),
                    missing.name
                ),
            )),
            None => Ok(Header {
                names,
                columns: found,
            }),
        }
    }

    /// The names as they stand in the file, without those that an earlier import added.
    pub(crate) fn original_names(&self) -> impl Iterator<Item = &str> {
        self.names
            .iter()
            .map(String::as_str)
            .filter(|name| !was_added(name))
    }

    /// The fields of a row without those that an earlier import added.
    pub(crate) fn original_fields<'a, F: 'a>(
        &self,
        fields: impl Iterator<Item = F>,
    ) -> impl Iterator<Item = F> {
        fields
            .enumerate()
            .filter(|(index, _)| self.names.get(*index).is_none_or(|name| !was_added(name)))
            .map(|(_, field)| field)
    }

    /// How many fields a row has.
    pub(crate) fn width(&self) -> usize {
        self.names.len()
    }

    /// Where a row has the field of a column; `None` where the file does not have the column.
    pub(crate) fn position(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|found| *found == Some(column))
    }

    /// The name of a field, for messages.
    pub(crate) fn name(&self, position: usize) -> &str {
        self.columns.get(position).copied().flatten().unwrap_or("a field")
    }
}

fn names(record: &ByteRecord) -> Result<Vec<String>, Failure> {
    let names = record
        .iter()
        .map(|name| std::str::from_utf8(name).map(|name| name.trim().to_owned()));
    names.collect::<Result<_, _>>().map_err(|_| {
        Failure::unusable_input(
            "the header line is not UTF-8",
            "Export in UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8.",
        )
    })
}

fn column(
    name: &str,
    columns: &'static [Column],
    namings: &[Naming],
    ignored: &[String],
) -> Result<Option<&'static str>, Failure> {
    if was_added(name) || ignored.iter().any(|ignored| plain(ignored) == plain(name)) {
        return Ok(None);
    }
    match ours(name, columns, namings) {
        Some(name) => Ok(Some(name)),
        None => Err(unknown(name, columns)),
    }
}

/// A line that is no header may hold a comment or an address: only what looks like a name is shown.
fn unknown(name: &str, columns: &[Column]) -> Failure {
    let is_name = name.len() <= 40 && name.chars().all(|c| c.is_alphanumeric() || "_-.".contains(c));
    let (column, name) = match is_name {
        true => (format!("a column {name:?}"), name),
        false => (format!("a column of {} characters", name.chars().count()), "NAME"),
    };
    Failure::unusable_input(
        format!("the header has {column} that is not known"),
        format!(
            "Known columns: {}. Say --column OURS={name} if it is one of them, or --ignore {name} to pass over it.",
            listed(columns)
        ),
    )
}

/// The column of ours that a name in the header stands for.
fn ours(name: &str, columns: &'static [Column], namings: &[Naming]) -> Option<&'static str> {
    let name = plain(name);
    let name = namings
        .iter()
        .find(|naming| naming.theirs == name)
        .map_or(&name, |naming| &naming.ours);
    columns
        .iter()
        .map(|column| column.name)
        .find(|column| column == name)
}

fn was_added(name: &str) -> bool {
    [REJECTED_LINE, REJECTED_REASON].contains(&plain(name).as_str())
}

fn plain(name: &str) -> String {
    name.trim().to_lowercase()
}

fn listed(columns: &[Column]) -> String {
    let names = columns.iter().map(|column| match column.necessary {
        true => column.name.to_owned(),
        false => format!("{} (may be missing)", column.name),
    });
    names.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exit::Exit;

    const COLUMNS: &[Column] = &[necessary("unit"), necessary("score"), optional("comment")];

    fn header(names: &[&str], namings: &[&str], ignored: &[&str]) -> Result<Header, Failure> {
        let namings: Vec<Naming> = namings.iter().map(|naming| naming.parse().unwrap()).collect();
        let ignored: Vec<String> = ignored.iter().map(ToString::to_string).collect();
        Header::read(&ByteRecord::from(names.to_vec()), COLUMNS, &namings, &ignored)
    }

    #[test]
    fn names_are_found_in_any_order_case_and_with_spaces_around() {
        let header = header(&[" Score", "UNIT "], &[], &[]).unwrap();
        assert_eq!(header.position("unit"), Some(1));
        assert_eq!(header.position("score"), Some(0));
        assert_eq!(header.position("comment"), None);
    }

    #[test]
    fn a_column_may_be_called_otherwise_or_passed_over() {
        let header = header(
            &["Toimipiste", "score", "device"],
            &["unit=toimipiste"],
            &["Device"],
        )
        .unwrap();
        assert_eq!(header.position("unit"), Some(0));
        assert_eq!(header.columns[2], None);
    }

    #[test]
    fn what_does_not_fit_is_named() {
        for (names, named) in [
            (&["unit", "score", "points"][..], "\"points\""),
            (&["unit", "comment"], "\"score\""),
            (&["unit", "score", "Unit"], "\"Unit\" twice"),
        ] {
            let error = header(names, &[], &[]).unwrap_err();
            assert!(error.to_string().contains(named), "{error}");
            assert_eq!(error.exit(), Exit::UnusableInput);
        }
        let error = header(&["unit", "score"], &["place=unit"], &[]).unwrap_err();
        assert_eq!(error.exit(), Exit::Usage, "{error}");
    }

    #[test]
    fn a_first_line_that_is_an_answer_is_not_quoted() {
        let error = header(&["A", "10", "Thank you"], &[], &[]).unwrap_err();
        assert!(
            error.to_string().contains("no header line") && !error.to_string().contains("Thank"),
            "{error}"
        );
    }

    #[test]
    fn what_an_earlier_import_added_is_passed_over() {
        let header = header(&[REJECTED_LINE, REJECTED_REASON, "unit", "score"], &[], &[]).unwrap();
        assert_eq!(header.position("unit"), Some(2));
        assert_eq!(header.original_names().collect::<Vec<_>>(), ["unit", "score"]);
        let fields = ["7", "why", "A", "9", "too many"];
        assert_eq!(
            header.original_fields(fields.into_iter()).collect::<Vec<_>>(),
            ["A", "9", "too many"]
        );
    }
}
