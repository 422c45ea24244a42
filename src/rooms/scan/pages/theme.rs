//! The statements of one theme: all five, or the two of the short scan.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use taakkompas_scan::catalog;
use taakkompas_scan::scan::{Answer, applies};
use taakkompas_scan::theme::Theme;

use crate::kit::browser;
use crate::kit::library;
use crate::kit::records::scan::Scan;
use crate::kit::session::begin_with::use_begin_with;
use crate::kit::session::use_session;
use crate::kit::ui::basics::{Link, Notice, PageHead};
use crate::kit::ui::icons::head_drawn;
use crate::kit::words::saving;
use crate::rooms::route::{Route, ScanPage};
use crate::rooms::scan::address::Trail;
use crate::rooms::scan::journey::{self, Depth};
use crate::rooms::scan::pages::questions::{back_to_check, steps};
use crate::rooms::scan::pages::statement::{Counts, How, Line, StatementContext, statement};
use crate::rooms::scan::words::reading;
use crate::rooms::scan::words::scan as t;

pub fn theme_page(theme: Theme, depth: Depth) -> AnyView {
    view! { <ThemePage theme depth /> }.into_any()
}

/// A component, so that it is rendered once and does not track all the answers.
#[component]
fn ThemePage(theme: Theme, depth: Depth) -> impl IntoView {
    let profile = use_session().with_untracked(|scan| scan.profile.clone());
    let begin_with = use_begin_with().get_untracked();
    let location = use_location();
    let trail = Trail::of(&location.search.get_untracked());
    let shown = journey::shown(theme, depth, &profile);
    let first = match depth {
        Depth::Short => first_number(theme, &journey::asked_in_all(depth, &profile), &begin_with),
        Depth::Full => 1,
    };
    let of = match depth {
        Depth::Short => journey::asked_in_all(depth, &profile).len(),
        Depth::Full => shown.len(),
    };
    let next = match trail {
        Trail::BackToCheck => Route::Scan(ScanPage::Check),
        Trail::None | Trail::FullScan => journey::after(theme, depth, &profile, &begin_with),
    };
    let is_empty = shown.is_empty();
    // The last answer that changed: the line next to it says that it was saved.
    let last = RwSignal::new(None);
    let one = OneAtATime::new(shown.iter().map(|facts| facts.id.as_str()).collect());
    let line = progress_line(theme, depth, &begin_with);
    let cards = shown.into_iter().zip(first..).enumerate().map(|(place, (facts, number))| {
        let asked_of = match depth {
            Depth::Short => String::new(),
            Depth::Full => t::asked_of(&facts.roles),
        };
        let counts = if applies(facts, &profile) { Counts::Yes } else { Counts::NoSupportStaff };
        let is_current = Signal::derive(move || one.at.get() == place);
        card(facts, StatementContext { count: t::place(number, of), asked_of, counts, is_current }, last, one)
    });
    let cards = cards.collect_view();
    // After the heading has taken the focus, so that a link to one statement leads to that statement.
    let head = head(theme);
    Effect::new(move |_| {
        let hash = location.hash.get();
        let id = hash.trim_start_matches('#');
        if !id.is_empty() {
            one.show(id);
            browser::focus_soon(vec![id.to_owned()]);
        }
    });
    let asked = view! {
        {line}
        <div class="statements" class:one-at-a-time=one.is_on>{cards}{one.buttons()}</div>
        {steps(&next, &journey::before(theme, depth, &profile, &begin_with))}
    }
    .into_any();
    view! {
        {head}
        {(trail == Trail::BackToCheck).then(back_to_check)}
        {is_empty.then(nothing_to_ask)}
        {match depth {
            Depth::Short => asked,
            Depth::Full => view! { <div class="two-columns"><div>{asked}</div>{about(theme)}</div> }.into_any(),
        }}
    }
}

/// How far the visitor is in the whole scan, as a line, and how long the rest takes.
fn progress_line(theme: Theme, depth: Depth, begin_with: &[Theme]) -> AnyView {
    let session = use_session();
    // The profile is not changed here.
    let (asked, minutes) = session.with_untracked(|scan| {
        (journey::asked_in_all(depth, &scan.profile), reading::of(depth, &scan.profile).minutes())
    });
    let before = first_number(theme, &asked, begin_with) - 1;
    let far = Memo::new(move |_| {
        session.with(|scan| {
            let answered = asked.iter().filter(|statement| scan.answers.contains_key(&statement.id)).count();
            // What comes before this page was passed, with or without an answer.
            let done = answered.max(before);
            (done, asked.len(), (minutes * asked.len().saturating_sub(done)).div_ceil(asked.len().max(1)))
        })
    });
    view! {
        <div class="scan-line no-print">
            <progress
                aria-label="Hoe ver je bent"
                prop:max=move || far.get().1.max(1).to_string()
                prop:value=move || far.get().0.to_string()
            ></progress>
            <p class="hint">{move || t::left(far.get().2)}</p>
        </div>
    }
    .into_any()
}

/// On a narrow screen the statements of a page come one by one. The style decides what is narrow; on a wide screen, on
/// paper and before the app runs, all are there.
#[derive(Debug, Clone, Copy)]
struct OneAtATime {
    /// The place of the statement that is shown.
    at: RwSignal<usize>,
    is_on: RwSignal<bool>,
    ids: StoredValue<Vec<&'static str>>,
}

impl OneAtATime {
    fn new(ids: Vec<&'static str>) -> Self {
        let one = Self { at: RwSignal::new(0), is_on: RwSignal::new(false), ids: StoredValue::new(ids) };
        Effect::new(move |_| {
            // Who was at another statement before the app ran stays there.
            let focused = one.ids.with_value(|ids| ids.iter().copied().find(|id| browser::holds_focus(id)));
            if let Some(id) = focused {
                one.show(id);
            }
            one.is_on.set(true);
        });
        one
    }

    fn show(self, id: &str) {
        if let Some(place) = self.ids.with_value(|ids| ids.iter().position(|own| *own == id)) {
            self.at.set(place);
        }
    }

    /// After a moment, so that the choice is seen. Not past the last: from there the visitor goes on to the next page.
    fn go_on_soon(self) {
        let from = self.at.get_untracked();
        browser::in_a_moment(move || {
            let next = self.ids.try_with_value(|ids| ids.get(from + 1).copied()).flatten();
            // Where all statements are drawn, the visitor goes on by scrolling.
            if next.is_some_and(|id| !browser::is_drawn(id)) && self.at.try_get_untracked() == Some(from) {
                self.step_to(from + 1);
            }
        });
    }

    fn step_to(self, place: usize) {
        if let Some(id) = self.ids.with_value(|ids| ids.get(place).copied()) {
            self.at.set(place);
            browser::focus_soon(vec![id.to_owned()]);
        }
    }

    /// To the statement before and after; only seen where they come one by one.
    fn buttons(self) -> AnyView {
        let last = self.ids.with_value(Vec::len).saturating_sub(1);
        let button = move |says: &'static str, class: &'static str, step: isize, is_there: fn(usize, usize) -> bool| {
            let press = move |_| self.step_to(self.at.get_untracked().saturating_add_signed(step));
            view! {
                <button type="button" class=class hidden=move || !is_there(self.at.get(), last) on:click=press>
                    {says}
                </button>
            }
            .into_any()
        };
        view! {
            <p class="one-by-one button-row no-print">
                {button("Vorige stelling", "button-quiet", -1, |at, _| at > 0)}
                {button("Volgende stelling", "button", 1, |at, last| at < last)}
            </p>
        }
        .into_any()
    }
}

/// The number of a theme's first statement among all statements asked.
fn first_number(theme: Theme, asked: &[&catalog::Statement], begin_with: &[Theme]) -> usize {
    let before: Vec<Theme> = journey::themes(begin_with).take_while(|&other| other != theme).collect();
    1 + asked.iter().filter(|statement| before.contains(&statement.theme)).count()
}

fn head(theme: Theme) -> AnyView {
    let text = library::core().theme(theme);
    let (label, question) = text.map_or(("", ""), |text| (text.label.as_str(), text.question.as_str()));
    head_drawn(Some(theme), view! { <PageHead title=label lead=question /> }).into_any()
}

/// What the theme is about. After the statements, or beside them: on a telephone the first of them stands on the first screen.
fn about(theme: Theme) -> AnyView {
    let intro = library::core().theme(theme).map(|text| text.intro.as_str());
    view! {
        <aside aria-labelledby="over-dit-thema">
            <h2 id="over-dit-thema">"Over dit thema"</h2>
            {intro.map(|intro| view! { <p>{intro}</p> })}
            <p>{t::NOT_ASKED}</p>
        </aside>
    }
    .into_any()
}

fn card(
    facts: &'static catalog::Statement,
    place: StatementContext,
    last: RwSignal<Option<&'static catalog::StatementId>>,
    one: OneAtATime,
) -> AnyView {
    let Some(text) = library::core().statement(facts.id.as_str()) else { return ().into_any() };
    let session = use_session();
    let answer = Memo::new(move |_| session.with(|scan| scan.answers.get(&facts.id).copied()));
    let choose = move |chosen: Option<Answer>, how: How| {
        let change = |scan: &mut Scan| {
            match chosen {
                Some(answer) => scan.answers.insert(facts.id.clone(), answer),
                None => scan.answers.remove(&facts.id),
            };
        };
        let say = move || {
            // Ignored if the visitor has left the page by then.
            let _ = last.try_set(Some(&facts.id));
        };
        session.change_shown(change, say);
        if how == How::Pointed {
            one.go_on_soon();
        }
    };
    let is_last = move || last.get().is_some_and(|id| *id == facts.id);
    let line = Line {
        says: Signal::derive(
            move || {
                if is_last() { saving::status(session.status(), session.retention()) } else { "" }
            },
        ),
        is_behind: Signal::derive(move || is_last() && session.is_behind()),
    };
    statement(text, place, answer, choose, line)
}

fn nothing_to_ask() -> AnyView {
    view! {
        <Notice>
            <p>
                "Dit thema gaat over assistenten en leraarondersteuners. Volgens het schoolprofiel werken die niet bij jullie. \
                 Je kunt het overslaan, of "
                <Link to=Route::Scan(ScanPage::Profile)>"het schoolprofiel aanpassen"</Link>"."
            </p>
        </Notice>
    }
    .into_any()
}
