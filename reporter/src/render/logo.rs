//! An organisation's logo, as an image inside each mail: one that is fetched from elsewhere would tell who reads, and most
//! mail programs would not show it.

use std::path::PathBuf;

use serde::Serialize;

use super::file::bytes;
use super::problem::Problem;
use crate::config::TemplateSettings;
use crate::exit::Failure;

/// Bytes. Every mail carries the logo, a third longer in base64, and shall stay below 150 kB with its text and chart.
const LARGEST: u64 = 30_000;

/// CSS pixels: half a column, and what a narrow phone has room for.
const WIDEST: u32 = 300;

/// Pixels on a side. A file of few bytes can unfold to a picture that fills a reader's memory.
const MOST_PIXELS: u32 = 4_000;

/// The logo and how it is shown.
#[derive(Debug, Serialize)]
pub(crate) struct Logo {
    #[serde(skip)]
    pub(crate) bytes: Vec<u8>,
    pub(crate) content_type: &'static str,
    /// What the mail's HTML calls it.
    pub(crate) content_id: &'static str,
    /// In CSS pixels.
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) alt: String,
}

impl Logo {
    /// Reads the file that the configuration names, if it names one.
    pub(super) fn read(
        settings: &TemplateSettings,
        problems: &mut Vec<Problem>,
    ) -> Result<Option<Logo>, Failure> {
        if settings
            .logo_width
            .is_some_and(|width| !(1..=WIDEST).contains(&width))
        {
            return Err(Failure::usage(
                format!("configuration: templates.logo_width is not from 1 to {WIDEST}"),
                "It is the width at which mails show the logo, in CSS pixels.",
            ));
        }
        let Some(name) = &settings.logo else {
            return Ok(None);
        };
        let path: PathBuf = settings.directory.clone().unwrap_or_default().join(name);
        match bytes(&path, LARGEST).and_then(|bytes| Logo::new(bytes, settings)) {
            Ok(logo) => Ok(Some(logo)),
            Err(what) => {
                problems.push(Problem::of(name.display().to_string(), what));
                Ok(None)
            }
        }
    }

    fn new(bytes: Vec<u8>, settings: &TemplateSettings) -> Result<Logo, String> {
        let (content_type, size) = match png_size(&bytes) {
            Some(size) => ("image/png", Some(size)),
            None => ("image/jpeg", jpeg_size(&bytes)),
        };
        let (across, down) = size.ok_or("is no PNG and no JPEG")?;
        if !(1..=MOST_PIXELS).contains(&across) || !(1..=MOST_PIXELS).contains(&down) {
            return Err(format!(
                "has {across} × {down} pixels; from 1 to {MOST_PIXELS} are fine on a side"
            ));
        }
        let width = settings.logo_width.unwrap_or(across.min(WIDEST));
        Ok(Logo {
            bytes,
            content_type,
            content_id: "logo@digest",
            width,
            height: (down * width).div_ceil(across),
            alt: settings.logo_alt.clone(),
        })
    }

    /// Its name where a mail is unpacked into files.
    pub(crate) fn file_name(&self) -> &'static str {
        match self.content_type {
            "image/png" => "logo.png",
            _ => "logo.jpg",
        }
    }
}

/// Width and height, from the header that every PNG begins with.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR")?;
    let number = |from: usize| Some(u32::from_be_bytes(header.get(from..from + 4)?.try_into().ok()?));
    Some((number(0)?, number(4)?))
}

/// Width and height, from the frame header, which is one of a JPEG's first segments.
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    loop {
        let [0xff, marker, high, low, content @ ..] = rest else {
            return None;
        };
        // Of the sixteen start-of-frame markers three mean something else.
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            let number =
                |from: usize| Some(u16::from_be_bytes(content.get(from..from + 2)?.try_into().ok()?));
            return Some((number(3)?.into(), number(1)?.into()));
        }
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        rest = rest.get(2 + length..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_tells_its_own_size() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x01\x40\0\0\0\x50\x08\x06";
        assert_eq!(png_size(png), Some((320, 80)));
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc4\0\x02\xff\xc2\0\x0b\x08\0\x50\x01\x40\x01\x01\x11\0";
        assert_eq!(jpeg_size(jpeg), Some((320, 80)));
        for nothing in [
            &b""[..],
            b"\x89PNG\r\n\x1a\n",
            b"\xff\xd8\xff\xe0\0",
            b"\xff\xd8\xff\xe0\0\0\xff\xd8",
            b"<svg/>",
        ] {
            assert_eq!(png_size(nothing).or(jpeg_size(nothing)), None);
        }
    }

    #[test]
    fn it_is_shown_in_its_proportions() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x03\x20\0\0\0\xc8\x08\x06".to_vec();
        let shown = |logo_width| {
            let settings = TemplateSettings {
                logo_width,
                ..TemplateSettings::default()
            };
            let logo = Logo::new(png.clone(), &settings).expect("a logo");
            (logo.width, logo.height)
        };
        assert_eq!(shown(None), (300, 75));
        assert_eq!(shown(Some(120)), (120, 30));
    }
}
