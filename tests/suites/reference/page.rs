//! A page of the reference, as Markdown.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::docs::project;
use crate::links::anchor;

/// Sections with objects, each under a heading of its own or in one line.
pub(crate) struct Page {
    title: String,
    introduction: String,
    sections: Vec<Section>,
}

struct Section {
    title: String,
    introduction: String,
    objects: Vec<(String, String)>,
    lines: Vec<String>,
}

impl Page {
    pub(crate) fn new(title: &str, introduction: &str) -> Self {
        Self {
            title: title.to_owned(),
            introduction: introduction.to_owned(),
            sections: Vec::new(),
        }
    }

    /// The section that what comes next is in.
    pub(crate) fn section(&mut self, title: &str, introduction: &str) {
        if self.sections.last().is_none_or(|section| section.title != title) {
            self.sections.push(Section {
                title: title.to_owned(),
                introduction: introduction.to_owned(),
                objects: Vec::new(),
                lines: Vec::new(),
            });
        }
    }

    /// An object under a heading, or another one of the same name.
    pub(crate) fn object(&mut self, name: &str, text: &str) {
        let objects = &mut self.sections.last_mut().expect("a section").objects;
        match objects.last_mut() {
            Some((last, texts)) if last == name => *texts += &format!("\n\n{text}"),
            _ => objects.push((name.to_owned(), text.to_owned())),
        }
    }

    pub(crate) fn line(&mut self, line: &str) {
        let section = self.sections.last_mut().expect("a section");
        section.lines.push(line.to_owned());
    }

    pub(crate) fn compare(&self, path: &str) {
        super::compare(&project().join(path), &self.text());
    }

    fn text(&self) -> String {
        let mut text = format!(
            "# {}\n\n{} Made from the database by the suite `reference`: don't edit.\n\n",
            self.title, self.introduction
        );
        text += &self.contents();
        for section in &self.sections {
            text += &format!("\n## {}\n", section.title);
            if !section.introduction.is_empty() {
                text += &format!("\n{}\n", section.introduction);
            }
            for (name, told) in &section.objects {
                text += &format!("\n### {name}\n\n{told}\n");
            }
            if !section.lines.is_empty() {
                text += &format!("\n{}\n", section.lines.join("\n"));
            }
        }
        text
    }

    /// Links to all headings. GitHub numbers anchors of the same name.
    fn contents(&self) -> String {
        let mut seen = BTreeMap::new();
        let mut link = |heading: &str| {
            let anchor = anchor(heading, &mut seen);
            format!("[{heading}](#{anchor})")
        };
        link(&self.title.replace('`', ""));
        let mut text = String::new();
        for section in &self.sections {
            text += &format!("- {}", link(&section.title));
            let links: Vec<String> = section.objects.iter().map(|(name, _)| link(name)).collect();
            if !links.is_empty() {
                text += &format!(": {}", links.join(", "));
            }
            text.push('\n');
        }
        text
    }
}

/// As code.
pub(crate) fn code(text: &str) -> String {
    format!("`{}`", text.replace(" DEFAULT ", " default "))
}

/// A comment as Markdown: names of objects are code, and nothing of it is markup by chance.
pub(crate) fn prose(comment: &str) -> String {
    static NAMES: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(survey\.|nps_)[a-z_]+(\.[a-z_]+)?(\([^()]*\))?|nps\([^()]*\)").expect("a pattern")
    });
    let text = comment.replace('<', r"\<").replace('*', r"\*");
    NAMES.replace_all(&text, "`$0`").into_owned()
}

/// What stands in a table.
pub(crate) fn cell(text: &str) -> String {
    text.replace('|', r"\|")
}
