//! Finnish.

use super::{Bands, Conventions, Headlines, Plural, Texts};

pub(super) const TEXTS: Texts = Texts {
    language: "fi",
    conventions: Conventions {
        decimal_mark: ',',
        thousands_mark: '\u{a0}',
        percent: "\u{a0}%",
        range: "…",
        weekdays: ["ma", "ti", "ke", "to", "pe", "la", "su"],
        short_date: "%-d.%-m.",
        full_date: "%-d.%-m.%Y",
        span_in_month: "%-d.–",
        span_in_year: "%-d.%-m.–",
        span_over_years: "%-d.%-m.%Y–",
    },

    subject: "NPS {nps} ({range}) – {unit}, vko {week}",
    subject_empty: "Ei vastauksia – {unit}, vko {week}",
    preview: "Esikatselu",
    preview_banner: "Tämä on esikatselu. Viestiä ei ole lähetetty kenellekään.",

    week: "Viikko {week}",
    headlines: Headlines {
        rise: "NPS nousi {points} edellisviikosta\u{a0}– enemmän kuin sattuma selittää.",
        fall: "NPS laski {points} edellisviikosta\u{a0}– enemmän kuin sattuma selittää.",
        above: "NPS on {points} korkeampi kuin muualla organisaatiossa\u{a0}– enemmän kuin sattuma selittää.",
        below: "NPS on {points} matalampi kuin muualla organisaatiossa\u{a0}– enemmän kuin sattuma selittää.",
        no_real_change: "Muutos edellisviikosta mahtuu virhemarginaaliin.",
        steady: "Tavanomainen viikko: NPS:n muutos mahtuu virhemarginaaliin.",
        first: "Vertailukohtaa ei ole: edellisviikolta ei ole vastauksia.",
        few: "Vain {answers} tällä viikolla, joten lukua kannattaa tulkita varoen.",
        none: "Viikolla {week} ei tullut yhtään vastausta.",
    },
    bands: Bands {
        poor: "Heikko",
        good: "Hyvä",
        excellent: "Erinomainen",
        world_class: "Huippuluokkaa",
    },
    answers: Plural {
        one: "{n} vastaus",
        other: "{n} vastausta",
    },
    points: Plural {
        one: "{n} pisteen",
        other: "{n} pistettä",
    },

    interval: "virhemarginaali\u{a0}{range} (95\u{a0}%)",
    few_answers: "Vähän vastauksia",
    empty_advice: "Lukua ei siksi voi laskea. Jos hiljaisuus yllättää, tarkistakaa, että kyselyt lähtevät asiakkaille.",

    change: "Muutos edellisviikosta",
    change_real: "todellinen muutos",
    change_unknown: "Edellisviikolta ei ole vastauksia",
    week_before: "edellisviikolla {answers}",
    whole_organisation: "Koko organisaatio",
    organisation_empty: "ei vastauksia",
    gap: "Ero muuhun organisaatioon",
    gap_real: "todellinen ero",
    within_margin: "virhemarginaalin rajoissa",

    distribution: "Vastausten jakauma",
    promoters: "Suosittelijat",
    passives: "Neutraalit",
    detractors: "Arvostelijat",

    critical: "Kriittinen palaute",
    critical_none: "Tällä viikolla ei tullut kriittisiä kommentteja.",
    praise: "Hyvä palaute",
    praise_none: "Tällä viikolla suosittelijat eivät jättäneet kommentteja.",
    newest: "{shown} uusinta, yhteensä {total}",

    about_week: "Luvut ovat viikolta {week} ({span}), aikavyöhyke {zone}.",
    about_parts: "Mukana ovat myös kaikki yksikön alaiset yksiköt.",
    about_figure: "NPS (suositteluindeksi) on suosittelijoiden (9–10) osuus miinus arvostelijoiden (0–6) osuus; \
        asteikko on −100…100. Muutosta tai eroa sanotaan todelliseksi vain, kun sen 95\u{a0}%:n luottamusväli ei sisällä nollaa.",
    about_role: "Tässä koosteessa on vain luvut, ei asiakkaiden kommentteja.",
    about_reason: "Saat tämän viestin, koska sinulle on tilattu viikkokooste: {unit}.",
    about_stopping: "Jos et enää halua koostetta, vastaa tähän viestiin.",
};
