//! Pages on paper. The PDF files stay in target/screenshots-pages-paper for people to look at.

use serde::Deserialize;
use serde_json::json;

use super::{demo, web};
use crate::support::tools::{self, assert_none};

const PAGES: [(&str, &[&str]); 5] = [
    (
        "fi/index.html",
        &[
            "Lehtokajo",
            "NPS90Huippuluokkaa",
            "10.–16.11.2025",
            "Hammasklinikat90",
        ],
    ),
    (
        "sv/units/laakarikeskukset.html",
        &["NPS88Toppklass", "10–16.11.2025", "17.11.2025"],
    ),
    (
        "en/units/laakarikeskus-espoo-tapiola.html",
        &["NPS90Worldclass", "10–16November2025", "10to99answers"],
    ),
    (
        "en/units/laakarikeskus-forssa.html",
        &["Nofigure:therewerefewerthan10answers"],
    ),
    ("fi/measuring.html", &["Nettosuositteluindeksi(NPS)"]),
];

/// Millimetres of A4.
const A4: [f64; 2] = [210.0, 297.0];

/// A page as paper.mjs has printed it.
#[derive(Deserialize)]
struct Print {
    page: String,
    /// What the style for paper leaves.
    text: String,
    paper: String,
    ink: String,
    /// In points.
    sheets: Vec<[f64; 2]>,
    /// What the PDF has, without spaces.
    letters: String,
}

#[test]
fn paper_has_the_figure_and_no_navigation() {
    let prints: Vec<Print> = web::look(
        include_str!("paper.mjs"),
        demo::top(),
        json!({
            "now": web::SOON,
            "sheets": tools::emptied("screenshots-pages-paper"),
            "pages": PAGES.map(|(page, _)| page),
        }),
    );
    assert_eq!(prints.len(), PAGES.len());
    assert_none(&prints.iter().flat_map(problems).collect::<Vec<_>>());
}

fn problems(print: &Print) -> Vec<String> {
    let mut problems = Vec::new();
    let (_, expected) = PAGES
        .iter()
        .find(|(page, _)| *page == print.page)
        .expect("a page that was asked for");
    for words in *expected {
        if !print.letters.contains(words) {
            problems.push(format!("{words} is not in {}", print.letters));
        }
    }
    for navigation in [
        "Svenska",
        "Suomi",
        "English",
        "JSON",
        "Sama taulukkona",
        "as a table",
    ] {
        if print.text.contains(navigation) || print.letters.contains(&navigation.replace(' ', "")) {
            problems.push(format!("{navigation} is printed"));
        }
    }
    let is_a4 = |sheet: &[f64; 2]| {
        let pairs = sheet.iter().zip(A4);
        pairs
            .into_iter()
            .all(|(points, millimetres)| (points * 25.4 / 72.0 - millimetres).abs() < 1.0)
    };
    if print.sheets.is_empty() || !print.sheets.iter().all(is_a4) {
        problems.push(format!("printed on {:?}", print.sheets));
    }
    if (print.paper.as_str(), print.ink.as_str()) != ("rgb(255, 255, 255)", "rgb(0, 0, 0)") {
        problems.push(format!("{} on {}", print.ink, print.paper));
    }
    let told = |problem| format!("{}: {problem}", print.page);
    problems.into_iter().map(told).collect()
}
