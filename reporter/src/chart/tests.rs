//! The chart as its readers get it.

use std::io::Write;

use chrono::Days;
use resvg::tiny_skia::{Pixmap, Rect};
use resvg::usvg::{Group, Node};

use super::description::describe;
use super::*;
use crate::config::TemplateSettings;

const SVG: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="536" height="190">"#;

/// A year's last thirteen weeks with these NPS, each with this margin on either side.
fn weeks(margin: f64, nps: [Option<f64>; 13]) -> Vec<Point> {
    let first = NaiveDate::from_ymd_opt(2025, 9, 29).expect("a Monday");
    let point = |(position, nps): (u64, Option<f64>)| Point {
        monday: first + Days::new(7 * position),
        responses: nps.map_or(0, |_| 40),
        nps,
        lower: nps.map(|nps| (nps - margin).max(-100.0)),
        upper: nps.map(|nps| (nps + margin).min(100.0)),
        is_signal: false,
    };
    (0..).zip(nps).map(point).collect()
}

/// An ordinary quarter, with one bad week.
fn full() -> Vec<Point> {
    let nps = [62, 66, 71, 64, 69, 55, 67, 70, 66, 72, 74, 69, 71];
    let mut points = weeks(14.0, nps.map(|nps| Some(f64::from(nps))));
    points[5].is_signal = true;
    points
}

/// A small unit: weeks without answers, one of them the last, and a week that stands alone.
fn gaps() -> Vec<Point> {
    let mut points = weeks(
        30.0,
        [62, 66, 0, 0, 69, 55, 0, 70, 0, 72, 74, 69, 0].map(|nps| Some(f64::from(nps))),
    );
    for point in points.iter_mut().filter(|point| point.nps == Some(0.0)) {
        (point.responses, point.nps, point.lower, point.upper) = (0, None, None, None);
    }
    points
}

/// As far up and down as NPS goes, with signals next to each other and at both ends.
fn extremes() -> Vec<Point> {
    let mut points = weeks(
        0.0,
        [
            -100, 100, -100, 100, -100, 100, -100, 100, -100, 100, -100, 100, -100,
        ]
        .map(|nps| Some(f64::from(nps))),
    );
    for position in [0, 1, 2, 3, 11, 12] {
        points[position].is_signal = true;
    }
    points
}

/// What comes up, and what had better not.
fn cases() -> Vec<(&'static str, Vec<Point>, Option<i64>)> {
    let silent = weeks(0.0, [None; 13]);
    let mut only_last = silent.clone();
    only_last[12] = full()[12].clone();
    vec![
        ("full", full(), Some(70)),
        ("no target", full(), None),
        ("target far below", full(), Some(-100)),
        ("target that is no NPS", full(), Some(1000)),
        ("gaps", gaps(), Some(50)),
        ("extremes", extremes(), Some(100)),
        ("silent", silent, Some(60)),
        ("only the last week", only_last, None),
        ("one week", full()[12..].to_vec(), Some(-100)),
        ("two weeks", full()[11..].to_vec(), Some(70)),
        ("no weeks", Vec::new(), None),
    ]
}

fn renderer() -> Renderer {
    Renderer::new(&TemplateSettings::default()).unwrap_or_else(|failure| panic!("{failure}"))
}

fn svg(points: &[Point], target: Option<i64>) -> String {
    renderer()
        .render(Locale::Fi, TEMPLATE, &Drawing::of(points, target))
        .expect("an SVG")
}

fn described(points: &[Point], target: Option<i64>) -> [String; Locale::ALL.len()] {
    Locale::ALL.map(|locale| describe(&renderer(), locale, points, target).expect("a description"))
}

/// The box around each text, and whether the font has all its letters.
fn texts(group: &Group, found: &mut Vec<(String, Rect, bool)>) {
    for node in group.children() {
        match node {
            Node::Group(inner) => texts(inner, found),
            Node::Text(text) => {
                let written = text.chunks().iter().map(|chunk| chunk.text()).collect();
                let mut glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
                found.push((
                    written,
                    text.abs_bounding_box(),
                    glyphs.all(|glyph| glyph.id.0 != 0),
                ));
            }
            _ => {}
        }
    }
}

#[test]
fn a_quarter_with_a_bad_week() {
    insta::assert_snapshot!(svg(&full(), Some(70)));
}

#[test]
fn weeks_without_answers_are_gaps() {
    insta::assert_snapshot!(svg(&gaps(), Some(50)));
}

#[test]
fn the_target_is_named_where_it_hides_no_week() {
    let named_at = |points: &[Point], target| {
        let svg = svg(points, Some(target));
        let line = svg
            .lines()
            .find(|line| line.contains("tavoite"))
            .expect("the name");
        let mut values = line.split('"').skip(1).step_by(2).map(str::to_owned);
        (values.next().expect("x"), values.next().expect("y"))
    };
    let level = |nps: f64| weeks(4.0, [Some(nps); 13]);
    let at = |x: &str, y: &str| (x.to_owned(), y.to_owned());
    // Above the line and to the left, unless weeks are in the way.
    assert_eq!(named_at(&level(30.0), 80), at("80.0", "46.0"));
    assert_eq!(named_at(&level(90.0), 80), at("80.0", "86.0"));
    assert_eq!(named_at(&gaps(), 70), at("96.0", "62.0"));
    // At an end of the scale it stays inside, come what may.
    assert_eq!(named_at(&level(5.0), 0), at("80.0", "134.0"));
    assert_eq!(named_at(&level(95.0), 100), at("80.0", "38.0"));
}

#[test]
fn a_picture_has_two_pixels_for_one_and_no_holes() {
    let (renderer, chart) = (renderer(), Chart::new());
    for (case, points, target) in cases() {
        let png = chart
            .draw(&renderer, Locale::Sv, &points, target)
            .expect("a picture");
        let pixels = Pixmap::decode_png(&png).expect("a PNG");
        assert_eq!((pixels.width(), pixels.height()), (1072, 380), "{case}");
        assert!(pixels.pixels().iter().all(|pixel| pixel.is_opaque()), "{case}");
        assert!(png.len() <= 15_000, "{case}: {} bytes", png.len());
    }
}

#[test]
fn the_same_weeks_are_the_same_bytes() {
    let draw = || {
        Chart::new()
            .draw(&renderer(), Locale::Fi, &full(), Some(70))
            .expect("a picture")
    };
    assert_eq!(draw(), draw());
}

#[test]
fn many_threads_draw_at_once() {
    let (renderer, chart) = (renderer(), Chart::new());
    let draw = || {
        chart
            .draw(&renderer, Locale::Fi, &full(), Some(70))
            .expect("a picture")
    };
    let drawn = std::thread::scope(|scope| {
        [scope.spawn(draw), scope.spawn(draw)].map(|one| one.join().expect("a thread"))
    });
    assert_eq!(drawn[0], drawn[1]);
}

#[test]
fn every_text_is_in_the_picture_beside_the_others_and_in_letters_that_exist() {
    let (renderer, chart) = (renderer(), Chart::new());
    let picture = Rect::from_xywh(0.0, 0.0, WIDTH as f32, HEIGHT as f32).expect("a box");
    for (case, points, target) in cases() {
        for locale in Locale::ALL {
            let mut found = Vec::new();
            texts(
                chart
                    .tree(&renderer, locale, &points, target)
                    .expect("an SVG")
                    .root(),
                &mut found,
            );
            for (position, (text, room, has_letters)) in found.iter().enumerate() {
                assert!(has_letters, "{case}: {text:?} lacks a letter");
                assert_eq!(
                    room.intersect(&picture).as_ref(),
                    Some(room),
                    "{case}: {text:?} is cut"
                );
                for (other, taken, _) in &found[..position] {
                    assert_eq!(room.intersect(taken), None, "{case}: {text:?} is on {other:?}");
                }
            }
        }
    }
}

#[test]
fn a_template_reads_no_files_and_its_fonts_are_replaced() {
    let mut file = tempfile::Builder::new()
        .suffix(".svg")
        .tempfile()
        .expect("a file");
    write!(file, r#"{SVG}<rect width="9" height="9"/></svg>"#).expect("writing");
    let path = file.path().display();
    let svg = format!(
        r#"{SVG}<image href="{path}" width="9" height="9"/><text x="9" y="99" font-family="Comic Sans MS">1</text></svg>"#
    );
    let tree = Tree::from_str(&svg, &Chart::new().options).expect("an SVG");
    let mut found = Vec::new();
    texts(tree.root(), &mut found);
    assert!(matches!(tree.root().children(), [Node::Text(_)]));
    assert!(matches!(&found[..], [(text, _, true)] if text == "1"));
}

#[test]
fn a_picture_of_more_colours_than_a_palette_holds_is_made_coarser() {
    let svg = format!(
        r#"{SVG}<linearGradient id="all"><stop stop-color="red"/><stop offset="0.5" stop-color="lime"/>
        <stop offset="1" stop-color="blue"/></linearGradient><rect width="536" height="190" fill="url(#all)"/></svg>"#
    );
    let tree = Tree::from_str(&svg, &Chart::new().options).expect("an SVG");
    let pixels = Pixmap::decode_png(&picture::png(&tree).expect("a picture")).expect("a PNG");
    let [left, right] = [0, 1071].map(|x| pixels.pixel(x, 0).expect("a pixel"));
    assert!(left.red() > 230 && right.blue() > 230);
}

#[test]
fn the_chart_is_told_in_words() {
    assert_eq!(
        described(&full(), Some(70)),
        [
            "NPS 13 viikolta: ensin 62 viikolla 40, viimeksi 71 viikolla 52; matalin 55 viikolla 45, korkein 74 \
                viikolla 50; poikkeuksellista: vko 45; tavoite 70.",
            "NPS under 13 veckor: från 62 vecka 40 till 71 vecka 52; lägst 55 vecka 45, högst 74 vecka 50; ovanligt: \
                vecka 45; mål 70.",
            "NPS over 13 weeks: from 62 in week 40 to 71 in week 52; lowest 55 in week 45, highest 74 in week 50; \
                unusual: week 45; target 70.",
        ]
    );
}

#[test]
fn words_leave_out_what_there_is_not() {
    let english = |points: &[Point], target| described(points, target)[2].clone();
    assert_eq!(
        english(&gaps(), None),
        "NPS over 13 weeks: from 62 in week 40 to 69 in week 51; lowest 55 in week 45, highest 74 in week 50; \
            without answers: week 42, 43, 46, 48, 52."
    );
    assert_eq!(
        english(&full()[11..], None),
        "NPS over 2 weeks: from 69 in week 51 to 71 in week 52."
    );
    assert_eq!(
        english(&weeks(0.0, [None; 13]), Some(60)),
        "NPS over 13 weeks: no answers; target 60."
    );
    let mut lone = weeks(0.0, [None; 13]);
    lone[3] = full()[3].clone();
    assert_eq!(
        english(&lone, None),
        "NPS over 13 weeks: 64 in week 43, the only one with answers."
    );
    assert_eq!(
        english(&weeks(9.0, [Some(-8.0); 13]), None),
        "NPS over 13 weeks: from −8 in week 40 to −8 in week 52."
    );
}
