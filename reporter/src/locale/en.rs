//! English.

use super::{Bands, Conventions, Headlines, Plural, Texts};

pub(super) const TEXTS: Texts = Texts {
    language: "en",
    conventions: Conventions {
        decimal_mark: '.',
        thousands_mark: ',',
        percent: "%",
        range: " to ",
        weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        short_date: "%-d %b",
        full_date: "%-d %B %Y",
        span_in_month: "%-d–",
        span_in_year: "%-d %B – ",
        span_over_years: "%-d %B %Y – ",
    },

    subject: "NPS {nps} ({range}) – {unit}, week {week}",
    subject_empty: "No answers – {unit}, week {week}",
    preview: "Preview",
    preview_banner: "This is a preview. The message has not been sent to anyone.",

    week: "Week {week}",
    headlines: Headlines {
        rise: "NPS rose by {points} from the week before\u{a0}– more than chance can explain.",
        fall: "NPS fell by {points} from the week before\u{a0}– more than chance can explain.",
        above: "NPS is {points} above the rest of the organisation\u{a0}– more than chance can explain.",
        below: "NPS is {points} below the rest of the organisation\u{a0}– more than chance can explain.",
        no_real_change: "The change from the week before is within the margin of error.",
        steady: "An ordinary week: the change in NPS is within the margin of error.",
        first: "Nothing to compare with: there were no answers the week before.",
        few: "Only {answers} this week, so read the figure with care.",
        none: "No answers came in during week {week}.",
    },
    bands: Bands {
        poor: "Poor",
        good: "Good",
        excellent: "Excellent",
        world_class: "World class",
    },
    answers: Plural {
        one: "{n} answer",
        other: "{n} answers",
    },
    points: Plural {
        one: "{n} point",
        other: "{n} points",
    },

    interval: "95% confidence interval {range}",
    few_answers: "Few answers",
    empty_advice: "So there is no figure to show. If the silence is a surprise, please check that invitations are going out.",

    change: "Change from the week before",
    change_real: "a real change",
    change_unknown: "No answers the week before",
    week_before: "{answers} the week before",
    whole_organisation: "Whole organisation",
    organisation_empty: "no answers",
    gap: "Difference from the rest of the organisation",
    gap_real: "a real difference",
    within_margin: "within the margin of error",

    distribution: "How the answers divide",
    promoters: "Promoters",
    passives: "Passives",
    detractors: "Detractors",

    critical: "Critical feedback",
    critical_none: "No critical comments this week.",
    praise: "Praise to share",
    praise_none: "No comments from promoters this week.",
    newest: "The newest {shown} of {total}",

    about_week: "The figures cover week {week} ({span}), time zone {zone}.",
    about_parts: "Every unit below this one is included.",
    about_figure: "NPS (Net Promoter Score) is the share of promoters (9–10) minus the share of detractors (0–6), \
        on a scale of −100 to 100. A change or difference is called real only when its 95% confidence interval excludes zero.",
    about_role: "This digest holds figures only, no comments from patients.",
    about_reason: "You receive this message because you are subscribed to the weekly digest: {unit}.",
    about_stopping: "To stop receiving it, reply to this message.",
};
