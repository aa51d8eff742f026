//! The files of the internal pages: a directory for each unit, so that a web server can let in who is responsible for it, and a page
//! that leads to them.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rayon::prelude::*;
use serde::Serialize;

use super::facts::{Facts, SevenDays, Unit};
use super::unit::Told;
use crate::digest::message::Sender;
use crate::editions::Files;
use crate::locale::Locale;
use crate::render::{Problem, Renderer, Safe};
use crate::web::{self, Asset, Updated};

const STYLE: Asset = ("internal/style.css.j2", "style", "css");
const SCRIPT: Asset = ("internal/page.js.j2", "page", "js");
const STALE: Asset = ("page/stale.js.j2", "stale", "js");
const ICON: Asset = ("page/icon.svg.j2", "icon", "svg");

const OVERVIEW: &str = "internal/overview.html.j2";
const UNIT: &str = "internal/unit.html.j2";

/// What all pages have in common.
pub(super) struct Site<'a> {
    pub(super) facts: &'a Facts,
    pub(super) renderer: &'a Renderer,
    /// Where cases are kept; none where the pages tell figures only.
    pub(super) sender: Option<&'a Sender>,
    pub(super) updated_at: DateTime<Utc>,
}

/// What a template is told.
#[derive(Serialize)]
struct Page<'a, Content> {
    /// From the page to the top, as `../`.
    root: Safe,
    assets: &'a Assets,
    updated: Updated,
    smallest_group: i32,
    #[serde(flatten)]
    content: Content,
}

/// Where the files are that every page uses.
#[derive(Default, Serialize)]
struct Assets {
    style: Safe,
    script: Safe,
    stale: Safe,
    icon: Safe,
}

#[derive(Serialize)]
struct UnitPage<'a> {
    /// From the top down.
    trail: Vec<Card<'a>>,
    parts: Vec<Card<'a>>,
    #[serde(flatten)]
    told: Told<'a>,
}

#[derive(Serialize)]
struct Overview<'a> {
    /// Each unit before those below it.
    cards: Vec<Card<'a>>,
}

/// A unit among others.
#[derive(Serialize)]
struct Card<'a> {
    /// The code as it stands in addresses.
    slug: Safe,
    name: &'a str,
    /// Steps below the top.
    depth: usize,
    seven_days: Option<&'a SevenDays>,
    follow_ups: u64,
    overdue: u64,
}

impl<'a> Card<'a> {
    fn of(unit: &'a Unit, depth: usize) -> Card<'a> {
        Card {
            slug: web::slug(&unit.week.code),
            name: &unit.week.name,
            depth,
            seven_days: unit.seven_days.as_ref(),
            follow_ups: unit.week.follow_ups,
            overdue: unit.week.overdue_follow_ups,
        }
    }
}

/// The units by which other is above them; zero for none.
struct Tree<'a> {
    facts: &'a Facts,
    parts: BTreeMap<i64, Vec<&'a Unit>>,
}

impl<'a> Tree<'a> {
    fn of(facts: &'a Facts) -> Tree<'a> {
        let mut parts: BTreeMap<i64, Vec<&Unit>> = BTreeMap::new();
        for unit in facts.units.values() {
            let above = unit
                .place
                .above_id
                .filter(|above| facts.units.contains_key(above));
            parts.entry(above.unwrap_or_default()).or_default().push(unit);
        }
        for parts in parts.values_mut() {
            parts.sort_by_key(|unit| (&unit.week.name, &unit.week.code));
        }
        Tree { facts, parts }
    }

    fn parts(&self, unit_id: i64) -> &[&'a Unit] {
        self.parts.get(&unit_id).map_or(&[], Vec::as_slice)
    }

    fn above(&self, unit: &Unit) -> Option<&'a Unit> {
        self.facts.units.get(&unit.place.above_id?)
    }

    fn trail(&self, unit: &Unit) -> Vec<Card<'a>> {
        let mut trail: Vec<Card<'_>> = std::iter::successors(self.above(unit), |unit| self.above(unit))
            .map(|unit| Card::of(unit, 0))
            .collect();
        trail.reverse();
        trail
    }

    /// Everything below, each unit before its parts.
    fn walk(&self, unit_id: i64, depth: usize, cards: &mut Vec<Card<'a>>) {
        for unit in self.parts(unit_id) {
            cards.push(Card::of(unit, depth));
            self.walk(unit.week.unit_id, depth + 1, cards);
        }
    }
}

impl Site<'_> {
    /// Every file.
    pub(super) fn files(&self) -> anyhow::Result<Files> {
        let mut files = Files::new();
        let mut asset = |asset| web::asset(self.renderer, asset, &mut files);
        let assets = Assets {
            style: asset(STYLE)?,
            script: asset(SCRIPT)?,
            stale: asset(STALE)?,
            icon: asset(ICON)?,
        };
        let tree = Tree::of(self.facts);
        files.insert("index.html".to_owned(), self.overview(&tree, &assets)?);
        let pages = self.facts.units.par_iter().map(|(_, unit)| {
            let path = format!("units/{}/index.html", unit.week.code);
            Ok((path, self.unit(unit, &tree, &assets)?))
        });
        files.extend(pages.collect::<anyhow::Result<Vec<_>>>()?);
        Ok(files)
    }

    /// What is wrong with the templates, each thing once.
    pub(super) fn problems(&self) -> anyhow::Result<Vec<Problem>> {
        let (tree, assets) = (Tree::of(self.facts), Assets::default());
        let of_assets = [STYLE, SCRIPT].map(|asset| web::rendered(self.renderer, asset));
        let units = self.facts.units.values();
        let pages = units.map(|unit| self.unit(unit, &tree, &assets));
        let overview = self.overview(&tree, &assets);
        Problem::each_once(of_assets.into_iter().chain(pages).chain([overview]))
    }

    /// In the language of the unit that is above the others, the first where there are several.
    fn overview(&self, tree: &Tree<'_>, assets: &Assets) -> anyhow::Result<Vec<u8>> {
        let top = tree.parts(0).first();
        let locale = top.map_or(Locale::Fi, |unit| unit.week.locale);
        let zone = top.map_or("UTC", |unit| &unit.week.time_zone);
        let mut cards = Vec::new();
        tree.walk(0, 0, &mut cards);
        self.rendered(locale, OVERVIEW, 0, zone, assets, Overview { cards })
    }

    fn unit(&self, unit: &Unit, tree: &Tree<'_>, assets: &Assets) -> anyhow::Result<Vec<u8>> {
        let parts = tree.parts(unit.week.unit_id).iter();
        let page = UnitPage {
            trail: tree.trail(unit),
            parts: parts.map(|unit| Card::of(unit, 0)).collect(),
            told: Told::of(unit, self.renderer, self.sender)?,
        };
        self.rendered(unit.week.locale, UNIT, 2, &unit.week.time_zone, assets, page)
    }

    fn rendered(
        &self,
        locale: Locale,
        template: &str,
        depth: usize,
        zone: &str,
        assets: &Assets,
        content: impl Serialize,
    ) -> anyhow::Result<Vec<u8>> {
        let page = Page {
            root: Safe::new("../".repeat(depth)),
            assets,
            updated: Updated::of(self.updated_at, zone),
            smallest_group: self.facts.smallest_group,
            content,
        };
        Ok(self.renderer.render(locale, template, &page)?.into_bytes())
    }
}
