//! Finnish.

use super::{Accessibility, Bounds, BySize, Measuring, Page, Section};

pub(crate) const PAGE: Page = Page {
    language_name: "Suomi",
    languages: "Kielet",
    skip: "Siirry sisältöön",
    site: "Suosittelisivatko potilaat meitä?",
    title: "{unit} – suosittelisivatko potilaat meitä?",
    lead: "Kysymme potilailta käynnin jälkeen, kuinka todennäköisesti he suosittelisivat meitä. Tässä ovat seitsemän viime päivän vastaukset. Luvut päivittyvät kerran päivässä.",
    navigation: "Sivut",
    overview: "Yleiskuva",
    all_units: "Kaikki yksiköt",
    path: "Olet tässä",

    seven_days: "Seitsemän viime päivää",
    answers_between: "{at_least}–{at_most} vastausta",
    answers_from: "vähintään {at_least} vastausta",
    rounded: BySize {
        tens: "Pyöristetty kymmeniin.",
        hundreds: "Pyöristetty viisiin.",
        thousands: "Pyöristetty parillisiin pisteisiin.",
        ten_thousands: "Pyöristetty kokonaisiin pisteisiin.",
    },
    margin: BySize {
        tens: "Karkea luku: pelkkä sattuma voi heilauttaa sitä kymmeniä pisteitä.",
        hundreds: "Melko tarkka luku: pelkkä sattuma voi heilauttaa sitä kymmenisen pistettä.",
        thousands: "Tarkka luku: pelkkä sattuma voi heilauttaa sitä muutaman pisteen.",
        ten_thousands: "Hyvin tarkka luku: pelkkä sattuma tuskin heilauttaa sitä pistettä enempää.",
    },
    no_figure: "Ei lukua: vastauksia tuli alle {smallest} tai ei lainkaan, tai luku kertoisi liikaa muutamasta potilaasta.",
    no_figure_short: "ei lukua",
    period: "Vastaukset ajalta {span}",
    updated: "Päivitetty {time} ({zone})",
    time: "%-d.%-m.%Y klo %-H.%M",
    silent: "Uusia vastauksia ei ole tullut ainakaan kolmeen päivään, joten luvut voivat olla vanhentuneita.",
    stale: "Tätä sivua ei ole päivitetty yli kahteen päivään, joten luvut voivat olla vanhentuneita.",
    gauge: "NPS {nps} asteikolla −100…100: {band}",

    parts: "Missä hoito annettiin",
    unit: "Yksikkö",
    band: "Sanoin",
    answers: "Vastauksia",
    years: "Vuosittain",
    months: "Kuukausittain",
    year: "Vuosi",
    month: "Kuukausi",
    month_names: [
        "tammikuu",
        "helmikuu",
        "maaliskuu",
        "huhtikuu",
        "toukokuu",
        "kesäkuu",
        "heinäkuu",
        "elokuu",
        "syyskuu",
        "lokakuu",
        "marraskuu",
        "joulukuu",
    ],
    month_of_year: "{month} {year}",
    from_to: "NPS oli {first} ({first_period}) ja {last} ({last_period}).",
    as_table: "Sama taulukkona",
    history_rounded: "Luvut on pyöristetty sen mukaan, montako vastausta niissä on, joten pienillä eroilla ei ole merkitystä.",

    reuse: "Käytä näitä lukuja",
    reuse_about: "Täsmälleen se, mikä tässä näkyy, ohjelmille ja muille sivuille.",
    json: "Tiedot JSON-muodossa",
    csv: "Tiedot CSV-muodossa",
    badge: "Luku kuvana (SVG)",
    embed: "Pieni upotettava sivu",
    feed: "Uutissyöte",
    feed_entry: "{unit}: NPS {nps}, {band}",
    feed_entry_empty: "{unit}: ei lukua",
    read_more: "Näin mittaamme",

    measuring: Measuring {
        title: "Näin mittaamme",
        question: Section {
            heading: "Mitä kysymme",
            text: "”Kuinka todennäköisesti suosittelisit meitä läheisellesi asteikolla 0–10, ja miksi?” 0 on erittäin epätodennäköisesti, 10 erittäin todennäköisesti. Vastaaminen on vapaaehtoista.",
        },
        sample: Section {
            heading: "Keneltä kysymme",
            text: "Satunnainen otos meillä käyneistä saa käynnin jälkeen tekstiviestin. Samalta henkilöltä kysytään enintään kerran puolessa vuodessa. Joka ei halua kyselyjä, voi kieltää ne.",
        },
        figure: Section {
            heading: "Miten luku syntyy",
            text: "Arvosanan 9 tai 10 antaneet ovat suosittelijoita, 7 tai 8 neutraaleja ja 0–6 arvostelijoita. Nettosuositteluindeksi (NPS) on suosittelijoiden prosenttiosuus miinus arvostelijoiden prosenttiosuus. Se on aina −100:n ja 100:n välillä.",
        },
        bands: Section {
            heading: "Mitä sanat tarkoittavat",
            text: "Kun luku on yli nollan, meitä suosittelevia on enemmän kuin niitä, jotka eivät suosittele.",
        },
        band: Bounds {
            poor: "0 tai alle",
            good: "1–50",
            excellent: "51–70",
            world_class: "yli 70",
        },
        period: Section {
            heading: "Mitkä päivät lasketaan",
            text: "Seitsemän kokonaista päivää ennen päivitystä, keskiyöstä keskiyöhön paikallista aikaa. Kuukaudet ja vuodet näytetään, kun ne ovat päättyneet.",
        },
        rounding: Section {
            heading: "Milloin lukua ei ole",
            text: "Alle {smallest} vastausta ei näytetä koskaan, ja silloin näyttää samalta kuin jos vastauksia ei olisi. Luku näytetään, kun vastauksia on viikon ajan ollut vähintään näin monta seitsemässä päivässä. Joskus suurempikin luku jää pois, jos siitä voisi päätellä muutaman vastauksen.",
        },
        margin: Section {
            heading: "Kuinka tarkka luku on",
            text: "Kuulemme vain osaa potilaistamme, joten sattuma heiluttaa lukuja. Mitä vähemmän vastauksia, sitä karkeammin pyöristämme: alle 100 vastausta kymmeniin, alle 1\u{a0}000 viisiin ja alle 10\u{a0}000 parillisiin pisteisiin. Kuukaudet ja vuodet, joilta on alle 1\u{a0}000 vastausta, pyöristetään kymmeniin. Samasta syystä korkein luku ei ole 100 vaan 90, 95, 98 tai 99.",
        },
        privacy: Section {
            heading: "Mitä ei näytetä koskaan",
            text: "Sanalliset palautteet lukevat ne, jotka hoidon antoivat; niitä ei julkaista. Pyöristyksen ja väljien vastausmäärien vuoksi kukaan ei voi päätellä, mitä muutama ihminen on vastannut, ei edes vertaamalla sivua edellispäivän sivuun.",
        },
    },

    accessibility: Accessibility {
        title: "Saavutettavuus",
        status: Section {
            heading: "Kuinka saavutettavia sivut ovat",
            text: "Sivut on tehty täyttämään verkkosisällön saavutettavuusohjeiden (WCAG 2.2) taso AA. Puutteita ei ole tiedossa. Sivut toimivat ilman JavaScriptiä, pelkällä näppäimistöllä ja ruudunlukijalla; jokaisen kaavion vieressä on sama taulukkona.",
        },
        tested: Section {
            heading: "Mistä sen tiedämme",
            text: "Jokainen versio testataan ohjelmalla (axe-core) ja katsotaan selaimessa: näppäimistöllä, 200 prosentin suurennoksella, 320 kuvapisteen leveydellä sekä vaaleilla ja tummilla väreillä.",
        },
        feedback: Section {
            heading: "Kerro, mikä ei toimi",
            text: "Jos jokin näillä sivuilla on vaikea käyttää, kerro siitä meille. Vastaamme kahden viikon kuluessa.",
        },
        feedback_to: "Kirjoita osoitteeseen {address}",
        supervision: Section {
            heading: "Jos et ole tyytyväinen vastaukseemme",
            text: "Julkisten palvelujen saavutettavuutta Suomessa valvoo Liikenne- ja viestintävirasto Traficom, digitaalisen esteettömyyden ja saavutettavuuden valvontayksikkö: www.saavutettavuusvaatimukset.fi.",
        },
    },
};
