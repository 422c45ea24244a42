//! A colleague's own answers, on their own phone: role and scan, the statements, and the code to hand in. Or, if the page was
//! opened with a code behind its `#`, that code, to be copied or taken into the round.
//!
//! Everything lives in signals that go with the tab: another page of ours, by a slip of the thumb, discards nothing, and what is
//! filled in is written nowhere. Only a colleague who asks for it keeps the code, as a file of their own.

use leptos::prelude::*;
use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::scan::Answers;
use taakkompas_scan::theme::Theme;
use taakkompas_team::code::revision::Revision;
use taakkompas_team::code::{Code, HandIn, Kind, RoleGroup};

use crate::kit::browser;
use crate::kit::library;
use crate::kit::session::{hold_in_tab, use_shared};
use crate::kit::ui::basics::PageHead;
use crate::kit::ui::behind::Behind;
use crate::kit::ui::print::print_foot;
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::address::Pages;
use crate::rooms::route::TeamPage;

mod made;
mod received;
mod statements;
mod who;

/// The id of the heading of a step, which takes the focus.
const STEP: &str = "stap";

/// Where somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Who they are and which scan.
    Who,
    /// The statements of one theme, by its place among those that are asked.
    Part(usize),
    /// The code.
    Code,
}

/// What somebody filled in, kept nowhere else.
#[derive(Debug, Clone, Copy)]
struct Filled {
    role: RwSignal<Option<RoleGroup>>,
    kind: RwSignal<Kind>,
    answers: RwSignal<Answers>,
    /// One person, one chance: whoever changes an answer, the scan or the role gets another code by which the round still
    /// knows that it is of the same person, and takes it instead of the first. With new chance for each code they would
    /// count twice. For the next person on this device it is new ([`Filled::empty`]).
    chance: RwSignal<u128>,
    step: RwSignal<Step>,
    /// The code that was copied, mailed or shared.
    sent: RwSignal<Option<Code>>,
}

impl Filled {
    /// What is filled in on this tab. The browser asks before answers that were not sent go with it.
    fn of_tab() -> Self {
        let filled = Self::new();
        hold_in_tab("hand-in", move || filled.is_unsent());
        filled
    }

    fn is_unsent(self) -> bool {
        let code = self.code();
        code.is_some() && self.sent.with(|sent| *sent != code)
    }

    /// The page is left. What was handed in is not there for the next person on this device; what was not stays.
    fn leave(self) {
        if !untrack(|| self.is_unsent()) {
            self.empty();
        }
    }

    fn new() -> Self {
        Self {
            role: RwSignal::new(None),
            kind: RwSignal::new(Kind::Short),
            answers: RwSignal::new(Answers::new()),
            chance: RwSignal::new(chance()),
            step: RwSignal::new(Step::Who),
            sent: RwSignal::new(None),
        }
    }

    /// For the next person.
    fn begin_again(self) {
        self.empty();
        self.go_to(Step::Who);
    }

    fn empty(self) {
        self.role.set(None);
        self.kind.set(Kind::Short);
        self.answers.set(Answers::new());
        self.chance.set(chance());
        self.sent.set(None);
        self.step.set(Step::Who);
    }

    fn go_to(self, step: Step) {
        self.step.set(step);
        browser::focus_soon(vec![STEP.to_owned()]);
    }

    /// The statements that the role is asked, theme by theme.
    fn asked(self) -> Vec<(Theme, Vec<StatementId>)> {
        let Some(role) = self.role.get() else { return Vec::new() };
        by_theme(self.kind.get(), role)
    }

    /// How many of those that are asked have an answer.
    fn answered(self) -> (usize, usize) {
        let asked: Vec<StatementId> = self.asked().into_iter().flat_map(|(_, asked)| asked).collect();
        let answered = self.answers.with(|own| asked.iter().filter(|id| own.contains_key(*id)).count());
        (answered, asked.len())
    }

    /// The code; `None` if nothing was answered.
    fn code(self) -> Option<Code> {
        let role = self.role.get()?;
        let code = |own: &Answers| HandIn::of_person(self.kind.get(), role, own, self.chance.get()).code();
        (self.answered().0 > 0).then(|| self.answers.with(code))
    }
}

fn by_theme(kind: Kind, role: RoleGroup) -> Vec<(Theme, Vec<StatementId>)> {
    let mut themes: Vec<(Theme, Vec<StatementId>)> = Vec::new();
    for id in Revision::NEWEST.asked(kind, role) {
        let Some(theme) = library::core().statement(id.as_str()).map(|statement| statement.facts.theme) else {
            continue;
        };
        match themes.iter_mut().find(|(of, _)| *of == theme) {
            Some((_, asked)) => asked.push(id),
            None => themes.push((theme, vec![id])),
        }
    }
    themes
}

/// Random bits, from words that do not occur again.
fn chance() -> u128 {
    let words = browser::random_word() + &browser::random_word();
    words.chars().filter_map(|sign| sign.to_digit(16)).fold(0, |bits, digit| bits << 4 | u128::from(digit))
}

pub fn hand_in_page() -> AnyView {
    view! { <HandInPage/> }.into_any()
}

/// A component, so that it is made once, and follows the part of the address behind the `#`.
#[component]
fn HandInPage() -> impl IntoView {
    let behind = Behind::of_address();
    let filled = use_shared(|_| Filled::of_tab());
    on_cleanup(move || filled.leave());
    let status = StatusLine::new("inlever-melding");
    let shown = move || match behind.get() {
        Some(code) => untrack(|| received::received(&code, behind)),
        None => untrack(|| filling(filled, status)),
    };
    view! {
        <PageHead title=TeamPage::HandIn.title()/>
        {shown}
        {status.line()}
        {print_foot()}
    }
}

fn filling(filled: Filled, status: StatusLine) -> AnyView {
    let step = move || match filled.step.get() {
        Step::Who => untrack(|| who::who(filled, status)),
        Step::Part(at) => untrack(|| statements::part(filled, at)),
        Step::Code => untrack(|| made::made(filled, status)),
    };
    view! { <div class="hand-in">{step}</div> }.into_any()
}
