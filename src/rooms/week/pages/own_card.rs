//! An assistant's own card and count of the days they stood in: filled in and printed by themselves, stored nowhere.
//!
//! Everything here lives in memory: it is there as long as the tab is, whatever page is open, and gone with it. Nothing goes to
//! the week or the scan.

use leptos::prelude::*;
use taakkompas_week::log::OwnCount;

use super::to_hub;
use crate::kit::session::{hold_in_tab, use_session, use_shared};
use crate::kit::ui::asking::{Question, ask_once_more};
use crate::kit::ui::basics::{Link, Notice, PageHead};
use crate::kit::ui::print::{print_button, print_foot};
use crate::kit::ui::sending::send_buttons;
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::dates;
use crate::rooms::address::Pages;
use crate::rooms::route::{LibraryPage, Route, WeekPage};

mod count;

/// The most characters in a field.
const MOST: usize = 400;

/// A question on the card.
struct Ask {
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    /// How many blank lines are printed if the answer is empty.
    lines: usize,
}

const ASKS: [Ask; 4] = [
    Ask {
        id: "kaart-blijft",
        label: "1. Dit gaat goed en moet zo blijven",
        hint: "Bijvoorbeeld: de vaste blokken met groep 4. Ik weet op maandag wat ik doe.",
        lines: 4,
    },
    Ask {
        id: "kaart-anders",
        label: "2. Dit wil ik anders",
        hint: "Bijvoorbeeld: ik hoor pas om half negen dat mijn blok niet doorgaat. Ik wil dat een dag eerder weten.",
        lines: 4,
    },
    Ask {
        id: "kaart-idee",
        label: "3. Dit is mijn idee, of dit wil ik leren",
        hint: "Bijvoorbeeld: ik wil een leeskring beginnen. Of: ik wil meekijken bij rekenen in groep 3.",
        lines: 4,
    },
    Ask {
        id: "kaart-tijd",
        label: "Hier heb ik tijd voor nodig (mag leeg blijven)",
        hint: "Bijvoorbeeld: elke week een kwartier overleg, en een half uur om voor te bereiden.",
        lines: 2,
    },
];

/// What somebody filled in, for as long as the tab is open: a tap on the menu loses nothing.
#[derive(Debug, Clone, Copy)]
struct OwnCard {
    texts: [RwSignal<String>; 4],
    count: RwSignal<OwnCount>,
}

impl OwnCard {
    fn new() -> Self {
        Self { texts: ASKS.map(|_| RwSignal::new(String::new())), count: RwSignal::new(OwnCount::default()) }
    }

    fn is_empty(self) -> bool {
        self.texts.iter().all(|text| text.with(|text| text.trim().is_empty()))
            && self.count.with(|count| count.days().next().is_none())
    }

    fn clear(self) {
        self.texts.iter().for_each(|text| text.set(String::new()));
        self.count.set(OwnCount::default());
    }

    /// The card as a text to send: what is filled in, under its question.
    fn as_text(self) -> String {
        let part = |(ask, text): (&Ask, RwSignal<String>)| {
            let text = text.get();
            (!text.trim().is_empty()).then(|| format!("{}\n{}", name(ask), text.trim()))
        };
        ASKS.iter().zip(self.texts).filter_map(part).collect::<Vec<_>>().join("\n\n")
    }
}

/// The question without its hint on how to fill it in.
fn name(ask: &Ask) -> &'static str {
    ask.label.split(" (").next().unwrap_or(ask.label)
}

pub fn own_card_page() -> AnyView {
    let session = use_session();
    let card = use_shared(|_| OwnCard::new());
    hold_in_tab("own-card", move || !card.is_empty());
    let texts = card.texts;
    let is_small = RwSignal::new(false);
    let fields = ASKS.iter().zip(texts).map(|(ask, text)| field(ask, text)).collect_view();
    let printed = ASKS.iter().zip(texts).map(|(ask, text)| printed(ask, text)).collect_view();
    let size = move |says: &'static str, small: bool| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="kaart-papier"
                    checked=is_small.get_untracked() == small
                    prop:checked=move || is_small.get() == small
                    on:change=move |_| is_small.set(small)
                />
                <span class="choice-text">{says}</span>
            </label>
        }
        .into_any()
    };
    view! {
        <PageHead title=WeekPage::OwnCard.title() />
        <p class="print-only">{move || session.today_of_reader().map(dates::date)}</p>
        <div class="no-print">
            <p class="lead">"Voor jou, als assistent of leraarondersteuner. Vul je kaart in en neem hem mee naar het gesprek."</p>
            <Notice>
                <p>
                    <strong>"Wat je hier typt, bewaren we nergens."</strong>
                    " Je school ziet het niet. Sluit je dit tabblad of laad je het opnieuw, dan is alles leeg. Op een computer vraagt je browser dat eerst na. Print of deel je kaart dus op tijd."
                </p>
            </Notice>
            <section aria-labelledby="kaart">
                <h2 id="kaart">"Je kaart"</h2>
                <p>"Jij kiest wat erop staat en aan wie je hem laat zien. Een paar woorden zijn genoeg."</p>
                {fields}
            </section>
            <fieldset class="question own-card-paper">
                <legend>"Op welk papier?"</legend>
                <div class="choices choices-inline">{size("A4", false)}{size("A5", true)}</div>
            </fieldset>
        </div>
        <section class="own-card-sheet print-only" class:own-card-a5=move || is_small.get() aria-label="Je kaart op papier">
            {printed}
        </section>
        {count::own_count(card.count)}
        <div class="button-row">{print_button("Print")}</div>
        {take_along(card)}
        <p class="no-print">
            "Wil je weten wat er van je gevraagd mag worden? "
            <Link to=Route::Library(LibraryPage::Rules)>"Lees wat mag, wat moet en wat niet hoeft"</Link>
        </p>
        {to_hub::<WeekPage>()}
        {print_foot()}
    }
    .into_any()
}

/// The card on a phone, which often has no printer; and how to leave nothing behind on a computer that is shared.
fn take_along(card: OwnCard) -> AnyView {
    let status = StatusLine::new("kaart-melding");
    let is_empty = Memo::new(move |_| card.is_empty());
    let text = Signal::derive(move || card.as_text());
    let has_text = Memo::new(move |_| text.with(|text| !text.is_empty()));
    let asked = RwSignal::new(None::<()>);
    let clear = Question {
        id: "kaart-leeg".to_owned(),
        label: "Maak alles leeg",
        about: String::new(),
        question: "Wil je alles leegmaken?".to_owned(),
        yes: "Ja, maak leeg",
    };
    let clear = ask_once_more(clear, asked, (), move || {
        asked.set(None);
        card.clear();
        status.announce("Alles is leeg.");
        status.focus();
    });
    view! {
        <div class="no-print" hidden=move || is_empty.get()>
            <div class="cluster" hidden=move || !has_text.get()>
                {send_buttons("kaart", "Kopieer je kaart", WeekPage::OwnCard.title(), text, status)}
            </div>
            <p>{clear}</p>
        </div>
        {status.line()}
    }
    .into_any()
}

/// Read on every keystroke, so that printing from the browser's own menu also includes the latest text.
fn field(ask: &'static Ask, text: RwSignal<String>) -> AnyView {
    let hint = format!("{}-uitleg", ask.id);
    view! {
        <div class="field own-card-field">
            <label for=ask.id>{ask.label}</label>
            <span class="hint" id=hint.clone()>{ask.hint}</span>
            <textarea
                id=ask.id
                rows="3"
                maxlength=MOST.to_string()
                autocomplete="off"
                aria-describedby=hint
                prop:value=text
                on:input=move |event| text.set(event_target_value(&event))
            ></textarea>
        </div>
    }
    .into_any()
}

fn printed(ask: &'static Ask, text: RwSignal<String>) -> AnyView {
    let label = name(ask);
    let shown = move || {
        let text = text.get();
        if text.trim().is_empty() {
            (0..ask.lines).map(|_| view! { <span class="write-line"></span> }).collect_view().into_any()
        } else {
            view! { <p class="own-card-text">{text}</p> }.into_any()
        }
    };
    view! { <div class="own-card-part"><h2>{label}</h2>{shown}</div> }.into_any()
}
