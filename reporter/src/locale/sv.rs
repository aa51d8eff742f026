//! Swedish, as it is written in Finland.

use super::{Bands, Conventions, Headlines, Plural, Texts};

pub(super) const TEXTS: Texts = Texts {
    language: "sv",
    conventions: Conventions {
        decimal_mark: ',',
        thousands_mark: '\u{a0}',
        percent: "\u{a0}%",
        range: "…",
        weekdays: ["mån", "tis", "ons", "tors", "fre", "lör", "sön"],
        short_date: "%-d.%-m",
        full_date: "%-d.%-m.%Y",
        span_in_month: "%-d–",
        span_in_year: "%-d.%-m–",
        span_over_years: "%-d.%-m.%Y–",
    },

    subject: "NPS {nps} ({range}) – {unit}, v. {week}",
    subject_empty: "Inga svar – {unit}, v. {week}",
    preview: "Förhandsvisning",
    preview_banner: "Det här är en förhandsvisning. Meddelandet har inte skickats till någon.",

    week: "Vecka {week}",
    headlines: Headlines {
        rise: "NPS steg med {points} från veckan innan\u{a0}– mer än slumpen förklarar.",
        fall: "NPS sjönk med {points} från veckan innan\u{a0}– mer än slumpen förklarar.",
        above: "NPS är {points} högre än i resten av organisationen\u{a0}– mer än slumpen förklarar.",
        below: "NPS är {points} lägre än i resten av organisationen\u{a0}– mer än slumpen förklarar.",
        no_real_change: "Förändringen från veckan innan ryms inom felmarginalen.",
        steady: "En vanlig vecka: förändringen i NPS ryms inom felmarginalen.",
        first: "Det finns inget att jämföra med: inga svar kom in veckan innan.",
        few: "Bara {answers} den här veckan, så siffran bör tolkas med försiktighet.",
        none: "Inga svar kom in under vecka {week}.",
    },
    bands: Bands {
        poor: "Svagt",
        good: "Bra",
        excellent: "Utmärkt",
        world_class: "Toppklass",
    },
    answers: Plural {
        one: "{n} svar",
        other: "{n} svar",
    },
    points: Plural {
        one: "{n} poäng",
        other: "{n} poäng",
    },

    interval: "felmarginal\u{a0}{range} (95\u{a0}%)",
    few_answers: "Få svar",
    empty_advice: "Därför kan ingen siffra räknas ut. Om tystnaden förvånar: kontrollera att enkäterna går ut till kunderna.",

    change: "Förändring från veckan innan",
    change_real: "verklig förändring",
    change_unknown: "Inga svar veckan innan",
    week_before: "{answers} veckan innan",
    whole_organisation: "Hela organisationen",
    organisation_empty: "inga svar",
    gap: "Skillnad mot resten av organisationen",
    gap_real: "verklig skillnad",
    within_margin: "inom felmarginalen",

    distribution: "Så fördelar sig svaren",
    promoters: "Ambassadörer",
    passives: "Passiva",
    detractors: "Kritiker",

    critical: "Kritisk respons",
    critical_none: "Inga kritiska kommentarer den här veckan.",
    praise: "Beröm",
    praise_none: "Inga kommentarer från ambassadörerna den här veckan.",
    newest: "De {shown} nyaste av {total}",

    about_week: "Siffrorna gäller vecka {week} ({span}), tidszon {zone}.",
    about_parts: "Alla underställda enheter ingår.",
    about_figure: "NPS (rekommendationsindex) är andelen ambassadörer (9–10) minus andelen kritiker (0–6); skalan är \
        −100…100. En förändring eller skillnad kallas verklig bara när dess 95\u{a0}% konfidensintervall inte innehåller noll.",
    about_role: "Den här sammanställningen innehåller bara siffror, inga kundkommentarer.",
    about_reason: "Du får det här meddelandet för att du prenumererar på veckosammanställningen: {unit}.",
    about_stopping: "Svara på meddelandet om du inte längre vill ha sammanställningen.",
};
