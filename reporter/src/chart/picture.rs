//! From a drawing to the bytes of a picture.

use std::cell::RefCell;

use png::{BitDepth, ColorType, DeflateCompression, Encoder, Filter};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::Tree;

use super::{HEIGHT, WIDTH};

/// Pixels of the picture for each CSS pixel: phones and good screens have two or more.
const DENSITY: u32 = 2;

thread_local! {
    /// Two megabytes that each chart would take from the kernel and give back, page by page.
    static CANVAS: RefCell<Pixmap> = RefCell::new(
        Pixmap::new(WIDTH * DENSITY, HEIGHT * DENSITY).expect("a chart has a width and a height"),
    );
}

/// Draws an SVG and packs it.
pub(super) fn png(tree: &Tree) -> anyhow::Result<Vec<u8>> {
    CANVAS.with_borrow_mut(|canvas| {
        // Where a template leaves holes, dark mails would shine through and swallow dark letters.
        canvas.fill(Color::WHITE);
        let scale = DENSITY as f32;
        resvg::render(tree, Transform::from_scale(scale, scale), &mut canvas.as_mut());
        Indexed::of(canvas.data()).packed()
    })
}

/// A picture of few colours, each pixel a byte.
struct Indexed {
    palette: Palette,
    pixels: Vec<u8>,
}

impl Indexed {
    /// The fewest low bits of each colour are dropped that leave no more colours than a palette holds: none, mostly.
    fn of(rgba: &[u8]) -> Indexed {
        (0..8)
            .find_map(|bits| Indexed::without_low_bits(rgba, bits))
            .expect("with one bit for each of red, green and blue there are eight colours")
    }

    fn without_low_bits(rgba: &[u8], bits: u32) -> Option<Indexed> {
        let mask = u32::from_le_bytes([0xff << bits, 0xff << bits, 0xff << bits, 0]);
        let (pixels, _) = rgba.as_chunks::<4>();
        let mut palette = Palette::default();
        let mut indexes = Vec::with_capacity(pixels.len());
        // Nearly every pixel is like the one before it.
        for run in pixels.chunk_by(|one, other| one == other) {
            let index = palette.index(u32::from_le_bytes(run[0]), mask)?;
            indexes.resize(indexes.len() + run.len(), index);
        }
        Some(Indexed {
            palette,
            pixels: indexes,
        })
    }

    fn packed(self) -> anyhow::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, WIDTH * DENSITY, HEIGHT * DENSITY);
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_palette(self.palette.rgb());
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

/// The colours met so far, up to 256. Looking them up is half the time of a chart with the library's map, so they stand
/// in a table of their own: each where its bits say, or at the next free place.
struct Palette {
    colours: Vec<u32>,
    places: [u16; Palette::PLACES],
}

impl Palette {
    const PLACES: usize = 1 << 12;
    const FREE: u16 = u16::MAX;

    /// The number of the first colour that was like this one in the bits of the mask; none when there are too many.
    fn index(&mut self, colour: u32, mask: u32) -> Option<u8> {
        let kept = colour & mask;
        // Spread by the golden ratio, which sets neighbours far apart; the top twelve bits are the place.
        let mut place = (kept.wrapping_mul(0x9e37_79b1) >> 20) as usize;
        loop {
            let index = self.places[place];
            if index == Palette::FREE {
                let index = u8::try_from(self.colours.len()).ok()?;
                self.places[place] = u16::from(index);
                self.colours.push(colour);
                return Some(index);
            }
            if self.colours[usize::from(index)] & mask == kept {
                return u8::try_from(index).ok();
            }
            place = (place + 1) % Palette::PLACES;
        }
    }

    fn rgb(&self) -> Vec<u8> {
        let parts = |colour: &u32| colour.to_le_bytes().into_iter().take(3);
        self.colours.iter().flat_map(parts).collect()
    }
}

impl Default for Palette {
    fn default() -> Palette {
        Palette {
            colours: Vec::new(),
            places: [Palette::FREE; Palette::PLACES],
        }
    }
}
