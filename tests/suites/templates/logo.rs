//! The organisation's logo: an image inside the mail.

use std::process::Command;

use mail_parser::{MessageParser, MimeHeaders};

use super::{Studio, ours, said, studio};

/// As much of a PNG as tells that it is one, 400 × 100.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x01\x90\0\0\0\x64\x08\x06\0\0\0";

/// As much of a JPEG, 400 × 100, with a thumbnail before its frame.
const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc2\0\x0b\x08\0\x64\x01\x90\x01\x01\x11\0";

fn with_logo(studio: &Studio, arguments: &[&str]) -> Command {
    let mut command = studio.reporter(arguments);
    command
        .env("NPS_TEMPLATES_LOGO", "logo")
        .env("NPS_TEMPLATES_LOGO_ALT", "Esimerkki & \"co\"");
    command
}

#[test]
fn it_comes_inside_the_mail_beside_the_html() {
    for (bytes, kind) in [(PNG, "png"), (JPEG, "jpeg")] {
        let studio = studio();
        studio.own("logo", bytes);
        let mut check = with_logo(&studio, &["templates", "check", "--output", "seen"]);
        let check = check
            .env("NPS_TEMPLATES_LOGO_WIDTH", "200")
            .output()
            .expect("a check");
        let (code, report) = said(check);
        assert_eq!(code, Some(0), "{report}");
        assert!(
            report.contains("ok    logo, shown 200 pixels wide and 50 high"),
            "{report}"
        );

        let mail = std::fs::read(studio.path("seen/full-fi-manager.eml")).expect("a mail");
        let mail = MessageParser::default().parse(&mail).expect("a message");
        let image = mail.attachments().next().expect("an image");
        assert_eq!(image.contents(), bytes);
        assert_eq!(image.content_type().and_then(|of| of.subtype()), Some(kind));
        let id = image.content_id().expect("a name");
        let html = mail.body_html(0).expect("HTML");
        let shown = format!(
            "<img src=\"cid:{id}\" width=\"200\" height=\"50\" alt=\"Esimerkki &amp; &quot;co&quot;\""
        );
        assert!(html.contains(&shown), "{html}");
        // Readers of text need no logo.
        assert_eq!(
            mail.body_text(0).expect("text").replace('\r', ""),
            ours()["full-fi-manager.txt"]
        );
    }
}

#[test]
fn a_browser_finds_it_beside_the_page() {
    let studio = studio();
    studio.own("logo", PNG);
    let check = with_logo(&studio, &["templates", "check", "--output", "seen"]).output();
    assert_eq!(said(check.expect("a check")).0, Some(0));
    let page = std::fs::read_to_string(studio.path("seen/empty-sv-supervisor.html")).expect("a page");
    assert!(
        page.contains("<img src=\"empty-sv-supervisor-logo.png\" width=\"300\" height=\"75\""),
        "{page}"
    );
    assert_eq!(
        std::fs::read(studio.path("seen/empty-sv-supervisor-logo.png")).expect("an image"),
        PNG
    );
}

#[test]
fn what_is_no_logo_is_told() {
    let heavy = [PNG, &[0; 30_000]].concat();
    let mut wide = PNG.to_vec();
    wide[17] = 1;
    for (bytes, told) in [
        (&b"<svg/>"[..], "mend  logo: is no PNG and no JPEG"),
        (b"\x89PNG\r\n\x1a\n", "mend  logo: is no PNG and no JPEG"),
        (b"\xff\xd8\xff\xe0\xff", "mend  logo: is no PNG and no JPEG"),
        (&heavy, "mend  logo: is larger than 30000 bytes"),
        (&wide, "mend  logo: has 65936 × 100 pixels"),
    ] {
        let studio = studio();
        studio.own("logo", bytes);
        let (code, report) = said(
            with_logo(&studio, &["templates", "check"])
                .output()
                .expect("a check"),
        );
        assert_eq!(code, Some(8), "{report}");
        assert!(report.contains(told), "{told:?} is not in\n{report}");
        let run = with_logo(&studio, &["digest", "run"]).output().expect("a run");
        assert_eq!(said(run).0, Some(4));
    }
}

#[test]
fn one_that_is_missing_or_too_wide_is_told() {
    let studio = studio();
    let (code, report) = said(
        with_logo(&studio, &["templates", "check"])
            .output()
            .expect("a check"),
    );
    assert_eq!(code, Some(8), "{report}");
    assert!(
        report.contains("mend  logo: cannot be read: No such file"),
        "{report}"
    );
    for width in ["0", "301"] {
        let mut check = with_logo(&studio, &["templates", "check"]);
        let (code, error) = said(
            check
                .env("NPS_TEMPLATES_LOGO_WIDTH", width)
                .output()
                .expect("a check"),
        );
        assert_eq!(code, Some(2), "{error}");
        assert!(
            error.contains("templates.logo_width is not from 1 to 300"),
            "{error}"
        );
    }
}
