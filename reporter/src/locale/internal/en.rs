//! English.

use super::{Channels, Devices, Internal, Languages, Part, Variables};

pub(crate) const INTERNAL: Internal = Internal {
    site: "What patients told us",
    site_about: "The last seven days of every unit with everything below it, and the cases that wait there.",
    all_units: "All units",
    title: "{unit} – what patients told us",
    contents: "On this page",
    confidential: "For those responsible only: patients wrote this in confidence.",

    no_answers: "No answers came in during the last seven days.",
    seven_days_before: "With the seven days before",
    last_week: "The last complete week, {week}",
    weeks: "Week by week",

    cases: "Open cases",
    cases_shown: "The {shown} most pressing of {total}; the others are on the pages of the units below.",
    deadline: "due {day}",
    nobody: "taken on by nobody yet",
    find: "Find in what is written here",
    without_case: Part {
        heading: "Critical comments without a case",
        about: "Of the last two weeks, the newest first.",
    },

    topics: Part {
        heading: "Every topic",
        about: "Answers and points are of four weeks; the curve is the share of answers on the topic over a year, and the change compares the four weeks with the rest of that year.",
    },
    topic: "Topic",
    topic_answers: "Answers",
    topic_praise: "Praise",
    topic_complaints: "Critical",
    topic_points: "NPS points",
    topic_year: "Share over a year",
    topic_change: "Change, %-points",
    few: "few answers",
    trend: "{topic}: {first} of the answers at first, {last} at last",

    background: Part {
        heading: "Who answered how",
        about: "The thirteen weeks that end with week {week}. Groups of fewer than {smallest} answers are put together, so that nobody can be found in them. Of twenty differences chance alone makes about one look real.",
    },
    background_none: "There are too few answers to tell groups apart.",
    choose: "Show",
    choose_all: "everything",
    group: "Group",
    group_gap: "Beside the others",
    group_change: "From the thirteen weeks before",
    unknown: "not known",
    others: "others ({number} groups together)",
    yes: "yes",
    no: "no",
    variable: Variables {
        kind_of_visit: "Kind of visit",
        channel: "How the answer came",
        language: "Language of the comment",
        device: "Device",
    },
    channel: Channels {
        sms: "text message",
        web: "web form",
        email: "e-mail",
        tablet: "tablet on site",
        phone: "telephone",
        paper: "paper",
    },
    device: Devices {
        phone: "phone",
        tablet: "tablet",
        computer: "computer",
        other: "something else",
    },
    language: Languages {
        fi: "Finnish",
        sv: "Swedish",
        en: "English",
        et: "Estonian",
        ru: "Russian",
    },

    brackets: "In brackets: within the margin of error.",
};
