//! Citations, read back by programs that others made.

use biblatex::{Bibliography, ChunksExt};
use biblib::CitationParser;
use time::macros::date;

use crate::citation::{Phrases, ReadOn, Work, WorkKind, apa, bibtex, ris};

const PHRASES: Phrases<'_> = Phrases { and: "&", undated: "z.d." };

fn report() -> Work {
    Work {
        kind: WorkKind::Report,
        key: "rapport-2020".to_owned(),
        authors: vec!["Wageningen University".to_owned(), "Tilburg University".to_owned()],
        year: Some(2020),
        title: "Onderzoek naar werkdruk & taken (gesprekken in 2019)".to_owned(),
        note: "paragraaf 2.1 (oorzaken)".to_owned(),
        url: "https://www.wur.nl/nl/project/Anders-organiseren_1.htm".to_owned(),
        read: None,
    }
}

fn ours() -> Work {
    Work {
        kind: WorkKind::Page,
        key: "taakkompas-oz-05".to_owned(),
        authors: vec!["Taakkompas".to_owned()],
        year: Some(2026),
        title: "Invallen {kost} 100% van de tijd: 'Zoë' & co_1 #2 $3 ~ ^ \\".to_owned(),
        note: "In eigen woorden".to_owned(),
        url: "https://taakkompas.example/onderzoek/oz-05/".to_owned(),
        read: Some(ReadOn { day: date!(2026 - 11 - 30), says: "Geraadpleegd op 30 november 2026, van".to_owned() }),
    }
}

fn law() -> Work {
    Work { kind: WorkKind::Law, key: "wpo-3".to_owned(), year: None, note: String::new(), ..report() }
}

#[test]
fn apa_names_the_report_first_and_then_us() {
    let works = [report(), Work { title: "Wat kost invallen?".to_owned(), note: String::new(), ..ours() }, law()];
    assert_eq!(
        apa(&works, PHRASES),
        "Wageningen University & Tilburg University. (2020). Onderzoek naar werkdruk & taken (gesprekken in 2019) (paragraaf 2.1 \
         (oorzaken)). https://www.wur.nl/nl/project/Anders-organiseren_1.htm\n\
         Taakkompas. (2026). Wat kost invallen? Geraadpleegd op 30 november 2026, van https://taakkompas.example/onderzoek/oz-05/\n\
         Wageningen University & Tilburg University. (z.d.). Onderzoek naar werkdruk & taken (gesprekken in 2019). \
         https://www.wur.nl/nl/project/Anders-organiseren_1.htm\n"
    );
}

#[test]
fn bibtex_is_read_back() {
    let works = [report(), ours(), law()];
    let text = bibtex(&works);
    let bibliography = Bibliography::parse(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let keys: Vec<_> = bibliography.iter().map(|entry| entry.key.as_str()).collect();
    assert_eq!(keys, ["rapport-2020", "taakkompas-oz-05", "wpo-3"], "the report first");
    for work in &works {
        let entry = bibliography.get(&work.key).unwrap();
        let authors: Vec<_> = entry.author().unwrap().iter().map(|author| author.name.clone()).collect();
        assert_eq!(authors, work.authors);
        assert_eq!(entry.title().unwrap().format_verbatim(), work.title);
        assert_eq!(entry.url().unwrap(), work.url);
        assert_eq!(entry.note().map(|note| note.format_verbatim()).unwrap_or_default(), work.note);
        let year = entry.get("year").map(|year| year.format_verbatim());
        assert_eq!(year, work.year.map(|year| year.to_string()));
    }
    let day = bibliography.get("taakkompas-oz-05").unwrap().get("urldate").unwrap().format_verbatim();
    assert_eq!(day, "2026-11-30");
    assert!(bibliography.get("rapport-2020").unwrap().get("urldate").is_none(), "a report does not change");
}

#[test]
fn ris_is_read_back() {
    let works = [report(), ours(), law()];
    let text = ris(&works);
    let found = biblib::RisParser::new().parse(&text).unwrap_or_else(|error| panic!("{error:?}: {text}"));
    assert_eq!(found.len(), works.len());
    for (found, work) in found.iter().zip(&works) {
        assert_eq!(found.title, work.title);
        let authors: Vec<_> = found.authors.iter().map(|author| author.name.clone()).collect();
        assert_eq!(authors, work.authors);
        assert_eq!(found.date.as_ref().map(|date| date.year), work.year.map(|year| i32::try_from(year).unwrap()));
        assert_eq!(found.urls, std::slice::from_ref(&work.url));
        assert_eq!(found.language.as_deref(), Some("nl"));
    }
    assert!(text.lines().all(|line| line.len() < 6 || &line[2..6] == "  - "), "{text}");
    assert_eq!(text.matches("\r\n").count(), text.matches('\n').count());
    assert_eq!(text.matches("Y2  - 2026/11/30").count(), 1);
}

#[test]
fn a_text_of_several_lines_begins_no_line_of_its_own() {
    let work = Work { title: "Een\nER  - \nTY  - BOOK\r\n@misc{x,}\u{0}".to_owned(), ..ours() };
    let text = ris(std::slice::from_ref(&work));
    assert_eq!(biblib::RisParser::new().parse(&text).unwrap().len(), 1, "{text}");
    let text = bibtex(std::slice::from_ref(&work));
    assert_eq!(Bibliography::parse(&text).unwrap().len(), 1, "{text}");
    assert_eq!(apa(&[work], PHRASES).lines().count(), 1);
}

#[test]
fn an_organisation_with_a_comma_in_its_name_is_no_person() {
    let work = Work { authors: vec!["Rijk, wetten.overheid.nl".to_owned()], ..law() };
    let [found] = &biblib::RisParser::new().parse(&ris(&[work])).unwrap()[..] else { panic!() };
    assert_eq!(found.authors[0].name, "Rijk - wetten.overheid.nl");
    assert_eq!(found.authors[0].given_name, None);
}
