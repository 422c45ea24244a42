//! The agreement between an assistant and a teacher, on one page: filled in together, printed one at a time.

use leptos::prelude::*;
use taakkompas_school::school_year::Calendar;
use taakkompas_week::agreement::{self, Agreement, Page};
use taakkompas_week::{AssistantWeek, EditError, GroupId, PersonId};
use time::Date;

use super::{tools, way_on};
use crate::kit::browser;
use crate::kit::session::{Session, use_session};
use crate::kit::ui::basics::{Link, PageHead};
use crate::kit::ui::fields::{area_field, day_field, select_field, small_button};
use crate::kit::ui::print::{print_button, print_head};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::controls::comes_back;
use crate::kit::words::{dates, labels};
use crate::rooms::address::Pages;
use crate::rooms::route::{Route, WeekPage};
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words::agreements as t;
use crate::rooms::week::words::agreements::{PARTS, Part};

type Pair = (PersonId, GroupId);

pub fn agreements_page(document: WeekHandle) -> AnyView {
    let chosen = RwSignal::new(None::<Pair>);
    let pairs = Memo::new(move |_| document.with(pairs));
    let current = Memo::new(move |_| {
        pairs.with(|pairs| chosen.get().filter(|of| pairs.contains(of)).or_else(|| pairs.first().copied()))
    });
    let session = use_session();
    let shown = move || match current.get() {
        Some(of) => one(AgreementEditor { document, session, of, status: StatusLine::new("afspraak-melding") }),
        None => none(),
    };
    view! {
        <PageHead title=WeekPage::Agreements.title() />
        {print_head()}
        <p class="lead no-print">"Wat doen jullie voor, tijdens en na een blok? Spreek het één keer goed af."</p>
        <p class="no-print">
            "Vul het blad samen in, als collega's. Allebei kunnen jullie iets voorstellen. Schrijf functies op, geen namen, \
             en niets over één leerling."
        </p>
        {choose(document, pairs, current, chosen)}
        {shown}
        {way_on(WeekPage::Agreements)}
    }
    .into_any()
}

/// The pairs that work together this week, and those that already have an agreement.
fn pairs(week: &AssistantWeek) -> Vec<Pair> {
    let mut pairs = agreement::pairs(week);
    for known in week.agreements() {
        let of = (known.person, known.group);
        if !pairs.contains(&of) {
            pairs.push(of);
        }
    }
    pairs
}

fn none() -> AnyView {
    view! {
        <p>
            "Er is nog geen assistent die met een groep werkt. Zet eerst een blok in de week, met een groep erbij. \
             Daarna staat het blad hier klaar."
        </p>
        <p><Link to=Route::Week(WeekPage::Blocks)>"Zet de blokken neer die doorgaan"</Link></p>
    }
    .into_any()
}

fn code((person, group): Pair) -> String {
    format!("{person}-{group}")
}

fn choose(
    document: WeekHandle,
    pairs: Memo<Vec<Pair>>,
    current: Memo<Option<Pair>>,
    chosen: RwSignal<Option<Pair>>,
) -> AnyView {
    let options = Signal::derive(move || {
        let option = |week: &AssistantWeek, of: Pair| (code(of), t::choice(week, of));
        pairs.with(|pairs| document.with(|week| pairs.iter().map(|&of| option(week, of)).collect::<Vec<_>>()))
    });
    let value = Signal::derive(move || current.get().map(code).unwrap_or_default());
    let change = Callback::new(move |wanted: String| {
        let found = pairs.with_untracked(|pairs| pairs.iter().copied().find(|&of| code(of) == wanted));
        chosen.set(found.or_else(|| chosen.get_untracked()));
    });
    view! {
        <div class="no-print agreement-choice" hidden=move || current.get().is_none()>
            {select_field("afspraak-van".to_owned(), "Wie maken deze afspraak?", options, value, change)}
        </div>
    }
    .into_any()
}

/// The agreement being written.
#[derive(Clone, Copy)]
struct AgreementEditor {
    document: WeekHandle,
    session: Session,
    of: Pair,
    status: StatusLine,
}

impl AgreementEditor {
    /// The current page; tracked, so the reader runs again when it changes.
    fn page(self) -> Page {
        let today = self.session.today();
        let calendar = self.session.with(|scan| scan.calendar.clone());
        self.document.with(|week| agreement::page(week, &calendar, today, self.of.0, self.of.1))
    }

    /// Changes the agreement. Without any text, and with the proposed review date, it is removed.
    fn change(self, change: impl FnOnce(&mut Agreement)) -> bool {
        let today = untrack(|| self.session.today());
        let calendar = self.session.with_untracked(|scan| scan.calendar.clone());
        let outcome = self.document.change(|week| {
            let mut agreement = agreement::page(week, &calendar, today, self.of.0, self.of.1).agreement;
            change(&mut agreement);
            keep(week, &calendar, today, agreement)
        });
        self.status.report(outcome).is_some()
    }

    fn field(self, part: &str) -> String {
        format!("afspraak-{}-{part}", code(self.of))
    }

    fn name(self) -> String {
        self.document.with(|week| t::pair(week, self.of))
    }
}

fn keep(week: &mut AssistantWeek, calendar: &Calendar, today: Date, agreement: Agreement) -> Result<(), EditError> {
    let is_offered = agreement.review == Some(agreement::review_date(calendar, today));
    if t::filled(&agreement) == 0 && is_offered {
        week.remove_agreement(agreement.person, agreement.group);
        return Ok(());
    }
    week.set_agreement(agreement)
}

fn one(editor: AgreementEditor) -> AnyView {
    let page = Memo::new(move |_| editor.page());
    let name = Memo::new(move |_| labels::capital(&editor.name()));
    let is_written = move || {
        editor.document.with(|week| week.agreements().iter().any(|known| (known.person, known.group) == editor.of))
    };
    let remove = move |_| {
        let outcome = editor.document.change(|week| {
            week.remove_agreement(editor.of.0, editor.of.1);
            Ok(())
        });
        if editor.status.report(outcome).is_some() {
            editor.status.announce(format!("Het blad is leeg. {}", comes_back("alles")));
        }
        editor.status.focus();
    };
    view! {
        <section class="agreement-form no-print" aria-labelledby="afspraak-kop">
            <h2 id="afspraak-kop">{name}</h2>
            {move || page.with(|page| known(editor.document, page))}
            {examples(editor, page)}
            <div class="stack">{PARTS.iter().map(|part| field(editor, page, part)).collect_view()}</div>
            {review(editor, page)}
            {editor.status.line()}
            <div class="button-row">
                {print_button("Print deze afspraak")}
                <button type="button" class="button-small" hidden=move || !is_written() on:click=remove>
                    "Maak dit blad leeg"
                </button>
            </div>
            {tools(editor.document)}
        </section>
        {move || page.with(|page| sheet(editor, page))}
    }
    .into_any()
}

/// What the week already says about this pair.
fn known(document: WeekHandle, page: &Page) -> AnyView {
    let list = |ids: &[_], lacks: &'static str| {
        let says = document.with(|week| t::blocks(week, ids));
        if says.is_empty() {
            return view! { <p>{lacks}</p> }.into_any();
        }
        let items = says.into_iter().map(|says| view! { <li>{labels::capital(&says)}</li> }.into_any());
        view! { <ul class="plain-list">{items.collect_view()}</ul> }.into_any()
    };
    view! {
        <div class="agreement-known">
            <h3>"Dit staat al in de week"</h3>
            <dl>
                <dt>"Samen met leerlingen"</dt>
                <dd>{list(&page.together, "Er staat nu geen blok meer van jullie samen.")}</dd>
                <dt>"Blijft staan als iemand uitvalt"</dt>
                <dd>{list(&page.goes_on, "Geen van deze blokken is afgesproken als blok dat doorgaat.")}</dd>
                <dt>"Tijd om te overleggen"</dt>
                <dd>{list(&page.talking, "Er staat nog geen overleg in de week. Spreek hieronder af wanneer.")}</dd>
                <dt>"Tijd om voor te bereiden"</dt>
                <dd>{list(&page.preparing, "Er staat nog geen tijd om voor te bereiden in de week.")}</dd>
            </dl>
        </div>
    }
    .into_any()
}

fn examples(editor: AgreementEditor, page: Memo<Page>) -> AnyView {
    let is_full = move || page.with(|page| t::filled(&page.agreement)) == PARTS.len();
    let fill = move |_| {
        let is_done = editor.change(|agreement| {
            for part in PARTS.iter().filter(|part| part.is_empty(agreement)).collect::<Vec<_>>() {
                (part.write)(agreement, part.example().to_owned());
            }
        });
        if is_done {
            editor.status.announce("De voorbeelden staan klaar. Pas ze aan tot ze van jullie zijn.");
            browser::focus_soon(PARTS.iter().take(1).map(|part| editor.field(part.code)).collect());
        }
    };
    view! {
        <div class="agreement-examples" hidden=is_full>
            <p class="hint">"Wat leeg blijft, wordt op papier een lijn om op te schrijven."</p>
            <button type="button" class="button-small" on:click=fill>"Zet voorbeelden klaar in alle lege velden"</button>
        </div>
    }
    .into_any()
}

fn field(editor: AgreementEditor, page: Memo<Page>, part: &'static Part) -> AnyView {
    let value = Signal::derive(move || page.with(|page| (part.read)(&page.agreement).to_owned()));
    let change = Callback::new(move |text: String| {
        editor.change(|agreement| (part.write)(agreement, text.trim().to_owned()));
    });
    let example = move || {
        if editor.change(|agreement| (part.write)(agreement, part.example().to_owned())) {
            browser::focus_soon(vec![editor.field(part.code)]);
        }
    };
    view! {
        <div class="agreement-part">
            {area_field(editor.field(part.code), part.label, part.hint, Agreement::LONGEST_TEXT, value, change)}
            <p hidden=move || !value.with(String::is_empty)>
                {small_button("Zet voorbeeld klaar", part.label.to_owned(), example)}
            </p>
        </div>
    }
    .into_any()
}

fn review(editor: AgreementEditor, page: Memo<Page>) -> AnyView {
    let review = move || page.with(|page| page.agreement.review);
    let change = Callback::new(move |day: Option<Date>| {
        if day.is_some() {
            editor.change(|agreement| agreement.review = day);
        } else if let Some(day) = untrack(review) {
            editor.status.announce(format!("Zonder andere dag staat {} op het blad.", dates::date(day)));
        }
    });
    view! {
        <div class="agreement-review">
            {day_field(
                editor.field("terugkijken"),
                "Wanneer kijken jullie er weer naar?",
                Signal::derive(review),
                change,
            )}
            <p class="hint">"Wij stellen de laatste schooldag voor een vakantie voor, minstens vier schoolweken verder."</p>
        </div>
    }
    .into_any()
}

/// The page on paper, for this pair only.
fn sheet(editor: AgreementEditor, page: &Page) -> AnyView {
    let today = dates::date(editor.session.today());
    let teachers: Vec<&str> = page.teachers.iter().map(String::as_str).collect();
    let with = if teachers.is_empty() { String::new() } else { format!("Met {}.", labels::and(&teachers)) };
    let list = |ids: &[_]| {
        let says = editor.document.with(|week| t::blocks(week, ids));
        if says.is_empty() { lines(1) } else { view! { {says.join("; ")} }.into_any() }
    };
    let goes_on = (!page.goes_on.is_empty())
        .then(|| view! { <dt>"Blijft staan als iemand uitvalt"</dt><dd>{list(&page.goes_on)}</dd> }.into_any());
    let parts = PARTS.iter().map(|part| {
        let text = (part.read)(&page.agreement).to_owned();
        let shown = if text.is_empty() { lines(2) } else { view! { <p class="agreement-text">{text}</p> }.into_any() };
        view! { <dt>{part.label}</dt><dd>{shown}</dd> }.into_any()
    });
    let parts: Vec<AnyView> = parts.collect();
    let review = page.agreement.review.map(dates::date).unwrap_or_default();
    view! {
        <section class="agreement-sheet print-only" data-pair=code(editor.of)>
            <h2>{labels::capital(&editor.name())}</h2>
            <p>{with}</p>
            <dl>
                <dt>"Samen met leerlingen"</dt><dd>{list(&page.together)}</dd>
                {goes_on}
                <dt>"Overleg in de week"</dt><dd>{list(&page.talking)}</dd>
                <dt>"Voorbereiden"</dt><dd>{list(&page.preparing)}</dd>
                {parts}
            </dl>
            <p>
                "Afgesproken op "{today}". We kijken er weer naar op "<strong>{review}</strong>
                ". Dit is een afspraak tussen collega's, geen contract. Niemand tekent."
            </p>
        </section>
    }
    .into_any()
}

fn lines(number: usize) -> AnyView {
    (0..number).map(|_| view! { <span class="write-line"></span> }).collect_view().into_any()
}
