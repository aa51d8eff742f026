//! Images inside a mail, which its HTML shows by their `cid:` and no server has to be asked for.

use lettre::message::header::ContentType;
use lettre::message::{Attachment, MultiPart, SinglePart};

use crate::render::Logo;

/// Shares no beginning with that of the mail: a boundary ends where its last letter does, whatever follows.
const BOUNDARY: &str = "=_nps_images";

/// One of them.
pub(crate) struct InlineImage {
    pub(crate) content_id: String,
    pub(crate) file_name: String,
    pub(crate) content_type: &'static str,
    pub(crate) bytes: Vec<u8>,
}

impl InlineImage {
    /// What the HTML calls the chart.
    pub(crate) const CHART: &str = "chart";

    /// The chart of the weeks, a PNG.
    pub(crate) fn chart(picture: Vec<u8>) -> InlineImage {
        InlineImage {
            content_id: InlineImage::CHART.to_owned(),
            file_name: "nps.png".to_owned(),
            content_type: "image/png",
            bytes: picture,
        }
    }

    /// The organisation's logo.
    pub(crate) fn of(logo: &Logo) -> InlineImage {
        InlineImage {
            content_id: logo.content_id.to_owned(),
            file_name: logo.file_name().to_owned(),
            content_type: logo.content_type,
            bytes: logo.bytes.clone(),
        }
    }
}

/// The HTML with the images that it shows.
pub(super) fn related(html: SinglePart, images: &[InlineImage]) -> anyhow::Result<MultiPart> {
    let mut parts = MultiPart::related().boundary(BOUNDARY).singlepart(html);
    for image in images {
        let (content_id, name) = (image.content_id.clone(), image.file_name.clone());
        let kind = ContentType::parse(image.content_type)?;
        let part = Attachment::new_inline_with_name(content_id, name).body(image.bytes.clone(), kind);
        parts = parts.singlepart(part);
    }
    Ok(parts)
}
