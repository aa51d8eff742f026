//! From a drawing to the bytes of a picture.

use std::collections::HashMap;

use anyhow::Context;
use png::{BitDepth, ColorType, DeflateCompression, Encoder, Filter};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::Tree;

use super::{HEIGHT, WIDTH};

/// Pixels of the picture for each CSS pixel: phones and good screens have two or more.
const DENSITY: u32 = 2;

/// Draws an SVG and packs it.
pub(super) fn png(tree: &Tree) -> anyhow::Result<Vec<u8>> {
    let mut pixels = Pixmap::new(WIDTH * DENSITY, HEIGHT * DENSITY).context("the size of the chart")?;
    // Where a template leaves holes, dark mails would shine through and swallow dark letters.
    pixels.fill(Color::WHITE);
    let scale = DENSITY as f32;
    resvg::render(tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    Indexed::of(pixels.data()).packed()
}

/// A picture of few colours, each pixel a byte.
struct Indexed {
    palette: Vec<Colour>,
    pixels: Vec<u8>,
}

/// Red, green, blue and an alpha that is full everywhere.
type Colour = [u8; 4];

impl Indexed {
    /// The fewest low bits of each colour are dropped that leave no more colours than a palette holds: none, mostly.
    fn of(rgba: &[u8]) -> Indexed {
        let (pixels, _) = rgba.as_chunks::<4>();
        let (numbers, colours) = numbered(pixels);
        let reduced = |bits| {
            let mask = 0xff_u8 << bits;
            let alike: Vec<Colour> = colours
                .iter()
                .map(|colour| colour.map(|part| part & mask))
                .collect();
            let (places, _) = numbered(&alike);
            places.into_iter().map(|place| u8::try_from(place).ok()).collect()
        };
        let places: Vec<u8> = (0..8)
            .find_map(reduced)
            .expect("with one bit for each of red, green and blue there are eight colours");
        let mut palette = Vec::new();
        for (colour, place) in colours.iter().zip(&places) {
            // Of those that look alike the first is the one that is shown.
            if palette.len() == usize::from(*place) {
                palette.push(*colour);
            }
        }
        Indexed {
            palette,
            pixels: numbers.iter().map(|number| places[*number as usize]).collect(),
        }
    }

    fn packed(self) -> anyhow::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, WIDTH * DENSITY, HEIGHT * DENSITY);
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_palette(
            self.palette
                .iter()
                .flat_map(|colour| &colour[..3])
                .copied()
                .collect::<Vec<u8>>(),
        );
        // Higher levels take twice as long and save an eighth.
        encoder.set_deflate_compression(DeflateCompression::Level(2));
        // Neighbours in a palette have nothing to do with each other.
        encoder.set_filter(Filter::NoFilter);
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&self.pixels)?;
        writer.finish()?;
        Ok(bytes)
    }
}

/// The colours in the order in which they are met, and of each pixel which one it has.
fn numbered(pixels: &[Colour]) -> (Vec<u32>, Vec<Colour>) {
    let mut colours = Vec::new();
    let mut known = HashMap::new();
    let mut numbers = Vec::with_capacity(pixels.len());
    // Nearly every pixel is like the one before it.
    for same in pixels.chunk_by(|one, other| one == other) {
        let number = *known.entry(same[0]).or_insert_with(|| {
            colours.push(same[0]);
            colours.len() as u32 - 1
        });
        numbers.resize(numbers.len() + same.len(), number);
    }
    (numbers, colours)
}
