//! The chart of the weeks: NPS with its margins, as a picture that a mail carries along.
//!
//! Where things stand is worked out here; how they look is the template's, `chart/weeks.svg.j2`. No NPS is computed.

pub(crate) mod description;
mod drawing;
mod label;
mod mark;
mod picture;
pub(crate) mod scale;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use anyhow::Context;
use chrono::NaiveDate;
use resvg::usvg::fontdb::Database;
use resvg::usvg::{ImageHrefResolver, Options, Tree};
use serde::{Deserialize, Serialize};

pub(crate) use self::drawing::Drawing;
use crate::locale::Locale;
use crate::render::Renderer;

/// In CSS pixels: the text's width in a mail of 600 px.
pub(crate) const WIDTH: u32 = 536;
pub(crate) const HEIGHT: u32 = 190;

/// Mail programs disagree on which fonts there are, and servers have none, so the chart brings its own.
const FAMILY: &str = "Inter";
const FONTS: [&[u8]; 2] = [
    include_bytes!("../assets/Inter-Regular.ttf"),
    include_bytes!("../assets/Inter-Bold.ttf"),
];

/// A week of the chart.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Point {
    pub(crate) monday: NaiveDate,
    pub(crate) responses: u64,
    /// None in a week without answers.
    pub(crate) nps: Option<f64>,
    pub(crate) lower: Option<f64>,
    pub(crate) upper: Option<f64>,
    /// Does the database call the week unusual?
    pub(crate) is_signal: bool,
}

/// Draws charts: made once, shared by threads.
pub(crate) struct Chart {
    options: Options<'static>,
}

impl Chart {
    /// Reads the fonts.
    pub(crate) fn new() -> Chart {
        let mut fonts = Database::new();
        for font in FONTS {
            fonts.load_font_data(font.to_vec());
        }
        // What an organisation's own template asks for may not be here; ours stands in for it.
        fonts.set_serif_family(FAMILY);
        fonts.set_sans_serif_family(FAMILY);
        Chart {
            options: Options {
                font_family: FAMILY.to_owned(),
                fontdb: Arc::new(fonts),
                // A template is text from outside; it must not read files of this machine into mails.
                image_href_resolver: ImageHrefResolver {
                    resolve_data: Box::new(|_, _, _| None),
                    resolve_string: Box::new(|_, _| None),
                },
                ..Options::default()
            },
        }
    }

    /// The weeks, oldest first, as a PNG of twice [`WIDTH`] and [`HEIGHT`].
    pub(crate) fn draw(
        &self,
        renderer: &Renderer,
        locale: Locale,
        points: &[Point],
        target: Option<i64>,
    ) -> anyhow::Result<Vec<u8>> {
        let tree = self.tree(renderer, locale, points, target)?;
        picture::png(&tree)
    }

    fn tree(
        &self,
        renderer: &Renderer,
        locale: Locale,
        points: &[Point],
        target: Option<i64>,
    ) -> anyhow::Result<Tree> {
        let svg = renderer.render(locale, TEMPLATE, &Drawing::of(points, target))?;
        Tree::from_str(&svg, &self.options).context(TEMPLATE)
    }
}

const TEMPLATE: &str = "chart/weeks.svg.j2";
