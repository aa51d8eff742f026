//! Pages in a browser: on a phone and on a screen, light and dark, enlarged, and without JavaScript. The screenshots stay in
//! target/screenshots-pages for people to look at.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{demo, web};
use crate::languages;
use crate::support::tools::{self, assert_none};

/// What axe looks for: WCAG 2.2 AA, and what its authors advise beyond that.
const TAGS: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

/// Pages of every kind; those that are looked at in every setting are in Finnish, whose words are longest.
const PAGES: [&str; 8] = [
    "index.html",
    "all.html",
    "units/laakarikeskukset.html",
    "units/laakarikeskus-espoo-tapiola.html",
    "units/laakarikeskus-forssa.html",
    "measuring.html",
    "accessibility.html",
    "embed/laakarikeskukset.html",
];

/// Who looks, and with what.
#[derive(Clone, Deserialize, Serialize)]
pub(crate) struct Setting {
    pub(crate) name: String,
    pub(crate) width: u32,
    /// Pixels of the screen to one of the page.
    pub(crate) scale: u32,
    /// Size of letters that the reader has set, in pixels.
    pub(crate) letters: u32,
    pub(crate) scheme: String,
    pub(crate) scripts: bool,
    /// Whether the web server sends the headers that it should.
    pub(crate) headers: bool,
    pub(crate) now: String,
    /// Whether axe is asked.
    pub(crate) judged: bool,
}

pub(crate) fn setting(name: &str, width: u32) -> Setting {
    Setting {
        name: name.to_owned(),
        width,
        scale: 1,
        letters: 16,
        scheme: "light".to_owned(),
        scripts: true,
        headers: true,
        now: web::SOON.to_owned(),
        judged: true,
    }
}

fn settings() -> Vec<Setting> {
    let unjudged = |name, width| Setting {
        judged: false,
        ..setting(name, width)
    };
    let dark = |setting| Setting {
        scheme: "dark".to_owned(),
        headers: false,
        ..setting
    };
    vec![
        setting("phone", 320),
        dark(setting("phone-dark", 320)),
        setting("screen", 1280),
        dark(setting("screen-dark", 1280)),
        Setting {
            scale: 2,
            ..unjudged("enlarged", 640)
        },
        Setting {
            letters: 32,
            ..unjudged("large-letters", 1280)
        },
        Setting {
            scripts: false,
            ..unjudged("scriptless", 1280)
        },
        Setting {
            now: "2025-11-19T07:00:00+02:00".to_owned(),
            ..unjudged("forgotten", 320)
        },
    ]
}

/// A page as browser.mjs has seen it.
#[derive(Deserialize)]
pub(crate) struct View {
    pub(crate) page: String,
    #[serde(flatten)]
    pub(crate) setting: Setting,
    /// What the browser asked of anybody else.
    pub(crate) elsewhere: Vec<String>,
    /// What the browser refused, missed or complained about.
    pub(crate) faults: Vec<String>,
    /// Bytes of all that the browser fetched.
    pub(crate) weight: u64,
    /// What axe has found, or could not decide.
    pub(crate) findings: Vec<String>,
    pub(crate) tables: Tables,
    pub(crate) language: String,
    pub(crate) page_width: u32,
    pub(crate) clipped: Vec<String>,
    pub(crate) small_texts: Vec<String>,
    pub(crate) crowded_labels: Vec<String>,
    pub(crate) pale_labels: Vec<String>,
    pub(crate) paper: String,
    pub(crate) text: String,
    /// Warnings that are shown.
    pub(crate) banners: Vec<String>,
}

/// How many tables, rows, headers of columns and of rows, and cells there are.
#[derive(Debug, Deserialize)]
pub(crate) struct Tables {
    /// As a screen reader counts them.
    pub(crate) told: [u32; 5],
    pub(crate) written: [u32; 5],
}

fn views() -> &'static [View] {
    static VIEWS: LazyLock<Vec<View>> = LazyLock::new(|| {
        let finnish = PAGES.map(|page| views_of(&format!("fi/{page}"), &settings()));
        let others = languages::codes().into_iter().filter(|language| language != "fi");
        let others = others.map(|language| {
            PAGES
                .map(|page| views_of(&format!("{language}/{page}"), &settings()[..1]))
                .concat()
        });
        let views = [finnish.concat(), others.collect::<Vec<_>>().concat()].concat();
        web::look(
            include_str!("browser.mjs"),
            demo::top(),
            job("screenshots-pages", &views),
        )
    });
    &VIEWS
}

pub(crate) fn views_of(page: &str, settings: &[Setting]) -> Vec<Value> {
    let with_page = |setting| {
        let mut view = json!(setting);
        view["page"] = json!(page);
        view
    };
    settings.iter().map(with_page).collect()
}

pub(crate) fn job(screenshots: &str, views: &[Value]) -> Value {
    // axe leaves this rule out unless it is asked for by name.
    let rules = json!({ "target-size": { "enabled": true } });
    json!({ "screenshots": tools::emptied(screenshots), "rules": rules, "tags": TAGS, "views": views })
}

/// Fails with what is found wrong in each view.
fn assert_right<Found: IntoIterator<Item = String>>(look: impl Fn(&View) -> Found) {
    let others = languages::codes().len() - 1;
    assert_eq!(views().len(), PAGES.len() * (settings().len() + others));
    let problems = views().iter().flat_map(|view| {
        let told = |problem| format!("{} ({}): {problem}", view.page, view.setting.name);
        look(view).into_iter().map(told).collect::<Vec<_>>()
    });
    assert_none(&problems.collect::<Vec<_>>());
}

/// The texts of a setting, by page.
fn texts(setting: &str) -> BTreeMap<&'static str, &'static str> {
    let chosen = views().iter().filter(|view| view.setting.name == setting);
    chosen
        .map(|view| (view.page.as_str(), view.text.as_str()))
        .collect()
}

#[test]
fn no_page_is_wider_than_its_window() {
    assert_right(|view| {
        let too_wide = view.page_width > view.setting.width;
        let wide = too_wide.then(|| format!("{} px wide", view.page_width));
        wide.into_iter().chain(view.clipped.clone())
    });
}

#[test]
fn axe_finds_nothing() {
    assert_right(|view| view.findings.clone());
}

#[test]
fn letters_of_charts_are_large_dark_and_apart() {
    assert_right(|view| {
        [&view.small_texts, &view.crowded_labels, &view.pale_labels]
            .map(|labels| labels.join(", "))
            .into_iter()
            .filter(|labels| !labels.is_empty())
    });
}

#[test]
fn a_table_is_told_as_one_on_every_screen() {
    assert_right(|view| (view.tables.told != view.tables.written).then(|| format!("{:?}", view.tables)));
}

#[test]
fn the_language_is_told() {
    assert_right(|view| {
        (!view.page.starts_with(&format!("{}/", view.language))).then(|| view.language.clone())
    });
}

#[test]
fn nothing_is_asked_of_anybody_else() {
    assert_right(|view| view.elsewhere.clone());
}

#[test]
fn nothing_breaks_the_policy_or_goes_wrong_with_and_without_headers() {
    assert_right(|view| view.faults.clone());
}

#[test]
fn dark_is_dark() {
    assert_right(|view| {
        let paper = match view.setting.scheme.as_str() {
            "dark" => "rgb(16, 21, 27)",
            _ => "rgb(255, 255, 255)",
        };
        (view.paper != paper).then(|| view.paper.clone())
    });
}

#[test]
fn scripts_tell_no_word_of_their_own() {
    assert_eq!(texts("screen"), texts("scriptless"));
}

#[test]
fn a_page_that_was_not_replaced_for_two_days_says_so() {
    assert_right(|view| {
        let is_right = match view.setting.name.as_str() {
            "forgotten" => {
                matches!(view.banners.as_slice(), [banner] if banner.contains("yli kahteen päivään"))
            }
            _ => view.banners.is_empty(),
        };
        (!is_right).then(|| format!("{:?}", view.banners))
    });
    // Apart from that it tells what the others do.
    let phone = texts("phone");
    for view in views().iter().filter(|view| view.setting.name == "forgotten") {
        let rest = view.text.replace(&view.banners.concat(), "");
        let [rest, text] =
            [&rest, phone[view.page.as_str()]].map(|text| text.split_whitespace().collect::<Vec<_>>());
        assert_eq!(rest, text);
    }
}

#[test]
fn the_overview_is_light() {
    assert_right(|view| {
        let is_heavy = view.page.ends_with("/index.html") && !(2_000..100_000).contains(&view.weight);
        is_heavy.then(|| format!("{} bytes with all that it loads", view.weight))
    });
}

#[test]
fn a_flawed_page_would_be_found() {
    let shown = |scripts| Setting {
        scripts,
        judged: scripts,
        ..setting("flawed", 320)
    };
    let views = [
        views_of("flawed.html", &[shown(true)]),
        views_of("flawed.html", &[shown(false)]),
    ]
    .concat();
    let mut views: Vec<View> = web::look_at_flawed(
        include_str!("browser.mjs"),
        job("screenshots-pages-flawed", &views),
    );
    views.sort_by_key(|view| !view.setting.scripts);
    let [flawed, _] = views.as_slice() else {
        panic!("{} views", views.len());
    };
    for rule in [
        "color-contrast",
        "html-has-lang",
        "image-alt",
        "label",
        "landmark-one-main",
        "region",
        "tabindex",
    ] {
        let is_found = flawed
            .findings
            .iter()
            .any(|finding| finding.starts_with(&format!("{rule}: ")));
        assert!(is_found, "{rule} is not among {:#?}", flawed.findings);
    }
    assert_eq!(flawed.language, "");
    assert!(flawed.page_width > 320);
    assert_eq!(flawed.elsewhere, ["https://example.org/tracker.png"]);
    assert_eq!(flawed.small_texts, ["Small", "Crowded"]);
    assert_eq!(flawed.crowded_labels, ["Small and Crowded overlap"]);
    assert_eq!(flawed.pale_labels, ["Small", "Crowded"]);
    assert_ne!(flawed.tables.told, flawed.tables.written);
    let faults = flawed.faults.join("\n");
    for fault in ["script-src-elem forbids inline", "img-src forbids"] {
        assert!(faults.contains(fault), "{fault} is not among {faults}");
    }
}
