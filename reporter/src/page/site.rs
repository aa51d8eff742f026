//! The files of the site, made from what is published: every page in every language, badges, feeds and data.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use rayon::prelude::*;
use serde::Serialize;

use super::data;
use super::publication::{Past, Publication, Told, Unit};
use super::series::Series;
use crate::editions::Files;
use crate::locale::Locale;
use crate::render::{Problem, Renderer, Safe};
use crate::web::{self, Asset, Updated};

/// Files that every page uses.
const STYLE: Asset = ("page/style.css.j2", "style", "css");
const SCRIPT: Asset = ("page/stale.js.j2", "stale", "js");
const ICON: Asset = ("page/icon.svg.j2", "icon", "svg");

/// Pages that are about no unit, or about all: where they are in a language, and their templates.
const COMMON: [(&str, &str); 5] = [
    ("index.html", "page/overview.html.j2"),
    ("all.html", "page/all.html.j2"),
    ("measuring.html", "page/measuring.html.j2"),
    ("accessibility.html", "page/accessibility.html.j2"),
    ("feed.xml", "page/feed.xml.j2"),
];

/// What is about one unit: directory, kind of file, template.
const OF_A_UNIT: [(&str, &str, &str); 3] = [
    ("units", "html", "page/unit.html.j2"),
    ("embed", "html", "page/embed.html.j2"),
    ("badges", "svg", "page/badge.svg.j2"),
];

/// What all pages have in common.
pub(super) struct Site<'a> {
    pub(super) publication: &'a Publication,
    pub(super) renderer: &'a Renderer,
    /// Web address of the site, with a slash at its end.
    pub(super) address: &'a Safe,
    pub(super) default_language: Locale,
    pub(super) smallest_group: u64,
    /// Where complaints about the pages go.
    pub(super) feedback: Option<&'a str>,
    pub(super) updated_at: DateTime<Utc>,
}

/// What a template is told.
#[derive(Serialize)]
struct Page<'a> {
    /// From the page to the top of the site, as `../`.
    root: Safe,
    /// From the top of the language to the page.
    path: Safe,
    address: &'a Safe,
    assets: &'a Assets,
    languages: &'a [Language],
    default_language: &'static str,
    smallest_group: u64,
    feedback: Option<&'a str>,
    is_silent: bool,
    updated: Updated,
    /// Units that are below no other.
    tops: &'a [Card<'a>],
    all: &'a [Card<'a>],
    /// What the page is about, for the page of a unit.
    unit: Option<&'a Whole<'a>>,
}

/// Where the files are that every page uses.
#[derive(Default, Serialize)]
struct Assets {
    style: Safe,
    script: Safe,
    icon: Safe,
}

/// A language that the page is there in.
#[derive(Serialize)]
struct Language {
    code: &'static str,
    name: &'static str,
}

/// A unit among others.
#[derive(Serialize)]
struct Card<'a> {
    code: &'a str,
    /// The code as it stands in addresses.
    slug: Safe,
    name: &'a str,
    kind: &'a str,
    first_day: NaiveDate,
    last_day: NaiveDate,
    figure: &'a Option<Told>,
}

impl<'a> Card<'a> {
    fn of(unit: &'a Unit) -> Card<'a> {
        Card {
            code: &unit.code,
            slug: web::slug(&unit.code),
            name: &unit.name,
            kind: &unit.kind,
            first_day: unit.first_day,
            last_day: unit.last_day,
            figure: &unit.figure,
        }
    }
}

/// A unit with all that is told of it.
#[derive(Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    card: Card<'a>,
    /// From the top down.
    trail: Vec<Card<'a>>,
    parts: Vec<Card<'a>>,
    months: History<'a>,
    years: History<'a>,
    #[serde(skip)]
    time_zone: &'a str,
}

/// Periods, and their chart.
#[derive(Serialize)]
struct History<'a> {
    periods: &'a [Past],
    chart: Option<Series>,
}

impl<'a> History<'a> {
    fn of(periods: &'a [Past]) -> History<'a> {
        History {
            periods,
            chart: Series::of(periods),
        }
    }
}

/// What the pages are made from, once for all languages.
struct Material<'a> {
    site: &'a Site<'a>,
    assets: Assets,
    languages: Vec<Language>,
    tops: Vec<Card<'a>>,
    all: Vec<Card<'a>>,
    units: Vec<Whole<'a>>,
}

impl Site<'_> {
    /// What is wrong with the templates, each thing once.
    pub(super) fn problems(&self) -> anyhow::Result<Vec<Problem>> {
        let assets = [STYLE, SCRIPT, ICON].map(|asset| web::rendered(self.renderer, asset));
        let material = Material::of(self, Assets::default());
        let tops = [material.choice(), material.sitemap()];
        let pages = Locale::ALL.into_iter().flat_map(|locale| {
            let overview = material.overview();
            let common =
                COMMON.map(|(path, template)| material.rendered(locale, template, path, 1, overview));
            let of_units = material.units.iter().flat_map(|unit| {
                OF_A_UNIT.map(|(_, _, template)| material.rendered(locale, template, "path", 2, Some(unit)))
            });
            common.into_iter().chain(of_units.collect::<Vec<_>>())
        });
        Problem::each_once(assets.into_iter().chain(tops).chain(pages))
    }

    /// Every file of the site.
    pub(super) fn files(&self) -> anyhow::Result<Files> {
        let mut files = Files::new();
        let assets = Assets {
            style: web::asset(self.renderer, STYLE, &mut files)?,
            script: web::asset(self.renderer, SCRIPT, &mut files)?,
            icon: web::asset(self.renderer, ICON, &mut files)?,
        };
        let material = Material::of(self, assets);
        files.insert("index.html".to_owned(), material.choice()?);
        files.insert("sitemap.xml".to_owned(), material.sitemap()?);
        files.insert(
            "data/v1/figures.json".to_owned(),
            data::figures_json(self.publication, self.updated_at)?,
        );
        files.insert(
            "data/v1/figures.csv".to_owned(),
            data::figures_csv(self.publication)?,
        );
        for locale in Locale::ALL {
            files.extend(material.common_pages(locale)?);
        }
        let of_units: Vec<Vec<(String, Vec<u8>)>> = self
            .publication
            .units
            .par_iter()
            .zip(&material.units)
            .map(|(unit, whole)| material.files_of(unit, whole))
            .collect::<anyhow::Result<_>>()?;
        files.extend(of_units.into_iter().flatten());
        Ok(files)
    }
}

impl<'a> Material<'a> {
    fn of(site: &'a Site<'a>, assets: Assets) -> Material<'a> {
        let units = &site.publication.units;
        let by_code: BTreeMap<&str, &Unit> = units.iter().map(|unit| (unit.code.as_str(), unit)).collect();
        let mut parts: BTreeMap<&str, Vec<Card<'_>>> = BTreeMap::new();
        for unit in units {
            parts
                .entry(unit.above.as_deref().unwrap_or_default())
                .or_default()
                .push(Card::of(unit));
        }
        let mut all: Vec<Card<'_>> = units.iter().map(Card::of).collect();
        all.sort_by_key(|card| (card.name, card.code));
        Material {
            site,
            assets,
            languages: Locale::ALL
                .into_iter()
                .map(|locale| Language {
                    code: locale.code(),
                    name: site.renderer.texts(locale).page.language_name,
                })
                .collect(),
            tops: parts.remove("").unwrap_or_default(),
            all,
            units: units
                .iter()
                .map(|unit| Whole {
                    card: Card::of(unit),
                    trail: trail(unit, &by_code),
                    parts: parts.remove(unit.code.as_str()).unwrap_or_default(),
                    months: History::of(&unit.months),
                    years: History::of(&unit.years),
                    time_zone: &unit.time_zone,
                })
                .collect(),
        }
    }

    /// The page that leads to the languages.
    fn choice(&self) -> anyhow::Result<Vec<u8>> {
        self.rendered(
            self.site.default_language,
            "page/choice.html.j2",
            "index.html",
            0,
            None,
        )
    }

    fn sitemap(&self) -> anyhow::Result<Vec<u8>> {
        self.rendered(self.site.default_language, "page/sitemap.xml.j2", "", 0, None)
    }

    /// The unit above all others, where there is one.
    fn overview(&self) -> Option<&Whole<'a>> {
        match self.tops.as_slice() {
            [top] => self.units.iter().find(|unit| unit.card.code == top.code),
            _ => None,
        }
    }

    /// Pages that are about no unit, or about all.
    fn common_pages(&self, locale: Locale) -> anyhow::Result<Files> {
        COMMON
            .into_iter()
            .map(|(path, template)| {
                let bytes = self.rendered(locale, template, path, 1, self.overview())?;
                Ok((format!("{}/{path}", locale.code()), bytes))
            })
            .collect()
    }

    fn files_of(&self, unit: &Unit, whole: &Whole<'_>) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
        let code = &unit.code;
        let mut files = vec![
            (
                format!("data/v1/units/{code}.json"),
                data::unit_json(unit, self.site.updated_at)?,
            ),
            (format!("data/v1/units/{code}.csv"), data::unit_csv(unit)?),
        ];
        for locale in Locale::ALL {
            for (directory, kind, template) in OF_A_UNIT {
                let path = format!("{directory}/{}.{kind}", whole.card.slug.as_str());
                let bytes = self.rendered(locale, template, &path, 2, Some(whole))?;
                files.push((format!("{}/{directory}/{code}.{kind}", locale.code()), bytes));
            }
        }
        Ok(files)
    }

    fn rendered(
        &self,
        locale: Locale,
        template: &str,
        path: &str,
        depth: usize,
        unit: Option<&Whole<'_>>,
    ) -> anyhow::Result<Vec<u8>> {
        let site = self.site;
        // Pages of units list their parts and no more: a thousand units on each of a thousand pages would cost more than all else.
        let (tops, all): (&[Card<'_>], &[Card<'_>]) = match depth {
            0 | 1 => (&self.tops, &self.all),
            _ => (&[], &[]),
        };
        let zone = unit
            .map(|unit| unit.time_zone)
            .or_else(|| Some(self.units.first()?.time_zone));
        let page = Page {
            root: Safe::new("../".repeat(depth)),
            path: Safe::new(path),
            address: site.address,
            assets: &self.assets,
            languages: &self.languages,
            default_language: site.default_language.code(),
            smallest_group: site.smallest_group,
            feedback: site.feedback,
            is_silent: site.publication.is_silent,
            updated: Updated::of(site.updated_at, zone.unwrap_or("UTC")),
            tops,
            all,
            unit,
        };
        let text = site.renderer.render(locale, template, &page)?;
        Ok(text.into_bytes())
    }
}

/// The units above, from the top down.
fn trail<'a>(unit: &'a Unit, by_code: &BTreeMap<&str, &'a Unit>) -> Vec<Card<'a>> {
    let above = |unit: &&'a Unit| by_code.get(unit.above.as_deref()?).copied();
    let mut trail: Vec<Card<'_>> = std::iter::successors(above(&unit), above).map(Card::of).collect();
    trail.reverse();
    trail
}
