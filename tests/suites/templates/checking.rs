//! `templates check`: everything that is wrong, with file and line.

use std::os::unix::fs::symlink;

use super::{ours, studio};

#[test]
fn ours_are_fine_in_every_language_with_every_sample() {
    let names: Vec<String> = ours()
        .into_keys()
        .filter(|name| name.ends_with(".html"))
        .collect();
    assert_eq!(names.len(), 4 * 3 * 4, "{names:?}");
    for part in [
        "full-fi-supervisor",
        "sparse-sv-manager",
        "empty-en-preview",
        "hostile-fi-supervisor",
    ] {
        assert!(
            names.contains(&format!("{part}.html")),
            "{part} is not in {names:?}"
        );
    }
    let report = studio().passes();
    assert!(report.lines().all(|line| line.ends_with(", ours")), "{report}");
}

#[test]
fn what_a_template_does_wrong_is_told_with_its_line() {
    let headline = "digest/headline.txt.j2";
    let wrong = [
        (
            headline,
            "Hei\n{{ unit.nmae }}",
            "headline.txt.j2 line 2: `unit.nmae` is undefined (in every digest)",
        ),
        (
            headline,
            "{{ comments.praise[0].score }}",
            "headline.txt.j2 line 1: `comments.praise` is undefined (in digest full-fi-manager and 11 more)",
        ),
        (
            headline,
            "Hei\n{{ unit.name",
            "headline.txt.j2 line 2: syntax error",
        ),
        (
            headline,
            "{{ t.week }}",
            "leaves {week} as it is; texts with places go through `fill`",
        ),
        (
            headline,
            "{{ unit.name | shout }}",
            "headline.txt.j2 line 1: unknown filter",
        ),
        (
            "digest/figures.html.j2",
            "\n{% include 'none.html.j2' %}",
            "figures.html.j2 line 2: template not found",
        ),
        (
            "page/embed.html.j2",
            "\n{{ unit.nmae }}",
            "embed.html.j2 line 2: `unit.nmae` is undefined",
        ),
        (
            "digest/subject.txt.j2",
            "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
            "subject.txt.j2 line 1: takes more than 5000000 steps",
        ),
        (
            "digest/body.html.j2",
            "{% for a in range(9000) %}never ending{% endfor %}",
            "body.html.j2: more than 80000 bytes of output (in digest full-fi-supervisor and 35 more)",
        ),
        (
            "digest/subject.txt.j2",
            "{{ unit.name }}\nBcc: {{ week }}",
            "subject.txt.j2: is not one line",
        ),
    ];
    for (name, content, told) in wrong {
        let studio = studio();
        studio.own(name, content);
        let (code, report) = studio.says(&["templates", "check"]);
        assert_eq!(code, Some(8), "{content}\n{report}");
        assert!(report.contains(told), "{told:?} is not in\n{report}");
    }
}

#[test]
fn all_is_told_at_once_and_no_mail_is_made() {
    let studio = studio();
    studio.own("base.txt.j2", b"\xff");
    studio.own("digest/praise.html.j2", "{% if %}");
    studio.own("digest/figures.html.j2", "x".repeat(200_001));
    studio.own("digest/headline.txt.j2", "{{ unit.nmae }}");
    symlink("nowhere", studio.path("own/digest/body.txt.j2")).expect("a link");
    studio.own("texts.toml", "[fi]\nsubjet = 'NPS'\nweek = 'Viikko {wek}'");
    studio.is_refused(&[
        "base.txt.j2: line 1 is not UTF-8",
        "digest/body.txt.j2: cannot be read: No such file",
        "digest/figures.html.j2: is larger than 200000 bytes",
        "digest/headline.txt.j2 line 1: `unit.nmae` is undefined",
        "digest/praise.html.j2 line 1: syntax error",
        "texts.toml: [fi] subjet: no such text; did you mean subject?",
        "texts.toml: [fi] week: there is no {wek} here; known are {week}",
    ]);
}

#[test]
fn a_fault_in_some_digests_says_in_which() {
    let studio = studio();
    studio.own("digest/headline.txt.j2", "{{ unit.nps | points }}");
    studio.is_refused(&["line 1: invalid operation"]);
    let (_, report) = studio.says(&["templates", "check"]);
    assert!(
        report.contains("(in digest empty-fi-supervisor and 11 more)"),
        "{report}"
    );
}

#[test]
fn files_that_nothing_uses_are_told() {
    let studio = studio();
    studio.own("digest/headlines.txt.j2", "x");
    studio.own("texts.tml", "x");
    studio.own("parts/greeting.txt.j2", "Hei!");
    studio.own("digest/headline.txt.j2", "{% include 'parts/greeting.txt.j2' %}");
    studio.own(".git/config", "x");
    studio.own(".DS_Store", "x");
    let report = studio.passes();
    for line in [
        "note  digest/headlines.txt.j2: nothing uses this file; did you mean digest/headline.txt.j2?",
        "note  texts.tml: nothing uses this file; did you mean texts.toml?",
        "ok    parts/greeting.txt.j2, your own",
        "ok    digest/headline.txt.j2, your own",
    ] {
        assert!(
            report.lines().any(|printed| printed == line),
            "{line:?} is not in\n{report}"
        );
    }
    assert_eq!(report.matches("note").count(), 2, "{report}");
}

#[test]
fn a_directory_that_is_none_is_refused() {
    let studio = studio();
    for command in [
        &["templates", "check"][..],
        &["digest", "run"],
        &["digest", "preview", "--unit", "x"],
    ] {
        let mut reporter = studio.reporter(command);
        let output = reporter
            .env("NPS_TEMPLATES_DIRECTORY", "nowhere")
            .output()
            .expect("nps-reporter");
        let (code, error) = super::said(output);
        assert_eq!(code, Some(2), "{error}");
        assert!(
            error.contains("templates.directory nowhere: No such file"),
            "{error}"
        );
    }
}
