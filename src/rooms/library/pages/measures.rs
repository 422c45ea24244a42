//! All measures: to filter, to read and to link to.

use leptos::prelude::*;
use taakkompas_content::model::MeasureCard;
use taakkompas_scan::catalog::{Decider, GroupsFit, Horizon, Measure, Role};
use taakkompas_scan::theme::Theme;
use taakkompas_text_search::Kind;

use super::findings::theme_choice;
use crate::kit::library;
use crate::kit::ui::basics::{Link, PageHead};
use crate::kit::ui::filters::{self, Choice, Filters, Words};
use crate::kit::ui::icons::named;
use crate::kit::ui::links::link;
use crate::kit::words::{dates, labels};
use crate::rooms::address::query;
use crate::rooms::route::{LibraryPage, Route, ScanPage};

#[component]
pub fn Measures() -> impl IntoView {
    let filters = Filters::of_address();
    let choices = Choices::new();
    view! {
        <PageHead
            title=Route::Library(LibraryPage::Measures).title()
            lead="Kleine stappen, plannen voor dit schooljaar en voor later. Bij elke maatregel staat wat je vandaag al kunt doen."
        />
        <p>
            "Weet je niet waar je moet beginnen? "<Link to=Route::Scan(ScanPage::Hub)>"Doe de zelfscan"</Link>
            ". Dan kiest Taakkompas met je mee."
        </p>
        {choices.form(filters)}
        {list(choices, filters)}
    }
}

/// The filters.
#[derive(Debug, Clone)]
struct Choices {
    theme: Choice,
    horizon: Choice,
    decides: Choice,
}

impl Choices {
    fn new() -> Self {
        let horizons = Horizon::ALL.iter().map(|&horizon| (horizon.code(), labels::horizon(horizon)));
        let deciders = Decider::ALL.iter().map(|&decider| (decider.code(), decider_choice(decider)));
        Self {
            theme: theme_choice(),
            horizon: Choice { key: query::KIND, label: "Soort", all: "Alle soorten", options: horizons.collect() },
            decides: Choice { key: query::DECIDES, label: "Wie beslist", all: "Iedereen", options: deciders.collect() },
        }
    }

    fn form(&self, filters: Filters) -> AnyView {
        let fields = vec![
            self.theme.view(filters),
            self.horizon.view(filters),
            self.decides.view(filters),
            filters::search(filters),
            filters::tick(filters, query::SMALL_SCHOOL, "Past bij een kleine school (hooguit vier groepen)"),
            filters::tick(filters, query::NO_ASSISTANT, "Kan zonder assistent"),
        ];
        filters::form(filters, "Kies welke maatregelen je ziet", fields)
    }

    fn let_through(&self, filters: Filters, measure: &Measure) -> bool {
        self.theme.lets_through(filters, [measure.theme.code()])
            && self.horizon.lets_through(filters, [measure.horizon.code()])
            && self.decides.lets_through(filters, measure.decides.iter().map(|decider| decider.code()))
            && (measure.groups != GroupsFit::FromFive || !filters.is_ticked(query::SMALL_SCHOOL))
            && (!measure.needs_support_staff || !filters.is_ticked(query::NO_ASSISTANT))
    }
}

const fn decider_choice(decider: Decider) -> &'static str {
    match decider {
        Decider::Leader => "De schoolleider",
        Decider::Team => "Het team",
        Decider::Pmr => "De PMR stemt in",
        Decider::Board => "Het bestuur",
    }
}

fn list(choices: Choices, filters: Filters) -> AnyView {
    let cards = &library::measures().cards;
    let shown = Memo::new(move |_| {
        let words = Words::of(filters, Kind::Measure);
        let passes = |card: &MeasureCard| {
            let texts = [&card.title, &card.recognise, &card.gain, &card.first_step, &card.done].map(String::as_str);
            choices.let_through(filters, &card.facts) && words.find(card.facts.id.as_str(), &texts)
        };
        cards.iter().enumerate().filter(|(_, card)| passes(card)).map(|(place, _)| place).collect::<Vec<usize>>()
    });
    view! {
        <p role="status">{move || filters::count(shown.with(Vec::len), cards.len(), "maatregel", "maatregelen")}</p>
        {move || {
            let found: Vec<&MeasureCard> = shown.with(|shown| shown.iter().filter_map(|&place| cards.get(place)).collect());
            Theme::ALL.iter().filter_map(|&theme| of_theme(theme, &found)).collect_view()
        }}
    }
    .into_any()
}

/// All measures of one theme under a heading, in the order of the content.
fn of_theme(theme: Theme, found: &[&MeasureCard]) -> Option<AnyView> {
    let items: Vec<AnyView> = found.iter().filter(|card| card.facts.theme == theme).map(|card| item(card)).collect();
    (!items.is_empty()).then(|| {
        view! {
            <section>
                <h2>{named(Some(theme), view! { {labels::theme(theme)}" "<span class="count">{format!("({})", items.len())}</span> })}</h2>
                <ul class="entries">{items}</ul>
            </section>
        }
        .into_any()
    })
}

fn item(card: &MeasureCard) -> AnyView {
    let facts = &card.facts;
    let title = link(&Route::Library(LibraryPage::Measure(facts.id.to_string())), &card.title);
    let decides: Vec<&str> = facts.decides.iter().map(|&decider| labels::decider(decider)).collect();
    let fits_small = matches!(facts.groups, GroupsFit::UpToFour | GroupsFit::UpToEight);
    view! {
        <li class="entry" data-measure=facts.id.to_string()>
            <h3>{title}</h3>
            <p>{format!("\"{}\"", card.recognise)}</p>
            <p class="cluster small">
                <span class="tag">{labels::horizon(facts.horizon)}</span>
                <span class="tag">{leader_time(facts)}</span>
                <span class="tag">{format!("Beslist: {}", decides.join(", "))}</span>
                {facts.stops.then(|| view! { <span class="tag">"er gaat iets af"</span> }.into_any())}
                {fits_small.then(|| view! { <span class="tag">"voor een kleine school"</span> }.into_any())}
                {facts.needs_support_staff.then(|| view! { <span class="tag">"alleen met een assistent"</span> }.into_any())}
            </p>
        </li>
    }
    .into_any()
}

/// How much of the school leader's time it takes.
fn leader_time(measure: &Measure) -> String {
    measure.time.iter().find(|time| time.role == Role::Leader).map_or_else(
        || "Vraagt geen tijd van de schoolleider".to_owned(),
        |time| format!("Schoolleider: {}", dates::estimate(time.minutes)),
    )
}
