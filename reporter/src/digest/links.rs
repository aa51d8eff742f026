//! Addresses that an organisation configures with places in them, as `https://example.org/cases/{case}`.

use percent_encoding::utf8_percent_encode;

use crate::clean::RESERVED;
use crate::exit::Failure;

/// Such an address, checked.
#[derive(Debug)]
pub(crate) struct LinkPattern(String);

impl LinkPattern {
    /// Checks the value of a key: a web address whose `{places}` are all known, and has the necessary one.
    pub(crate) fn new(
        key: &str,
        text: &str,
        known: &[&str],
        necessary: &str,
        schemes: &[&str],
    ) -> Result<LinkPattern, Failure> {
        let refuse = |what: String| {
            let example = format!("{}example.org/{{{necessary}}}", schemes[0]);
            Err(Failure::usage(
                format!("configuration: {key} {what}"),
                format!(
                    "Write {key} = \"{example}\"; its places may be {{{}}}.",
                    known.join("}, {")
                ),
            ))
        };
        if !schemes.iter().any(|scheme| text.starts_with(scheme)) {
            return refuse(format!("does not begin with {}", schemes.join(" or ")));
        }
        if text.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | ','))
        {
            return refuse("has a character that no web address has".to_owned());
        }
        let host = schemes.iter().find_map(|scheme| text.strip_prefix(scheme));
        let host = host
            .and_then(|rest| rest.split(['/', '?', '#']).next())
            .unwrap_or_default();
        if host.is_empty()
            || host.contains(['{', '}'])
            || !text.is_ascii()
            || text.matches('{').count() != text.matches('}').count()
        {
            return refuse(
                "is no web address: write its host, and other letters than ASCII as browsers do".to_owned(),
            );
        }
        let pattern = LinkPattern(text.to_owned());
        let places: Vec<&str> = pattern.places().collect();
        if let Some(unknown) = places.iter().find(|place| !known.contains(place)) {
            return refuse(format!("has a place {{{unknown}}} that is not known"));
        }
        if !places.contains(&necessary) {
            return refuse(format!("has no place {{{necessary}}}"));
        }
        Ok(pattern)
    }

    fn places(&self) -> impl Iterator<Item = &str> {
        let pieces = self.0.split('{').skip(1);
        pieces.map(|piece| piece.split_once('}').map_or("", |(place, _)| place))
    }

    /// The address with its places filled, each value written as one segment of it.
    pub(crate) fn fill(&self, values: &[(&str, &str)]) -> String {
        let mut filled = self.0.clone();
        for (place, value) in values {
            filled = filled.replace(
                &format!("{{{place}}}"),
                &utf8_percent_encode(value, RESERVED).to_string(),
            );
        }
        filled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WEB: [&str; 2] = ["https://", "http://"];

    fn pattern(text: &str) -> Result<LinkPattern, Failure> {
        LinkPattern::new("mail.case_link", text, &["case", "unit"], "case", &WEB)
    }

    #[test]
    fn places_are_filled_and_values_stay_values() {
        let link = pattern("https://example.org/{unit}/cases/{case}?from=mail").expect("a pattern");
        assert_eq!(
            link.fill(&[("case", "7"), ("unit", "äö/../x?y")]),
            "https://example.org/%C3%A4%C3%B6%2F..%2Fx%3Fy/cases/7?from=mail"
        );
    }

    #[test]
    fn what_is_no_web_address_with_its_places_is_refused() {
        for (text, why) in [
            (
                "ftp://example.org/{case}",
                "does not begin with https:// or http://",
            ),
            ("https://example.org/{case}/{name}", "place {name}"),
            ("https://example.org/", "no place {case}"),
            ("https://example.org/{case} ", "no web address"),
            ("https://example.org/{case", "is no web address"),
            ("https://example.org/}{case}", "is no web address"),
            ("https:///{case}", "is no web address"),
            ("https://{case}.example.org/", "is no web address"),
            ("https://example.org/ä/{case}", "is no web address"),
        ] {
            match pattern(text) {
                Err(failure) => assert!(failure.to_string().contains(why), "{text}: {failure}"),
                Ok(_) => panic!("{text} passed"),
            }
        }
    }
}
