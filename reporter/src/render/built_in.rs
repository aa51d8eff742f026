//! The templates that come with the program.

macro_rules! templates {
    ($($name:literal,)*) => { &[$(($name, include_str!(concat!("../../templates/", $name))),)*] };
}

/// Every template, compiled in. Those named `.html.j2` or `.svg.j2` escape what they are given.
pub(crate) const TEMPLATES: &[(&str, &str)] = templates![
    "base.html.j2",
    "base.txt.j2",
    "chart/weeks.svg.j2",
    "chart/weeks.txt.j2",
    "digest/body.html.j2",
    "digest/body.txt.j2",
    "digest/cases.txt.j2",
    "digest/chart.html.j2",
    "digest/combined/body.html.j2",
    "digest/combined/body.txt.j2",
    "digest/combined/subject.txt.j2",
    "digest/compared.html.j2",
    "digest/critical.html.j2",
    "digest/critical.txt.j2",
    "digest/distribution.html.j2",
    "digest/figures.html.j2",
    "digest/headline.txt.j2",
    "digest/longer.txt.j2",
    "digest/part.html.j2",
    "digest/part.txt.j2",
    "digest/parts.html.j2",
    "digest/praise.html.j2",
    "digest/praise.txt.j2",
    "digest/subject.txt.j2",
    "digest/topics.html.j2",
    "internal/background.html.j2",
    "internal/base.html.j2",
    "internal/case.html.j2",
    "internal/cases.html.j2",
    "internal/compared.html.j2",
    "internal/distribution.html.j2",
    "internal/overview.html.j2",
    "internal/page.js.j2",
    "internal/praise.html.j2",
    "internal/seven_days.html.j2",
    "internal/style.css.j2",
    "internal/topics.html.j2",
    "internal/unit.html.j2",
    "internal/units.html.j2",
    "internal/week.html.j2",
    "internal/weeks.html.j2",
    "page/about.html.j2",
    "page/accessibility.html.j2",
    "page/all.html.j2",
    "page/answers.html.j2",
    "page/badge.svg.j2",
    "page/banners.html.j2",
    "page/base.html.j2",
    "page/choice.html.j2",
    "page/embed.html.j2",
    "page/feed.xml.j2",
    "page/figure.html.j2",
    "page/gauge.svg.j2",
    "page/history.html.j2",
    "page/icon.svg.j2",
    "page/measuring.html.j2",
    "page/overview.html.j2",
    "page/periods.html.j2",
    "page/series.svg.j2",
    "page/sitemap.xml.j2",
    "page/stale.js.j2",
    "page/style.css.j2",
    "page/unit.html.j2",
    "page/units.html.j2",
    "page/updated.html.j2",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::own_files::listed;

    #[test]
    fn no_template_was_forgotten() {
        let directory = concat!(env!("CARGO_MANIFEST_DIR"), "/templates");
        let mut known: Vec<&str> = TEMPLATES.iter().map(|(name, _)| *name).collect();
        known.sort_unstable();
        assert_eq!(listed(directory.as_ref()).expect("the templates"), known);
    }
}
