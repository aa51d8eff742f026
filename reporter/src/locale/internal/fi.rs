//! Finnish.

use super::{Channels, Devices, Internal, Languages, Part, Variables};

pub(crate) const INTERNAL: Internal = Internal {
    site: "Mitä potilaat kertoivat meille",
    site_about: "Jokaisen yksikön viimeiset seitsemän päivää alempine yksikköineen ja avoimet tapaukset.",
    all_units: "Kaikki yksiköt",
    title: "{unit} – mitä potilaat kertoivat meille",
    contents: "Tällä sivulla",
    confidential: "Vain asiasta vastaaville: potilaat ovat kirjoittaneet tämän luottamuksella.",

    no_answers: "Viimeisten seitsemän päivän aikana ei tullut vastauksia.",
    seven_days_before: "Edeltäviin seitsemään päivään",
    last_week: "Viimeisin kokonainen viikko, {week}",
    weeks: "Viikoittain",

    cases: "Avoimet tapaukset",
    cases_shown: "Näkyvissä {shown} kiireisintä, yhteensä {total}; muut ovat alempien yksiköiden sivuilla.",
    deadline: "määräaika {day}",
    nobody: "ei vielä kenelläkään",
    find: "Etsi tästä tekstistä",
    without_case: Part {
        heading: "Kriittiset kommentit ilman tapausta",
        about: "Kahdelta viime viikolta, uusimmat ensin.",
    },

    topics: Part {
        heading: "Kaikki aiheet",
        about: "Vastaukset ja pisteet ovat neljältä viikolta. Käyrä on aihetta koskevien vastausten osuus vuoden ajalta, ja muutos vertaa neljää viikkoa saman vuoden muuhun osaan.",
    },
    topic: "Aihe",
    topic_answers: "Vastauksia",
    topic_praise: "Kiitosta",
    topic_complaints: "Kriittisiä",
    topic_points: "NPS-pisteitä",
    topic_year: "Osuus vuoden aikana",
    topic_change: "Muutos, %-yksikköä",
    few: "vähän vastauksia",
    trend: "{topic}: aluksi {first} vastauksista, lopuksi {last}",

    background: Part {
        heading: "Ketkä vastasivat miten",
        about: "Kolmetoista viikkoa, viimeisenä viikko {week}. Alle {smallest} vastauksen ryhmät on yhdistetty, jottei ketään voi tunnistaa. Kahdestakymmenestä erosta noin yksi näyttää todelliselta pelkän sattuman takia.",
    },
    background_none: "Vastauksia on liian vähän ryhmien vertailuun.",
    choose: "Näytä",
    choose_all: "kaikki",
    group: "Ryhmä",
    group_gap: "Ero muihin",
    group_change: "Muutos edeltäviin kolmeentoista viikkoon",
    unknown: "ei tiedossa",
    others: "muut ({number} ryhmää yhdessä)",
    yes: "kyllä",
    no: "ei",
    variable: Variables {
        kind_of_visit: "Käynnin laji",
        channel: "Vastaustapa",
        language: "Kommentin kieli",
        device: "Laite",
    },
    channel: Channels {
        sms: "tekstiviesti",
        web: "verkkolomake",
        email: "sähköposti",
        tablet: "tabletti toimipisteessä",
        phone: "puhelin",
        paper: "paperi",
    },
    device: Devices {
        phone: "puhelin",
        tablet: "tabletti",
        computer: "tietokone",
        other: "muu",
    },
    language: Languages {
        fi: "suomi",
        sv: "ruotsi",
        en: "englanti",
        et: "viro",
        ru: "venäjä",
    },

    brackets: "Suluissa: virhemarginaalin sisällä.",
};
