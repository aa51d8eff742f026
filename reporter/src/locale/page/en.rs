//! English.

use super::{Accessibility, Bounds, BySize, Measuring, Page, Section};

pub(crate) const PAGE: Page = Page {
    language_name: "English",
    languages: "Languages",
    skip: "Skip to the content",
    site: "How likely are our patients to recommend us?",
    title: "{unit} – would our patients recommend us?",
    lead: "After a visit we ask patients how likely they are to recommend us. These are the answers of the last seven days. They are updated once a day.",
    navigation: "Pages",
    overview: "Overview",
    all_units: "All units",
    path: "You are here",

    seven_days: "The last seven days",
    answers_between: "{at_least} to {at_most} answers",
    answers_from: "{at_least} answers or more",
    rounded: BySize {
        tens: "Rounded to tens.",
        hundreds: "Rounded to fives.",
        thousands: "Rounded to even points.",
        ten_thousands: "Rounded to whole points.",
    },
    margin: BySize {
        tens: "A rough figure: chance alone may move it by tens of points.",
        hundreds: "A fair figure: chance alone may move it by about ten points.",
        thousands: "A close figure: chance alone may move it by a few points.",
        ten_thousands: "A precise figure: chance alone hardly moves it by more than a point.",
    },
    no_figure: "No figure: there were fewer than {smallest} answers, or none, or showing it would tell too much about a few patients.",
    no_figure_short: "no figure",
    period: "Answers from {span}",
    updated: "Updated on {time} ({zone})",
    time: "%-d %B %Y at %H:%M",
    silent: "No new answers have come in for at least three days, so these figures may be out of date.",
    stale: "This page has not been updated for more than two days, so these figures may be out of date.",
    gauge: "NPS {nps} on a scale from −100 to 100: {band}",

    parts: "Where the care was given",
    unit: "Unit",
    band: "In words",
    answers: "Answers",
    years: "Year by year",
    months: "Month by month",
    year: "Year",
    month: "Month",
    month_names: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    month_of_year: "{month} {year}",
    from_to: "NPS was {first} in {first_period} and {last} in {last_period}.",
    as_table: "The same as a table",
    history_rounded: "Each figure is rounded by how many answers it rests on, so small differences mean nothing.",

    reuse: "Use these figures",
    reuse_about: "Exactly what is shown here, for programs and for other pages.",
    json: "Data as JSON",
    csv: "Data as CSV",
    badge: "Picture with the figure (SVG)",
    embed: "Small page to embed",
    feed: "News feed",
    feed_entry: "{unit}: NPS {nps}, {band}",
    feed_entry_empty: "{unit}: no figure",
    read_more: "How we measure",

    measuring: Measuring {
        title: "How we measure",
        question: Section {
            heading: "What we ask",
            text: "“How likely are you to recommend us to a friend or relative, from 0 to 10, and why?” 0 is not at all likely, 10 is extremely likely. Answering is voluntary.",
        },
        sample: Section {
            heading: "Whom we ask",
            text: "A random sample of those who visited us gets a text message after the visit. Nobody is asked more than once in half a year. Whoever does not want to be asked can say so, and is not asked again.",
        },
        figure: Section {
            heading: "How the figure is made",
            text: "Those who answer 9 or 10 are promoters, 7 or 8 passives, 0 to 6 detractors. The Net Promoter Score (NPS) is the percentage of promoters minus the percentage of detractors. It lies between −100 and 100.",
        },
        bands: Section {
            heading: "What the words mean",
            text: "A figure above 0 says that more people recommend us than advise against us.",
        },
        band: Bounds {
            poor: "0 or less",
            good: "1 to 50",
            excellent: "51 to 70",
            world_class: "above 70",
        },
        period: Section {
            heading: "Which days are counted",
            text: "The seven whole days before the update, from midnight to midnight by local time. Months and years are shown once they are over.",
        },
        rounding: Section {
            heading: "When there is no figure",
            text: "Fewer than {smallest} answers are never shown, and look the same as none. We show a figure once there have been that many in every seven days for a week. Sometimes a larger figure stays away too, where a few answers could be worked out from it.",
        },
        margin: Section {
            heading: "How precise it is",
            text: "We hear from a part of our patients only, so chance moves the figures. The fewer answers, the coarser we round: to tens below 100 answers, to fives below 1,000, to even points below 10,000. Months and years of fewer than 1,000 answers are rounded to tens. For the same reason the highest figure we show is not 100 but 90, 95, 98 or 99.",
        },
        privacy: Section {
            heading: "What is never shown",
            text: "Comments are read by those who gave the care, and never published. Rounding and the wide bands of answers make sure that nobody can work out how a few people answered, not even by comparing one day’s page with the next.",
        },
    },

    accessibility: Accessibility {
        title: "Accessibility",
        status: Section {
            heading: "How accessible these pages are",
            text: "These pages are made to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA. We know of no shortcomings. They work without JavaScript, with a keyboard alone and with a screen reader; every chart has a table beside it.",
        },
        tested: Section {
            heading: "How we know",
            text: "Every version is tested by a program (axe-core) and looked at in a browser: with a keyboard, enlarged to 200%, at a width of 320 pixels, and in light and dark colours.",
        },
        feedback: Section {
            heading: "Tell us what is wrong",
            text: "If something on these pages is hard to use, please tell us. We answer within two weeks.",
        },
        feedback_to: "Write to {address}",
        supervision: Section {
            heading: "If you are not content with our answer",
            text: "The accessibility of public services in Finland is supervised by the Finnish Transport and Communications Agency Traficom, Digital Accessibility Supervision Unit: www.webaccessibility.fi.",
        },
    },
};
