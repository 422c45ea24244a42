//! What a subject says of itself wherever it is taken along: on a card, in a newsletter, on a slide.

use taakkompas_content::Library;
use taakkompas_content::sentences::sentences;
use taakkompas_policy::card;
use taakkompas_policy::newsletter;
use taakkompas_policy::piece::Piece;
use taakkompas_scan::theme::Theme;

use crate::kit::library;
use crate::kit::ui::introduced::WHAT_IT_IS;
use crate::kit::words::labels;
use crate::rooms::descriptions::words as descriptions;
use crate::rooms::library::words::research;
use crate::rooms::policy::address::{Subject, SubjectKind};
use crate::rooms::scan::words::reading::SHORT_SCAN;

/// What the site is called.
pub const SITE: &str = "Taakkompas";
/// The words around a text for a newsletter.
pub const AROUND_NEWS: newsletter::Around<'static> =
    newsletter::Around { site: WHAT_IT_IS, call: "Lees verder", credit: CREDIT };
/// What a text says that is copied whole: whose it is, and what may be done with it.
pub const CREDIT: &str = "Taakkompas, CC BY 4.0";

/// The words around a card, of which the style is at this address.
pub const fn around_card(style: &str) -> card::Around<'_> {
    card::Around { language: "nl", site: SITE, style, link: "Lees verder", new_tab: "nieuw tabblad", credit: CREDIT }
}

/// A kind, as an option and above what is taken along.
pub const fn kind(kind: SubjectKind) -> &'static str {
    match kind {
        SubjectKind::Scan => "Zelfscan",
        SubjectKind::Theme => "Thema van de zelfscan",
        SubjectKind::Measure => "Maatregel",
        SubjectKind::Finding => "Bevinding uit onderzoek",
        SubjectKind::Rule => "Wat mag, wat moet",
        SubjectKind::Role => "Taakomschrijving",
    }
}

/// What a subject says, with its whole address; `None` if there is none such.
pub fn piece(subject: &Subject, of: &Library, address: String) -> Option<Piece> {
    let (title, says, source) = match subject {
        Subject::Scan => (SCAN_TITLE.to_owned(), of_scan(), OF_SCAN.to_owned()),
        Subject::Theme(theme) => of_theme(*theme)?,
        Subject::Measure(id) => {
            let (card, _) = library::measure_now(id)?;
            let source = if card.facts.findings.is_empty() { OWN_MEASURE } else { OF_MEASURE };
            (card.title.clone(), card.gain.clone(), source.to_owned())
        }
        Subject::Finding(id) => {
            let finding = of.finding(id)?;
            (finding.title.clone(), finding.text.clone(), of_finding(id, &research::strength_said(finding)))
        }
        Subject::Rule(id) => {
            let rule = of.rule(id)?;
            (rule.question.clone(), rule.answer.clone(), OF_RULE.to_owned())
        }
        Subject::Role(role) => (labels::capital(descriptions::role(*role)), ROLE.to_owned(), OF_ROLE.to_owned()),
    };
    Some(Piece { kind: kind(subject.kind()).to_owned(), title, sentences: whole(&says), source, address })
}

/// Under which heading it stands in a list of its kind; empty for none.
pub fn group(subject: &Subject, of: &Library) -> &'static str {
    match subject {
        Subject::Scan | Subject::Theme(_) => "",
        Subject::Measure(id) => library::measure_now(id).map_or("", |(card, _)| labels::theme(card.facts.theme)),
        Subject::Finding(id) => of.finding(id).map_or("", |finding| research::kind_heading(finding.kind)),
        Subject::Rule(id) => of.rule(id).map_or("", |rule| research::rule_heading(rule.group)),
        Subject::Role(role) => {
            let is_in = |(_, roles): &&(&str, &[_])| roles.contains(role);
            descriptions::ROLE_GROUPS.iter().find(is_in).map_or("", |(heading, _)| heading)
        }
    }
}

/// What the scan is, and how long the short one takes.
fn of_scan() -> String {
    let minutes = SHORT_SCAN.minutes();
    format!(
        "Hoe verdelen jullie het werk op school? De zelfscan geeft een eerste stap voor deze week, en daarna een plan. \
         De korte versie duurt ongeveer {minutes} minuten. Je hebt geen account nodig. Wat je invult, blijft op je eigen apparaat."
    )
}

/// The sentences of a text. What ends in a colon goes with what comes after it.
fn whole(text: &str) -> Vec<String> {
    let mut whole: Vec<String> = Vec::new();
    for sentence in sentences(text) {
        match whole.last_mut().filter(|last| last.ends_with(':')) {
            Some(last) => {
                last.push(' ');
                last.push_str(sentence);
            }
            None => whole.push(sentence.to_owned()),
        }
    }
    whole
}

fn of_theme(theme: Theme) -> Option<(String, String, String)> {
    let text = library::core().theme(theme)?;
    Some((labels::theme(theme).to_owned(), format!("{} {}", text.question, text.intro), OF_SCAN.to_owned()))
}

/// Where a finding comes from and how strong it is: it never travels without. On another site "onze woorden" would be theirs.
fn of_finding(id: &str, strength: &str) -> String {
    format!("Rapport 2020 ({id}), in de woorden van {SITE}. {strength}")
}

/// What the title of the scan is elsewhere.
const SCAN_TITLE: &str = "De zelfscan voor basisscholen";
/// What the scan rests on.
const OF_SCAN: &str = "De zelfscan rust op onderzoek met gesprekken uit 2019.";
/// What is of us in a measure.
const OF_MEASURE: &str = "De stap van onderzoek naar deze maatregel is van Taakkompas.";
/// A measure that rests on no finding.
const OWN_MEASURE: &str = "Deze maatregel is een eigen idee van Taakkompas.";
/// Where an answer comes from.
const OF_RULE: &str = "Het hele antwoord staat op de pagina, met bron en datum.";
/// What a task description has.
const ROLE: &str = "In deze taakomschrijving staat wat je doet, waar je over meepraat en wat wel en niet mag. Ook tijd en begeleiding staan erin. Een school past hem zelf aan.";
/// What a task description is.
const OF_ROLE: &str = "Een voorbeeld van Taakkompas. Het bestuur beslist over functies.";

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use taakkompas_policy::card::{TITLE, has_room, text_of};
    use taakkompas_policy::newsletter::Length;
    use taakkompas_policy::{embed, slide};

    use super::*;
    use crate::kit::browser;

    #[test]
    fn everything_that_can_be_taken_along_says_something_and_where_it_comes_from() {
        let content = browser::packed_library().unwrap();
        let all = Subject::all(library::measures(), &content);
        assert!(all.len() > 250, "{}", all.len());
        for subject in all {
            let piece = piece(&subject, &content, "https://a.example/".to_owned()).unwrap();
            let name = subject.name();
            assert!(piece.title.chars().count() <= TITLE, "{name}: {}", piece.title);
            assert!(!piece.sentences.is_empty() && piece.source.ends_with('.'), "{name}");
            // The kind stands beside the title wherever it is taken along.
            let kind = piece.kind.to_lowercase();
            assert!(!piece.title.to_lowercase().starts_with(&kind), "{name}: {} in {kind}", piece.title);
            // On another site "wij" are others.
            let ours = ["onze", "ons", "wij", "we"];
            assert!(
                !piece.source.split(|sign: char| !sign.is_alphabetic()).any(|word| ours.contains(&word)),
                "{name}: {}",
                piece.source
            );
        }
    }

    /// On another site half a sentence says something else than the page does.
    #[test]
    fn whatever_is_taken_along_says_whole_sentences_and_a_card_has_room_for_them() {
        let content = browser::packed_library().unwrap();
        let around = around_card("");
        let (mut sentences, mut said) = (0, 0);
        for subject in Subject::all(library::measures(), &content) {
            let name = subject.name();
            let piece = piece(&subject, &content, "https://a.example/".to_owned()).unwrap();
            let says = text_of(&piece, around);
            assert!(has_room(&piece, &says, around), "{name}: {says}");
            let whole = (1..=piece.sentences.len()).find(|&count| piece.sentences[..count].join(" ") == says);
            (sentences, said) = (sentences + piece.sentences.len(), said + whole.unwrap());
            assert!(says.ends_with(['.', '!', '?', '\'', ')']), "{name}: {says}");
            let news = [Length::Short, Length::Long].map(|length| newsletter::text(&piece, length, AROUND_NEWS));
            let others = [card::page(&piece, around), embed::html(&piece, around), slide::svg(&piece, CREDIT, None)];
            for text in news.iter().chain(&others) {
                assert!(!text.contains('…'), "{name}: {text}");
            }
            // An answer of a word is no answer.
            let is_short = says.chars().count() < 40 && piece.sentences.len() > whole.unwrap();
            assert!(!is_short, "{name}: {says}");
        }
        assert!(said * 5 > sentences * 4, "{said} of {sentences} sentences: most of what there is fits");
    }

    #[test]
    fn all_of_a_kind_stand_under_a_heading_where_there_are_many() {
        let content = browser::packed_library().unwrap();
        for kind in SubjectKind::ALL {
            let all = Subject::of_kind(kind, library::measures(), &content);
            let headings: Vec<_> = all.iter().map(|subject| group(subject, &content)).collect();
            assert_eq!(headings.iter().all(|heading| !heading.is_empty()), all.len() > 10, "{kind:?}: {headings:?}");
        }
    }

    /// What the hub asks of others, in what they copy.
    #[test]
    fn a_text_that_is_copied_names_us_with_the_address_and_the_licence() {
        let content = browser::packed_library().unwrap();
        let address = "https://a.example/onderzoek/oz-05/";
        let piece = piece(&Subject::Finding("OZ-05".to_owned()), &content, address.to_owned()).unwrap();
        let texts = [Length::Short, Length::Long].map(|length| newsletter::text(&piece, length, AROUND_NEWS));
        for text in texts.into_iter().chain([embed::html(&piece, around_card(""))]) {
            assert!(text.contains(address) && text.contains(SITE) && text.contains("CC BY 4.0"), "{text}");
        }
    }

    #[test]
    fn what_is_not_there_is_not_taken_along() {
        let content = browser::packed_library().unwrap();
        for name in ["maatregelen/die-er-niet-is", "onderzoek/zz-99", "wat-mag/die-er-niet-is"] {
            let subject = Subject::of_name(name).unwrap();
            assert_eq!(piece(&subject, &content, String::new()), None, "{name}");
        }
    }
}
