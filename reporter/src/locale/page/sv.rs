//! Swedish.

use super::{Accessibility, Bounds, BySize, Measuring, Page, Section};

pub(crate) const PAGE: Page = Page {
    language_name: "Svenska",
    languages: "Språk",
    skip: "Hoppa till innehållet",
    site: "Skulle våra patienter rekommendera oss?",
    title: "{unit} – skulle våra patienter rekommendera oss?",
    lead: "Efter besöket frågar vi patienterna hur sannolikt det är att de skulle rekommendera oss. Här är svaren från de senaste sju dagarna. Siffrorna uppdateras en gång om dagen.",
    navigation: "Sidor",
    overview: "Översikt",
    all_units: "Alla enheter",
    path: "Du är här",

    seven_days: "De senaste sju dagarna",
    answers_between: "{at_least}–{at_most} svar",
    answers_from: "minst {at_least} svar",
    rounded: BySize {
        tens: "Avrundat till tiotal.",
        hundreds: "Avrundat till femtal.",
        thousands: "Avrundat till jämna poäng.",
        ten_thousands: "Avrundat till hela poäng.",
    },
    margin: BySize {
        tens: "En grov siffra: slumpen ensam kan flytta den tiotals poäng.",
        hundreds: "En ganska noggrann siffra: slumpen ensam kan flytta den ungefär tio poäng.",
        thousands: "En noggrann siffra: slumpen ensam kan flytta den några poäng.",
        ten_thousands: "En mycket noggrann siffra: slumpen ensam flyttar den knappast mer än en poäng.",
    },
    no_figure: "Ingen siffra: det kom färre än {smallest} svar, eller inga, eller så skulle siffran säga för mycket om några få patienter.",
    no_figure_short: "ingen siffra",
    period: "Svar från {span}",
    updated: "Uppdaterad {time} ({zone})",
    time: "%-d.%-m.%Y kl. %-H.%M",
    silent: "Inga nya svar har kommit på minst tre dagar, så siffrorna kan vara inaktuella.",
    stale: "Den här sidan har inte uppdaterats på mer än två dagar, så siffrorna kan vara inaktuella.",
    gauge: "NPS {nps} på skalan −100 till 100: {band}",

    parts: "Var vården gavs",
    unit: "Enhet",
    band: "I ord",
    answers: "Svar",
    years: "År för år",
    months: "Månad för månad",
    year: "År",
    month: "Månad",
    month_names: [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ],
    month_of_year: "{month} {year}",
    from_to: "NPS var {first} ({first_period}) och {last} ({last_period}).",
    as_table: "Samma som tabell",
    history_rounded: "Siffrorna är avrundade efter hur många svar de bygger på, så små skillnader betyder ingenting.",

    reuse: "Använd siffrorna",
    reuse_about: "Exakt det som visas här, för program och andra sidor.",
    json: "Data som JSON",
    csv: "Data som CSV",
    badge: "Siffran som bild (SVG)",
    embed: "Liten sida att bädda in",
    feed: "Nyhetsflöde",
    feed_entry: "{unit}: NPS {nps}, {band}",
    feed_entry_empty: "{unit}: ingen siffra",
    read_more: "Så mäter vi",

    measuring: Measuring {
        title: "Så mäter vi",
        question: Section {
            heading: "Vad vi frågar",
            text: "”Hur sannolikt är det att du skulle rekommendera oss till någon närstående, på en skala från 0 till 10, och varför?” 0 är mycket osannolikt, 10 mycket sannolikt. Det är frivilligt att svara.",
        },
        sample: Section {
            heading: "Vem vi frågar",
            text: "Ett slumpmässigt urval av dem som besökt oss får ett textmeddelande efter besöket. Ingen tillfrågas mer än en gång på ett halvår. Den som inte vill bli tillfrågad kan säga ifrån.",
        },
        figure: Section {
            heading: "Hur siffran räknas ut",
            text: "De som svarar 9 eller 10 är ambassadörer, 7 eller 8 passiva, 0–6 kritiker. Nettorekommendationsindex (NPS) är andelen ambassadörer i procent minus andelen kritiker i procent. Det ligger alltid mellan −100 och 100.",
        },
        bands: Section {
            heading: "Vad orden betyder",
            text: "En siffra över 0 säger att fler rekommenderar oss än avråder från oss.",
        },
        band: Bounds {
            poor: "0 eller mindre",
            good: "1–50",
            excellent: "51–70",
            world_class: "över 70",
        },
        period: Section {
            heading: "Vilka dagar som räknas",
            text: "De sju hela dagarna före uppdateringen, från midnatt till midnatt lokal tid. Månader och år visas när de är slut.",
        },
        rounding: Section {
            heading: "När det inte finns någon siffra",
            text: "Färre än {smallest} svar visas aldrig, och ser likadant ut som inga svar. En siffra visas när det under en vecka har kommit minst så många svar på sju dagar. Ibland utelämnas också en större siffra, om några få svar kunde räknas ut ur den.",
        },
        margin: Section {
            heading: "Hur noggrann siffran är",
            text: "Vi hör bara en del av våra patienter, så slumpen flyttar siffrorna. Ju färre svar, desto grövre avrundar vi: till tiotal under 100 svar, till femtal under 1\u{a0}000 och till jämna poäng under 10\u{a0}000. Månader och år med färre än 1\u{a0}000 svar avrundas till tiotal. Av samma skäl är den högsta siffran inte 100 utan 90, 95, 98 eller 99.",
        },
        privacy: Section {
            heading: "Vad som aldrig visas",
            text: "Kommentarerna läses av dem som gav vården och publiceras aldrig. Avrundningen och de vida svarsantalen gör att ingen kan räkna ut vad några få personer har svarat, inte ens genom att jämföra sidan med gårdagens.",
        },
    },

    accessibility: Accessibility {
        title: "Tillgänglighet",
        status: Section {
            heading: "Hur tillgängliga sidorna är",
            text: "Sidorna är gjorda för att uppfylla riktlinjerna för tillgängligt webbinnehåll (WCAG 2.2) på nivå AA. Vi känner inte till några brister. De fungerar utan JavaScript, med enbart tangentbord och med skärmläsare; bredvid varje diagram finns samma sak som tabell.",
        },
        tested: Section {
            heading: "Hur vi vet det",
            text: "Varje version testas av ett program (axe-core) och granskas i en webbläsare: med tangentbord, i 200 procents förstoring, vid 320 bildpunkters bredd samt i ljusa och mörka färger.",
        },
        feedback: Section {
            heading: "Berätta vad som inte fungerar",
            text: "Om något på sidorna är svårt att använda, berätta det för oss. Vi svarar inom två veckor.",
        },
        feedback_to: "Skriv till {address}",
        supervision: Section {
            heading: "Om du inte är nöjd med vårt svar",
            text: "Tillgängligheten hos offentliga tjänster i Finland övervakas av Transport- och kommunikationsverket Traficom, enheten för övervakning av digital tillgänglighet: www.tillganglighetskrav.fi.",
        },
    },
};
