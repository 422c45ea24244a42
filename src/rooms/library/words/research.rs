//! The report in words: its kinds of findings and its sections.

use taakkompas_content::Library;
use taakkompas_content::model::{
    Finding, FindingKind, MeasureCard, Perspective, Rule, RuleGroup, Source, SourceKind, Strength,
};

use crate::kit::words::labels;
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

/// A group of questions, as the heading above them.
pub const fn rule_heading(group: RuleGroup) -> &'static str {
    match group {
        RuleGroup::May => "Wat mag",
        RuleGroup::Must => "Wat moet",
        RuleGroup::NeedNot => "Wat hoeft niet",
        RuleGroup::Know => "Goed om te weten",
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

/// How to refer to an answer: what we made of which texts. Their whole names are in a list of references: several of them in a row are no
/// sentence.
pub fn reference_of_rule(library: &Library, rule: &Rule) -> String {
    let mut names: Vec<String> = Vec::new();
    for source in rule.sources.iter().filter_map(|id| library.source(id.as_str())) {
        let name = short_name(source);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let year = library.imprint.changed.map(|day| format!(" ({})", day.year())).unwrap_or_default();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let rests = if names.is_empty() { String::new() } else { format!(", op basis van {}", labels::and(&names)) };
    format!("Taakkompas{year}, '{}'{rests}.", rule.question)
}

/// What a source is called in a sentence: a statute by its name, all else by who published it.
fn short_name(source: &Source) -> String {
    if source.kind == SourceKind::Law {
        return until(&source.title, ':');
    }
    let year = source.year.map(|year| format!(" ({year})")).unwrap_or_default();
    until(&source.publisher, ',') + &year
}

fn until(text: &str, sign: char) -> String {
    text.split(sign).next().unwrap_or_default().trim().to_owned()
}

/// How strong a finding is, in sentences that can be read by themselves.
pub fn strength_said(finding: &Finding) -> String {
    let says = finding.strength_text.replace(WITHOUT_A_NUMBER[0], NO_NUMBER).replace(WITHOUT_A_NUMBER[1], NO_NUMBER);
    says.split("; ").map(said_by).collect::<Vec<_>>().join(" ")
}

/// How the content says that the report names no number.
const WITHOUT_A_NUMBER: [&str; 2] =
    ["hoeveel mensen het zeggen staat er niet bij", "hoeveel mensen het noemen staat er niet bij"];
const NO_NUMBER: &str = "het rapport noemt geen aantal";

/// Who says it, or what it is, as a sentence. `strength_text` begins with one of these, or is a sentence already.
fn said_by(part: &str) -> String {
    /// What a text begins with, and the words before it that make it a sentence.
    const BEGINS: [(&str, &str, &str); 21] = [
        ("deze groep van", "Dit zegt een groep van", ""),
        ("deze groep vindt dit belangrijk", "Een groep vindt dit belangrijk", ""),
        ("deze groep", "Dit zegt een groep in het onderzoek", ""),
        ("de hele groep: drie mensen", "Dit zegt een hele groep van drie mensen", ""),
        ("één deelnemer", "Dit zegt ", "één deelnemer"),
        ("twee deelnemers", "Dit zeggen ", "twee deelnemers"),
        ("enkele deelnemers raden dit aan", "", "Enkele deelnemers raden dit aan"),
        ("enkele deelnemers", "Dit zeggen ", "enkele deelnemers"),
        ("veel deelnemers", "Dit zeggen ", "veel deelnemers"),
        ("alle", "Dit zeggen ", "alle"),
        ("conclusie", "Dit is een ", "conclusie"),
        ("beschrijving", "Dit is een ", "beschrijving"),
        ("een voorbeeld", "Dit is ", "een voorbeeld"),
        ("een suggestie", "Dit is ", "een suggestie"),
        ("uitleg", "Dit is ", "uitleg"),
        ("vertrekpunt", "Dit is een ", "vertrekpunt"),
        ("de onderzoekers zelf", "Dit zeggen ", "de onderzoekers zelf"),
        ("uit ", "Dit komt ", "uit "),
        ("in het algemeen", "Dit geldt ", "in het algemeen"),
        ("steunt", "Die ", "steunt"),
        ("geen landelijk cijfer", "Het is ", "geen landelijk cijfer"),
    ];
    let said = BEGINS
        .iter()
        .find_map(|(begins, before, again)| part.strip_prefix(begins).map(|rest| format!("{before}{again}{rest}")));
    labels::capital(&said.unwrap_or_else(|| part.to_owned())) + "."
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::kit::browser;

    /// What others read of a finding names who says it in a sentence: no part of it is a note of ours.
    #[test]
    fn how_strong_a_finding_is_can_be_read_by_itself() {
        const VERBS: [&str; 12] =
            ["is", "zegt", "zeggen", "komt", "vindt", "noemt", "noemen", "raden", "zien", "geldt", "steunt", "spreken"];
        let content = browser::packed_library().unwrap();
        let all: BTreeSet<String> = content.findings.iter().map(strength_said).collect();
        assert!(all.len() > 30, "{all:?}");
        for said in &all {
            for sentence in said.split_inclusive('.') {
                let words: Vec<_> = sentence.split(|sign: char| !sign.is_alphabetic()).collect();
                let has_verb = words.iter().any(|word| VERBS.contains(word) || *word == "was");
                assert!(has_verb && words.len() < 20, "{said}");
                assert!(sentence.trim().starts_with(char::is_uppercase) && !sentence.contains(';'), "{said}");
            }
        }
        assert!(all.contains("Dit zegt een groep in het onderzoek. Het rapport noemt geen aantal."), "{all:?}");
    }

    /// Of several texts on one law, a sentence names the law once.
    #[test]
    fn an_answer_names_each_of_its_sources_once_and_shortly() {
        let content = browser::packed_library().unwrap();
        for rule in &content.rules {
            let says = reference_of_rule(&content, rule);
            assert!(says.starts_with("Taakkompas (20") && says.contains(&format!("'{}'", rule.question)), "{says}");
            assert!(!says.contains("?.") && !says.contains(": ") && !says.contains(';'), "{says}");
            let names: Vec<_> = says.split(" op basis van ").nth(1).unwrap().split(", ").collect();
            assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{says}");
        }
    }

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
