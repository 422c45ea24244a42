//! How to cite a subject: the report, or the texts that an answer rests on, and then us.

use taakkompas_content::Library;
use taakkompas_content::model::{Source, SourceKind};
use taakkompas_policy::citation::{Phrases, ReadOn, Work, WorkKind};
use taakkompas_policy::piece::Piece;
use time::Date;

use crate::kit::library;
use crate::kit::words::dates;
use crate::rooms::library::words::research;
use crate::rooms::policy::address::Subject;
use crate::rooms::policy::words::piece::SITE;

/// The words of a citation in Dutch. Between authors in a list of references APA has a sign, in Dutch too; a sentence has "en".
pub const PHRASES: Phrases<'static> = Phrases { and: "&", undated: "z.d." };

/// The report, as the content has it among its sources.
const REPORT: &str = "rapport-2020";
/// Who made it.
const AUTHORS: [&str; 2] = ["Wageningen University", "Tilburg University"];

/// The works to cite, in order. `today` is unknown on a page that is written out.
pub fn works(subject: &Subject, of: &Library, piece: &Piece, today: Option<Date>) -> Vec<Work> {
    let mut works: Vec<Work> = match subject {
        Subject::Rule(id) => {
            let sources = of.rule(id).map(|rule| rule.sources.as_slice()).unwrap_or_default();
            sources.iter().filter_map(|id| of.source(id.as_str())).map(of_source).collect()
        }
        Subject::Role(_) => Vec::new(),
        subject => {
            let rests = of.source(REPORT).zip(report_under(subject, of));
            rests.map(|(source, note)| report(source, note)).into_iter().collect()
        }
    };
    works.push(Work {
        kind: WorkKind::Page,
        key: format!("taakkompas-{}", subject.name().replace('/', "-")),
        authors: vec![SITE.to_owned()],
        year: of.imprint.changed.and_then(|day| u32::try_from(day.year()).ok()),
        title: piece.title.clone(),
        note: ours(subject),
        url: piece.address.clone(),
        read: today.map(read_on),
    });
    works
}

/// What of the report a subject rests on; `None` if on nothing of it.
fn report_under(subject: &Subject, of: &Library) -> Option<String> {
    match subject {
        Subject::Finding(id) => of.finding(id).map(|finding| research::section(&finding.section)),
        Subject::Measure(id) => {
            let (card, _) = library::measure_now(id)?;
            let sections = card.facts.findings.iter().filter_map(|id| of.finding(id.as_str()));
            let mut sections: Vec<&str> = sections
                .filter_map(|finding| finding.section.split(' ').next())
                .filter(|part| !part.is_empty())
                .collect();
            sections.sort_unstable();
            sections.dedup();
            match sections.len() {
                0 => None,
                1 => Some(format!("paragraaf {}", sections.join(", "))),
                _ => Some(format!("paragrafen {}", sections.join(", "))),
            }
        }
        Subject::Scan | Subject::Theme(_) => Some(String::new()),
        Subject::Rule(_) | Subject::Role(_) => None,
    }
}

/// The report, which the content has as this source. What it is called there is a description, so it stands between brackets.
fn report(source: &Source, note: String) -> Work {
    Work {
        kind: WorkKind::Report,
        key: REPORT.to_owned(),
        authors: AUTHORS.map(str::to_owned).to_vec(),
        year: source.year,
        title: format!("[{}]", source.title),
        note,
        url: source.url.clone(),
        read: None,
    }
}

/// What an answer rests on. The report is the same work there as under a finding: a list of references has it once.
fn of_source(source: &Source) -> Work {
    if source.id.as_str() == REPORT {
        return report(source, String::new());
    }
    let statute = source.statute.as_ref();
    Work {
        kind: if source.kind == SourceKind::Law { WorkKind::Law } else { WorkKind::Page },
        key: source.id.as_str().to_owned(),
        authors: vec![source.publisher.clone()],
        year: source.year,
        title: source.title.clone(),
        note: statute
            .map(|statute| format!("{}, versie van {}", statute.article, dates::date(statute.version)))
            .unwrap_or_default(),
        url: source.url.clone(),
        read: Some(read_on(source.checked)),
    }
}

fn read_on(day: Date) -> ReadOn {
    ReadOn { day, says: format!("Geraadpleegd op {}, van", dates::date(day)) }
}

/// What is of us.
fn ours(subject: &Subject) -> String {
    match subject {
        Subject::Scan | Subject::Theme(_) => "zelfscan".to_owned(),
        Subject::Measure(_) => "maatregel; de stap van onderzoek naar maatregel is van Taakkompas".to_owned(),
        Subject::Finding(id) => format!("bevinding {id}, in eigen woorden"),
        Subject::Rule(_) => "samenvatting".to_owned(),
        Subject::Role(_) => "voorbeeld van een taakomschrijving".to_owned(),
    }
}

/// The same as a sentence, for a text without a list of references.
pub fn plain(subject: &Subject, of: &Library, piece: &Piece) -> String {
    let says = match subject {
        Subject::Finding(id) => of.finding(id).map(research::reference_of),
        Subject::Measure(id) => library::measure_now(id).map(|(card, _)| research::reference_of_measure(card)),
        Subject::Rule(id) => of.rule(id).map(|rule| research::reference_of_rule(of, rule)),
        Subject::Scan | Subject::Theme(_) => {
            Some(format!("{}. De zelfscan daarbij is van Taakkompas: '{}'.", research::REPORT_BY, piece.title))
        }
        Subject::Role(_) => Some(format!("Taakkompas: '{}'.", piece.title)),
    };
    format!("{} {}", says.unwrap_or_default(), piece.address)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::BTreeMap;

    use taakkompas_content::model::Rule;
    use taakkompas_policy::citation::{apa, bibtex, ris};
    use time::macros::date;

    use super::*;
    use crate::kit::browser;
    use crate::rooms::policy::words::piece::piece;

    fn cited(subject: &Subject) -> (Vec<Work>, String) {
        let content = browser::packed_library().unwrap();
        let address = format!("https://a.example{}", subject.path());
        let piece = piece(subject, &content, address).unwrap();
        (works(subject, &content, &piece, Some(date!(2026 - 11 - 30))), plain(subject, &content, &piece))
    }

    #[test]
    fn the_report_comes_first_and_then_we_do() {
        let (works, plain) = cited(&Subject::Finding("OZ-05".to_owned()));
        assert_eq!(works.iter().map(|work| work.authors[0].as_str()).collect::<Vec<_>>(), [AUTHORS[0], SITE]);
        let apa = apa(&works, PHRASES);
        assert!(apa.starts_with("Wageningen University & Tilburg University. (2020). ["), "{apa}");
        assert!(apa.ends_with("Geraadpleegd op 30 november 2026, van https://a.example/onderzoek/oz-05/\n"), "{apa}");
        assert!(plain.starts_with("Wageningen University") && plain.ends_with(" https://a.example/onderzoek/oz-05/"));
        assert_eq!(research::REPORT_BY.split(" (").next(), Some("Wageningen University en Tilburg University"));
    }

    /// A question has its own sign at the end.
    #[test]
    fn no_citation_has_a_stop_after_the_sign_of_a_question() {
        let content = browser::packed_library().unwrap();
        for subject in Subject::all(library::measures(), &content) {
            let (works, plain) = cited(&subject);
            for text in [apa(&works, PHRASES), plain, bibtex(&works), ris(&works)] {
                assert!(!text.contains("?.") && !text.contains(".."), "{}: {text}", subject.name());
            }
        }
    }

    #[test]
    fn an_answer_that_rests_on_the_report_cites_it_as_a_report() {
        let content = browser::packed_library().unwrap();
        let rests = |rule: &&Rule| rule.sources.iter().any(|id| id.as_str() == REPORT);
        let rules: Vec<_> = content.rules.iter().filter(rests).collect();
        assert!(!rules.is_empty());
        for rule in rules {
            let (works, _) = cited(&Subject::Rule(rule.id.clone()));
            let at = rule.sources.iter().position(|id| id.as_str() == REPORT).unwrap();
            let found = &works[at];
            assert_eq!(
                (found.kind, found.authors.as_slice(), found.read.as_ref()),
                (WorkKind::Report, &AUTHORS.map(str::to_owned)[..], None)
            );
            assert!(
                bibtex(&works).contains("@techreport{rapport-2020") && ris(&works).contains("TY  - RPRT"),
                "{}",
                rule.id
            );
        }
    }

    /// Who cites several pages puts their works in one list.
    #[test]
    fn a_key_stands_for_the_same_work_on_every_page() {
        let content = browser::packed_library().unwrap();
        let mut known: BTreeMap<String, Work> = BTreeMap::new();
        for subject in Subject::all(library::measures(), &content) {
            for work in cited(&subject).0 {
                // Which part of it is cited is of the page.
                let work = Work { note: String::new(), ..work };
                let first = known.entry(work.key.clone()).or_insert_with(|| work.clone());
                assert_eq!(*first, work, "{}", subject.name());
            }
        }
    }

    #[test]
    fn an_answer_names_the_law_first_with_article_and_version() {
        let (works, _) = cited(&Subject::Rule("invallen-weigeren".to_owned()));
        assert!(works.len() > 2 && works[0].kind == WorkKind::Law, "{works:?}");
        assert!(works[0].note.contains("artikel") && works[0].note.contains("versie van"), "{works:?}");
        assert_eq!(works.last().unwrap().authors, [SITE]);
    }

    #[test]
    fn everything_can_be_cited_in_every_form() {
        let content = browser::packed_library().unwrap();
        for subject in Subject::all(library::measures(), &content) {
            let (works, plain) = cited(&subject);
            let name = subject.name();
            assert!(works.last().unwrap().url.ends_with(&subject.path()), "{name}");
            assert_eq!(bibtex(&works).matches("\n}\n").count(), works.len(), "{name}");
            assert_eq!(ris(&works).matches("ER  - \r\n").count(), works.len(), "{name}");
            assert!(plain.len() > subject.path().len() + 30, "{name}: {plain}");
            let mut keys: Vec<_> = works.iter().map(|work| &work.key).collect();
            keys.sort();
            keys.dedup();
            assert_eq!(keys.len(), works.len(), "{name}: a key stands for one work");
        }
    }
}
