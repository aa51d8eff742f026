//! An organisation's own words.

use super::{ours, studio};

#[test]
fn a_text_changes_in_its_language_and_nowhere_else() {
    let studio = studio();
    studio.own(
        "texts.toml",
        "[en]
        praise = 'Well done'
        about_figure = 'As everybody counts it.'
        answers.other = '{n} voices'
        headlines.few = 'Only {answers}.'
        conventions.range = ' – '
        conventions.weekdays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']",
    );
    assert!(studio.passes().contains("ok    texts.toml, your own"));
    let (ours, own) = (ours(), studio.digests());
    for (name, content) in own.iter().filter(|(name, _)| !name.ends_with(".png")) {
        assert_eq!(content == &ours[name], !name.contains("-en-"), "{name}");
    }
    let sparse = &own["sparse-en-supervisor.txt"];
    for text in [
        "Only 3 voices.",
        "WELL DONE",
        "−46 – 78",
        "Tu 30 Dec",
        "Critical feedback",
    ] {
        assert!(
            sparse.to_lowercase().contains(&text.to_lowercase()),
            "{text:?} is not in\n{sparse}"
        );
    }
}

#[test]
fn a_text_is_no_html_and_no_template() {
    let studio = studio();
    studio.own("texts.toml", "[en]\npraise = '<b>Praise</b> & %}'");
    let digests = studio.digests();
    assert!(digests["full-en-supervisor.html"].contains("&lt;b&gt;Praise&lt;&#x2f;b&gt; &amp; %}"));
    assert!(digests["full-en-supervisor.txt"].contains("<B>PRAISE</B> & %}"));
}
