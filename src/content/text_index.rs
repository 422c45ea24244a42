//! The texts of everything that can be found, as an index.

use std::collections::BTreeMap;

use taakkompas_descriptions::{DescriptionRole, Template};
use taakkompas_text_search::{Builder, Kind, Target, TextIndex, Weight};

use crate::language::sentences;
use crate::load::Loaded;
use crate::model::{Finding, MeasureBody, MeasureCard, Rule};

/// The most letters of the line below a title.
const LINE: usize = 150;

/// What every page about a role is: such a page does not say so of itself.
const OF_ROLES: &str = "taakomschrijving functie rol taken";

/// The page that shows the usual tasks of a school.
const OF_TASKS: &str = "taakverdeling/lijst";

/// Ordinary words that look as one of ours: see the file.
const ORDINARY: &str = include_str!("ordinary.txt");

/// The index of the content.
pub fn text_index(loaded: &Loaded) -> TextIndex {
    let mut builder = of_texts(loaded);
    for text in &loaded.synonyms {
        builder.add_synonym(text.synonym.clone());
        if let Some(first) = text.synonym.typed.first().filter(|_| text.suggested) {
            builder.suggest(first);
        }
    }
    for word in ORDINARY.lines().filter(|line| !line.starts_with('#')) {
        builder.add_ordinary(word.trim());
    }
    builder.build()
}

/// The name of a target in tables: the code of its kind, a slash and its id.
pub(crate) fn name(target: &Target) -> String {
    format!("{}/{}", target.kind.code(), target.id)
}

/// Adds a target with its own texts and the words that lead to it.
struct Adding<'a> {
    builder: Builder,
    leading: BTreeMap<&'a str, &'a str>,
}

impl Adding<'_> {
    fn add<'t>(&mut self, target: Target, texts: impl IntoIterator<Item = (Weight, &'t str)>) {
        let mut all: Vec<(Weight, &str)> = texts.into_iter().collect();
        all.extend(self.leading.get(name(&target).as_str()).map(|words| (Weight::LEADING, *words)));
        self.builder.add(target, all);
    }
}

/// Everything that can be found, without synonyms.
pub(crate) fn of_texts(loaded: &Loaded) -> Builder {
    let leading = loaded.search_words.iter().map(|words| (words.target.as_str(), words.words.as_str())).collect();
    let mut builder = Adding { builder: Builder::default(), leading };
    for page in &loaded.pages {
        let target = target(Kind::Page, &page.path, &page.title, &page.line);
        let texts = [(Weight::TITLE, &page.title), (Weight::LEADING, &page.words), (Weight::FIRST, &page.line)];
        let tasks = loaded.usual_tasks.tasks.iter().filter(|_| page.path == OF_TASKS);
        let tasks = tasks.map(|text| (Weight::NEXT, &text.task.label));
        builder.add(target, texts.into_iter().chain(tasks).map(|(weight, text)| (weight, text.as_str())));
    }
    for theme in &loaded.core.themes {
        // Another page may be called as a theme.
        let title = format!("Zelfscan: {}", theme.label);
        let target = target(Kind::Page, &format!("zelfscan/{}", theme.theme.code()), &title, &theme.question);
        let texts = [
            (Weight::TITLE, &title),
            (Weight::FIRST, &theme.subline),
            (Weight::NEXT, &theme.question),
            (Weight::NEXT, &theme.intro),
        ];
        builder.add(target, texts.map(|(weight, text)| (weight, text.as_str())));
    }
    for card in &loaded.measures.cards {
        let body = loaded.library.bodies.iter().find(|body| body.id == card.facts.id);
        let target = target(Kind::Measure, card.facts.id.as_str(), &card.title, &card.gain);
        builder.add(target, of_measure(card, body));
    }
    for rule in &loaded.library.rules {
        builder.add(target(Kind::Rule, &rule.id, &rule.question, &rule.answer), of_rule(rule));
    }
    for role in &loaded.descriptions.roles {
        if role.template.role != DescriptionRole::Empty {
            add_role(&mut builder, &role.template);
        }
    }
    for finding in &loaded.library.findings {
        let target = target(Kind::Finding, finding.id.as_str(), &finding.title, &finding.text);
        builder.add(target, of_finding(finding));
    }
    builder.builder
}

fn target(kind: Kind, id: &str, title: &str, text: &str) -> Target {
    Target { kind, id: id.to_owned(), title: title.to_owned(), line: line(text) }
}

/// The first sentences of a text, as many as fit in a line or two.
fn line(text: &str) -> String {
    let mut line = String::new();
    for sentence in sentences(text) {
        if !line.is_empty() && line.len() + sentence.len() > LINE {
            break;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(sentence);
    }
    line
}

fn of_measure<'a>(card: &'a MeasureCard, body: Option<&'a MeasureBody>) -> Vec<(Weight, &'a str)> {
    let mut texts = vec![
        (Weight::TITLE, card.title.as_str()),
        (Weight::FIRST, &card.recognise),
        (Weight::FIRST, &card.gain),
        (Weight::NEXT, &card.first_step),
        (Weight::REST, &card.done),
    ];
    for step in body.iter().flat_map(|body| &body.steps) {
        texts.extend([&step.what, &step.how, &step.result].map(|text| (Weight::REST, text.as_str())));
    }
    texts
}

fn of_rule(rule: &Rule) -> Vec<(Weight, &str)> {
    vec![(Weight::TITLE, &rule.question), (Weight::NEXT, &rule.answer), (Weight::REST, &rule.who_to_ask)]
}

fn of_finding(finding: &Finding) -> Vec<(Weight, &str)> {
    let today = finding.today.as_deref().unwrap_or_default();
    vec![
        (Weight::LEADING, finding.id.as_str()),
        (Weight::TITLE, &finding.title),
        (Weight::FIRST, &finding.text),
        (Weight::REST, &finding.who),
        (Weight::REST, today),
    ]
}

/// The description of a role, with what is usual where the school has a word of its own.
fn add_role(builder: &mut Adding<'_>, template: &Template) {
    let filled = |text: &str| text.replace("{ib}", "ib'er").replace(" {vak}", "").replace("{vak}", "het vak");
    let title = filled(&template.title);
    let purpose = filled(&template.purpose);
    let tasks: Vec<String> =
        template.groups.iter().flat_map(|group| &group.tasks).map(|task| filled(&task.what)).collect();
    let mut texts = vec![(Weight::TITLE, title.as_str()), (Weight::FIRST, &purpose), (Weight::FIRST, OF_ROLES)];
    texts.extend(tasks.iter().map(|task| (Weight::REST, task.as_str())));
    builder.add(target(Kind::Role, template.role.code(), &title, &purpose), texts);
}
