//! How each page introduces itself to those who are not here yet: in a list of search results, in a message that links to
//! it, in the tab.
//!
//! Title and description come from the content: what the text search shows of a page, and the titles in `pages.toml` under
//! which schools look for it.

use std::collections::BTreeMap;

use taakkompas_content::Library;
use taakkompas_content::language::sentences;
use taakkompas_descriptions::DescriptionRole;
use taakkompas_scan::theme::Theme;
use taakkompas_text_search::{Kind, Target};

use crate::kit::library;
use crate::kit::ui::introduced::WHAT_IT_IS;
use crate::kit::words::tab_title;
use crate::rooms::library::address::NOT_FOUND_TITLE;
use crate::rooms::library::words::search;
use crate::rooms::route::{DescriptionsPage, LibraryPage, PlanPage, Route, ScanPage};

/// The most letters of a title, the name of the site included: what lists of results show of it, with some to spare.
pub const LONGEST_TITLE: usize = 76;
/// The most letters of a description: what lists of results show of it.
pub const LONGEST_DESCRIPTION: usize = 158;

/// The landing page, which has no entry in the content.
const HOME: &str = "Hoe verdelen jullie het werk op school? Een korte zelfscan geeft één stap voor deze week, en daarna een plan. Zonder account: wat je invult, blijft bij jou.";

/// What a page says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Introduction {
    /// Its title, without the name of the site.
    pub title: String,
    /// One or two sentences.
    pub description: String,
    /// How search engines should see it.
    pub standing: Standing,
}

/// How search engines should see a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Someone may come to it from elsewhere.
    Landing,
    /// It is another address of a page to which someone may come.
    SameAs(Route),
    /// It is the school's own: empty for a school that filled in nothing.
    Own,
}

impl Introduction {
    /// The title with the name of the site, where there is room for it.
    pub fn tab(&self) -> String {
        let with_site = tab_title(&self.title);
        if with_site.chars().count() <= LONGEST_TITLE { with_site } else { self.title.clone() }
    }
}

/// What the introductions are made from.
#[derive(Debug)]
pub struct Introductions<'a> {
    library: &'a Library,
    targets: BTreeMap<(&'static str, &'a str), &'a Target>,
    found_as: BTreeMap<&'a str, &'a str>,
}

impl<'a> Introductions<'a> {
    /// From the content: what can be found, and the titles from [`taakkompas_content::Bundle::found_as`].
    pub fn new(library: &'a Library, targets: &'a [Target], found_as: &'a str) -> Self {
        let targets = targets.iter().map(|target| ((target.kind.code(), target.id.as_str()), target)).collect();
        let found_as = found_as.lines().filter_map(|line| line.split_once('\t')).collect();
        Self { library, targets, found_as }
    }

    /// That of a page; for `None`, of the page for an unknown address.
    pub fn of(&self, route: Option<&Route>) -> Introduction {
        let Some(route) = route else { return introduced(NOT_FOUND_TITLE, WHAT_IT_IS, Standing::Own) };
        let (title, description) = self.texts(route);
        introduced(&title, &description, standing(route))
    }

    fn texts(&self, route: &Route) -> (String, String) {
        match route {
            Route::Home => (route.title().to_owned(), HOME.to_owned()),
            Route::Library(LibraryPage::Search) => (route.title().to_owned(), described(search::LEAD, WHAT_IT_IS)),
            Route::Library(LibraryPage::Measure(id)) => measure(id, "Maatregel met stappen, tijd en wie beslist.")
                .unwrap_or_else(|| (route.title().to_owned(), WHAT_IT_IS.to_owned())),
            Route::Plan(PlanPage::Action(id)) => {
                let title = library::measure_now(id).map_or(route.title(), |(card, _)| &card.title);
                (format!("In het plan: {}", small(title)), measure(id, "").unwrap_or_default().1)
            }
            Route::Library(LibraryPage::Finding(id)) => self.library.finding(id).map_or_else(
                || (route.title().to_owned(), WHAT_IT_IS.to_owned()),
                |finding| {
                    let tail = format!("Bevinding {id} uit het onderzoek, in onze woorden.");
                    (titled("Onderzoek basisschool", &finding.title), described(&finding.text, &tail))
                },
            ),
            Route::Library(LibraryPage::Rule(id)) => self.library.rule(id).map_or_else(
                || (route.title().to_owned(), WHAT_IT_IS.to_owned()),
                |rule| (asked(&rule.question), described(&rule.answer, "Met bron en datum.")),
            ),
            Route::Descriptions(DescriptionsPage::Role(role)) => {
                self.described_as(route, Kind::Role, role.code(), |title| match role {
                    DescriptionRole::Empty => "Taakomschrijving voor een andere functie".to_owned(),
                    _ => format!("Taakomschrijving {}: voorbeeld", small(title)),
                })
            }
            Route::Scan(ScanPage::ShortTheme(theme)) => {
                let (title, _) = self.texts(&Route::Scan(ScanPage::Theme(*theme)));
                let intro = library::core().theme(*theme).map_or("", |text| &text.intro);
                (title.replacen("Zelfscan", "Korte zelfscan", 1), described(intro, WHAT_IT_IS))
            }
            page => {
                let path = page.path();
                let path = path.trim_start_matches('/');
                let called = self.found_as.get(path).copied();
                self.described_as(page, Kind::Page, path, |title| called.unwrap_or(title).to_owned())
            }
        }
    }

    /// As the text search shows it, with another title.
    fn described_as(&self, route: &Route, kind: Kind, id: &str, title: impl Fn(&str) -> String) -> (String, String) {
        self.targets.get(&(kind.code(), id)).map_or_else(
            || (title(route.title()), WHAT_IT_IS.to_owned()),
            |target| (title(&target.title), described(&target.line, WHAT_IT_IS)),
        )
    }
}

fn introduced(title: &str, description: &str, standing: Standing) -> Introduction {
    Introduction { title: title.to_owned(), description: description.to_owned(), standing }
}

/// How search engines should see a page. The page of an action, and that of a measure that went into another, is that of the
/// measure.
fn standing(route: &Route) -> Standing {
    if let Route::Plan(PlanPage::Action(id)) | Route::Library(LibraryPage::Measure(id)) = route
        && let Some((card, _)) = library::measure_now(id)
    {
        let own = Route::Library(LibraryPage::Measure(card.facts.id.to_string()));
        return if own == *route { Standing::Landing } else { Standing::SameAs(own) };
    }
    if route.is_landing() { Standing::Landing } else { Standing::Own }
}

/// A measure under the word by which schools look for its theme, and what it gains.
fn measure(id: &str, tail: &str) -> Option<(String, String)> {
    let (card, _) = library::measure_now(id)?;
    Some((titled(searched(card.facts.theme), &card.title), described(&card.gain, tail)))
}

/// The word by which schools look for what a theme is about.
const fn searched(theme: Theme) -> &'static str {
    match theme {
        Theme::Cover => "Vervanging",
        Theme::Deployment => "Onderwijsassistent",
        Theme::Agreements => "Samenwerken",
        Theme::Room => "Werkdruk",
        Theme::Talent => "Taakverdeling",
        Theme::Ownership => "Teamoverleg",
        Theme::Expertise => "Functies in het team",
        Theme::Vision => "Formatie",
    }
}

/// A question, beginning with whom it is about.
fn asked(question: &str) -> String {
    const WHO: [&str; 4] = ["assistent", "ondersteuner", "vakleerkracht", "contract"];
    if WHO.iter().any(|who| question.contains(who)) {
        question.to_owned()
    } else {
        titled("Onderwijsassistent", question)
    }
}

/// A title after the word that is looked for; without it where that would be too long.
fn titled(word: &str, title: &str) -> String {
    let both = format!("{word}: {}", small(title));
    if both.chars().count() <= LONGEST_TITLE { both } else { title.to_owned() }
}

/// With a small first letter, as after a colon; what is written in capitals stays so.
fn small(title: &str) -> String {
    let mut letters = title.chars();
    match letters.next() {
        Some(first) if !title.chars().nth(1).is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => title.to_owned(),
    }
}

/// The first sentences of a text, as many as fit, and a last one that says what the page is, if that fits too.
fn described(text: &str, tail: &str) -> String {
    let mut described = String::new();
    let fits = |so_far: &str, more: &str| so_far.chars().count() + 1 + more.chars().count() <= LONGEST_DESCRIPTION;
    for sentence in sentences(text) {
        if described.is_empty() {
            described = cut(sentence);
        } else if fits(&described, sentence) {
            described = format!("{described} {sentence}");
        } else {
            break;
        }
    }
    if !tail.is_empty() && fits(&described, tail) { format!("{described} {tail}") } else { described }
}

/// A sentence that is too long, up to its last whole word.
fn cut(sentence: &str) -> String {
    if sentence.chars().count() <= LONGEST_DESCRIPTION {
        return sentence.to_owned();
    }
    let kept: String = sentence.chars().take(LONGEST_DESCRIPTION - 1).collect();
    let whole = kept.rsplit_once(' ').map_or(kept.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', ';', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_ends_with_a_sentence_or_says_that_it_goes_on() {
        assert_eq!(described("Kort. Nog korter.", "Wat het is."), "Kort. Nog korter. Wat het is.");
        let long = format!("{} einde.", "woord ".repeat(40));
        let cut = described(&long, "Wat het is.");
        assert!(cut.ends_with(" woord…") && cut.chars().count() <= LONGEST_DESCRIPTION, "{cut}");
        let two = format!("{}. {}.", "a".repeat(100), "b".repeat(100));
        assert_eq!(described(&two, ""), format!("{}.", "a".repeat(100)), "never half a second sentence");
    }

    #[test]
    fn the_word_that_is_looked_for_comes_first_where_there_is_room() {
        assert_eq!(
            titled("Werkdruk", "Zet bij iets nieuws altijd wat eraf gaat"),
            "Werkdruk: zet bij iets nieuws altijd wat eraf gaat"
        );
        assert_eq!(titled("Werkdruk", "PMR en MR"), "Werkdruk: PMR en MR");
        assert_eq!(titled("Werkdruk", &"a".repeat(70)), "a".repeat(70));
        assert_eq!(asked("Mag een vakleerkracht de groep overnemen?"), "Mag een vakleerkracht de groep overnemen?");
        assert_eq!(asked("Moet ik invallen?"), "Onderwijsassistent: moet ik invallen?");
    }
}
