//! Swedish.

use super::{Channels, Devices, Internal, Languages, Part, Variables};

pub(crate) const INTERNAL: Internal = Internal {
    site: "Vad patienterna berättade för oss",
    site_about: "De senaste sju dagarna för varje enhet med allt under den, och ärenden som väntar.",
    all_units: "Alla enheter",
    title: "{unit} – vad patienterna berättade för oss",
    contents: "På den här sidan",
    confidential: "Endast för dem som ansvarar: patienterna har skrivit detta i förtroende.",

    no_answers: "Inga svar kom in under de senaste sju dagarna.",
    seven_days_before: "Med de sju dagarna före",
    last_week: "Den senaste hela veckan, {week}",
    weeks: "Vecka för vecka",

    cases: "Öppna ärenden",
    cases_shown: "De {shown} mest brådskande av {total}; de övriga finns på underenheternas sidor.",
    deadline: "senast {day}",
    nobody: "ännu hos ingen",
    find: "Sök i det som står här",
    without_case: Part {
        heading: "Kritiska kommentarer utan ärende",
        about: "Från de två senaste veckorna, de nyaste först.",
    },

    topics: Part {
        heading: "Alla ämnen",
        about: "Svar och poäng gäller fyra veckor. Kurvan är andelen svar om ämnet under ett år, och förändringen jämför de fyra veckorna med resten av det året.",
    },
    topic: "Ämne",
    topic_answers: "Svar",
    topic_praise: "Beröm",
    topic_complaints: "Kritiska",
    topic_points: "NPS-poäng",
    topic_year: "Andel under ett år",
    topic_change: "Förändring, %-enheter",
    few: "få svar",
    trend: "{topic}: {first} av svaren till en början, {last} till slut",

    background: Part {
        heading: "Vilka svarade hur",
        about: "De tretton veckor som slutar med vecka {week}. Grupper med färre än {smallest} svar är sammanslagna, så att ingen kan kännas igen. Av tjugo skillnader ser ungefär en verklig ut av ren slump.",
    },
    background_none: "Svaren är för få för att jämföra grupper.",
    choose: "Visa",
    choose_all: "allt",
    group: "Grupp",
    group_gap: "Jämfört med övriga",
    group_change: "Från de tretton veckorna före",
    unknown: "okänt",
    others: "övriga ({number} grupper tillsammans)",
    yes: "ja",
    no: "nej",
    variable: Variables {
        kind_of_visit: "Typ av besök",
        channel: "Svarssätt",
        language: "Kommentarens språk",
        device: "Enhet",
    },
    channel: Channels {
        sms: "textmeddelande",
        web: "webbformulär",
        email: "e-post",
        tablet: "surfplatta på plats",
        phone: "telefon",
        paper: "papper",
    },
    device: Devices {
        phone: "telefon",
        tablet: "surfplatta",
        computer: "dator",
        other: "annan",
    },
    language: Languages {
        fi: "finska",
        sv: "svenska",
        en: "engelska",
        et: "estniska",
        ru: "ryska",
    },

    brackets: "Inom parentes: inom felmarginalen.",
};
