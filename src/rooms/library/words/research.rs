//! The report in words: its kinds of findings and its sections.

use taakkompas_content::Library;
use taakkompas_content::model::{Finding, FindingKind, MeasureCard, Perspective, Rule, Strength};

use crate::kit::words::prose::Block::{self, List, Site, Text};

/// Where to read about the research project.
pub const PROJECT_URL: &str = "https://www.wur.nl/nl/project/Anders-organiseren-in-Primair-Onderwijsteams-1.htm";
/// Who made the report, and when it came out: how to name it.
pub const REPORT_BY: &str =
    "Wageningen University en Tilburg University (2020), onderzoek voor het ministerie van Onderwijs";
/// The check by the same research project.
pub const MANOMETER_URL: &str = "https://manometer.poraad.nl/";

/// Beside a solution of the report: what it is there.
pub fn told_as(finding: &Finding) -> Option<&'static str> {
    match finding.strength {
        _ if finding.kind != FindingKind::Solution => None,
        Strength::Conclusion => Some("In het rapport staat dit als conclusie, niet als opdracht."),
        Strength::Literature | Strength::Authors => None,
        Strength::AllGroups
        | Strength::Several
        | Strength::Group
        | Strength::Two
        | Strength::One
        | Strength::Unnumbered => Some("In het rapport staat dit als ervaring, niet als opdracht."),
    }
}

/// How much weight the findings can bear, in three sentences.
pub const WEIGHT: &[Block] = &[
    Text(
        "Onderzoekers spraken in het najaar van 2019 met deskundigen uit hun eigen netwerk (N=17). Veel voorbeelden komen \
         van één persoon. Lees een bevinding dus als ervaring, niet als bewijs voor alle scholen.",
    ),
    Text("Het rapport koppelt nergens een oorzaak aan een oplossing. De stap naar een maatregel is van ons."),
];

/// More about the research.
pub const RESEARCH: &[Block] = &[
    Text(
        "Het onderzoek is van Wageningen University en Tilburg University, voor het ministerie van Onderwijs. De gesprekken \
         waren van september tot en met november 2019.",
    ),
    List(&[
        "Het onderzoek keek van vier kanten: het werk in de klas, de organisatie, de opleidingen en de sector.",
        "De mensen kwamen uit het netwerk van de onderzoekers en het ministerie. Wat zij vertellen, geldt niet voor elke school.",
        "Daarom staat bij elke bevinding wie het zegt en hoe sterk.",
        "'Voorzichtig' betekent dat het rapport zelf 'kan' of 'lijkt' schrijft.",
        "Een top 3 is er alleen voor oorzaken, niet voor oplossingen.",
        "Waar nu iets anders geldt dan in 2019, staat dat erbij, met een bron.",
    ]),
    Site(PROJECT_URL, "Lees over het onderzoek"),
    Text(
        "Uit hetzelfde onderzoek komt de Manometer Primair Onderwijs, een test over werkdruk en werkplezier. Of die nu online \
         is, konden wij niet nagaan.",
    ),
    Site(MANOMETER_URL, "Naar de Manometer"),
];

/// A kind of finding, as the heading above all findings of that kind.
pub const fn kind_heading(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Cause => "Oorzaken van werkdruk",
        FindingKind::Solution => "Oplossingen",
        FindingKind::Precondition => "Voorwaarden",
        FindingKind::Effect => "Effecten",
        FindingKind::Example => "Voorbeelden",
        FindingKind::Warning => "Waarschuwingen",
        FindingKind::Number => "Getallen",
        FindingKind::Suggestion => "Suggesties voor onderzoek",
    }
}

/// From whose point of view it is told, as an option in a list.
pub const fn side(perspective: Perspective) -> &'static str {
    match perspective {
        Perspective::Authors => "De onderzoekers",
        Perspective::All => "Alle groepen",
        Perspective::Teachers => "Leraren en assistenten",
        Perspective::Leaders => "Schoolleiders",
        Perspective::Sector => "Bovenschools en sector",
        Perspective::Training => "Opleidingen",
        Perspective::Unnamed => "Niet genoemd",
    }
}

/// A section of the report the way people say it: `paragraaf 1.1 (aanleiding), voetnoot 2`.
pub fn section(section: &str) -> String {
    let (number, rest) = section.split_once(' ').unwrap_or((section, ""));
    let about = match number {
        "1.1" => " (aanleiding)",
        "1.2" => " (onderzoeksvragen)",
        "1.3" => " (methode)",
        "2.1" => " (oorzaken)",
        "2.2" => " (oplossingen)",
        "2.3" => " (randvoorwaarden)",
        "3.1" => " (conclusies)",
        "3.2" => " (vervolgonderzoek)",
        _ => "",
    };
    // "(extra)" is a mark of the inventory: the row is outside the chapters with findings.
    match rest.trim_matches(['(', ')']) {
        "" | "extra" => format!("paragraaf {number}{about}"),
        rest => format!("paragraaf {number}{about}, {rest}"),
    }
}

/// How to refer to a finding: the report first.
pub fn reference_of(finding: &Finding) -> String {
    let section = section(&finding.section);
    let title = &finding.title;
    format!("{REPORT_BY}, {section}. In eigen woorden: Taakkompas, bevinding {}, '{title}'.", finding.id)
}

/// How to refer to a measure: the report that its findings are from, and that the step is ours.
pub fn reference_of_measure(card: &MeasureCard) -> String {
    let findings: Vec<_> = card.facts.findings.iter().map(ToString::to_string).collect();
    let rests =
        if findings.is_empty() { String::new() } else { format!("{REPORT_BY}: bevinding {}. ", findings.join(", ")) };
    format!("{rests}De stap naar deze maatregel is van Taakkompas: '{}'.", card.title)
}

/// How to refer to an answer: the texts that it rests on first.
pub fn reference_of_rule(library: &Library, rule: &Rule) -> String {
    let sources: Vec<_> =
        rule.sources.iter().filter_map(|id| library.source(id.as_str())).map(|source| source.title.as_str()).collect();
    format!("{}. Samengevat door Taakkompas: '{}'", sources.join("; "), rule.question)
}

#[cfg(test)]
mod tests {
    use super::section;

    #[test]
    fn a_section_is_readable() {
        for (written, said) in [
            ("1.1 voetnoot 2", "paragraaf 1.1 (aanleiding), voetnoot 2"),
            ("1.2 (extra)", "paragraaf 1.2 (onderzoeksvragen)"),
            ("2.3", "paragraaf 2.3 (randvoorwaarden)"),
        ] {
            assert_eq!(section(written), said);
        }
    }
}
