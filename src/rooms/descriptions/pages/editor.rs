//! The form of one description, in folds that are filled when they are opened.

use leptos::prelude::*;
use taakkompas_descriptions::{DescriptionId, SlotPart, TextPart, Written};
use taakkompas_school::qualification::OfRole;
use taakkompas_school::staff::Letter;

use super::{Open, begin, know, paper, tasks, time_fields};
use crate::kit::ui::basics::LazyFold;
use crate::kit::ui::fields::{area_field, day_field, select_field, text_field};
use crate::kit::words::labels::and;
use crate::rooms::descriptions::words;

/// The id of the heading; it takes the focus when another description is opened.
pub(super) const HEADING: &str = "omschrijving-kop";

pub(super) fn editor(open: Open, left_out: RwSignal<Option<(DescriptionId, Vec<String>)>>) -> AnyView {
    let name = Memo::new(move |_| open.with(words::name));
    let is_short = RwSignal::new(false);
    view! {
        <section class="description-form no-print" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{name}</h2>
            {left_out_notice(open, left_out)}
            {remarks(open)}
            {still_open(open)}
            <LazyFold summary="Wie en waarvoor">{who_and_why(open)}</LazyFold>
            <h3>"Taken, en hoe ver ze gaan"</h3>
            {tasks::tasks(open)}
            <h3>"Tijd en afspraken"</h3>
            <LazyFold summary="Overleg, voorbereiden en begeleiding">{agreements(open)}</LazyFold>
            <LazyFold summary="Uren van het jaar">{time_fields::year(open)}</LazyFold>
            <LazyFold summary="Meepraten, eigen ideeën en leren">
                {texts(open, &[TextPart::Say, TextPart::Initiative, TextPart::Development])}
            </LazyFold>
            <LazyFold summary="Wanneer kijken jullie er weer naar?">{review(open)}</LazyFold>
            {open.refusal()}
            <h3>"Goed om te weten"</h3>
            {know::know(open.role)}
            {paper::buttons(is_short)}
        </section>
        {paper::sheets(open, is_short)}
    }
    .into_any()
}

fn left_out_notice(open: Open, left_out: RwSignal<Option<(DescriptionId, Vec<String>)>>) -> AnyView {
    (move || {
        let told = left_out.get().filter(|(id, _)| *id == open.id)?.1;
        let items = told.into_iter().map(|says| view! { <li>{says}</li> }).collect_view();
        Some(view! {
            <div class="notice">
                <p><strong>"Dit namen we niet over"</strong></p>
                <ul>{items}</ul>
                <p>
                    <button type="button" class="button-small" on:click=move |_| left_out.set(None)>"Gelezen"</button>
                </p>
            </div>
        })
    })
    .into_any()
}

fn remarks(open: Open) -> AnyView {
    let told = Memo::new(move |_| {
        let today = open.today();
        open.with(|description| {
            let remarks = description.remarks(today);
            remarks.into_iter().map(|remark| words::told::remark(remark, description)).collect::<Vec<_>>()
        })
    });
    (move || {
        let items = told.get().into_iter().map(|says| view! { <p>{says}</p> }).collect::<Vec<_>>();
        (!items.is_empty()).then(|| view! { <div class="notice notice-care" role="status">{items}</div> })
    })
    .into_any()
}

fn still_open(open: Open) -> AnyView {
    let points = Memo::new(move |_| open.with(words::open_points));
    view! {
        <p role="status" class="description-open-points">
            {move || points.with(|points| match points.as_slice() {
                [] => "Klaar om te bespreken met deze collega.".to_owned(),
                points => format!("Nog open: {}.", and(points)),
            })}
        </p>
    }
    .into_any()
}

/// The origin of a text, shown below its field.
fn origin(open: Open, part: TextPart) -> AnyView {
    let says = move || {
        open.with(|description| {
            description.written(part).map(|Written { origin, .. }| words::origin(*origin)).unwrap_or_default()
        })
    };
    view! { <p class="description-origin">{says}</p> }.into_any()
}

/// Points from the scan to keep in mind for this text; each can be dismissed.
fn notes(open: Open, part: TextPart) -> AnyView {
    let found = Memo::new(move |_| {
        open.with(|description| {
            let notes = description.notes().iter().enumerate().filter(|(_, note)| note.part == part);
            notes.map(|(at, note)| (at, note.text.clone())).collect::<Vec<_>>()
        })
    });
    let note = move |(at, text): (usize, String)| {
        let seen = move |_| {
            open.change(|description, _| description.remove_note(at));
        };
        view! {
            <div class="description-note">
                <p>{text.clone()}<span class="description-origin">" uit de zelfscan"</span></p>
                <button type="button" class="button-small" on:click=seen>
                    "Gezien, haal weg"<span class="visually-hidden">": "{text}</span>
                </button>
            </div>
        }
    };
    (move || found.get().into_iter().map(note).collect_view()).into_any()
}

/// A field for one text, with its origin and notes.
fn text(open: Open, part: TextPart) -> AnyView {
    let value = Signal::derive(move || open.with(|description| description.text(part).to_owned()));
    let change = Callback::new(move |text: String| {
        open.change_telling(|description, today| description.set_text(part, text.trim(), today));
    });
    let (id, most) = (open.field(part.code()), part.longest());
    let field = if most > 200 {
        area_field(id, words::part(part), words::hint(part), most, value, change)
    } else {
        text_field(id, words::part(part), words::hint(part), most, value, change)
    };
    view! { <div class="description-text">{field}{origin(open, part)}{notes(open, part)}</div> }.into_any()
}

fn texts(open: Open, parts: &[TextPart]) -> AnyView {
    parts.iter().map(|&part| text(open, part)).collect_view().into_any()
}

fn who_and_why(open: Open) -> AnyView {
    let asks_field = Memo::new(move |_| {
        use taakkompas_school::qualification::MayLead;
        open.with(|of| of.role().names_field() || of.may_lead() == Some(MayLead::OwnSubject))
    });
    view! {
        {texts(open, &[TextPart::Title])}
        {letter(open)}
        {lead(open)}
        {move || asks_field.get().then(|| text(open, TextPart::Field))}
        {texts(open, &[TextPart::Purpose, TextPart::Function])}
    }
    .into_any()
}

fn letter(open: Open) -> AnyView {
    let options: Vec<_> = Letter::all().map(|letter| (letter.to_string(), letter.to_string())).collect();
    let value = Signal::derive(move || {
        open.with(|description| Some(description.letter())).map(|letter| letter.to_string()).unwrap_or_default()
    });
    let change = Callback::new(move |text: String| {
        let letter = text.chars().next().and_then(Letter::new);
        if let Some(letter) = letter {
            let _ = open.status.report(open.document.change(|book| book.set_letter(open.id, letter)));
        }
    });
    select_field(
        open.field("letter"),
        "Letter, voor collega's met dezelfde functie",
        Signal::derive(move || options.clone()),
        value,
        change,
    )
}

/// Asked if the role has a lesbevoegdheid or may have one.
fn lead(open: Open) -> Option<AnyView> {
    let asks = open.role.qualification() != OfRole::None;
    let lead = Signal::derive(move || open.with(|description| description.may_lead()));
    let usual = Signal::derive(move || open.role.usual_lead());
    let set = Callback::new(move |lead| open.change_telling(|description, today| description.set_lead(lead, today)));
    asks.then(|| begin::lead_select(&open.field("over"), open.role, lead, usual, set))
}

fn agreements(open: Open) -> AnyView {
    view! {
        {time_fields::slot(open, SlotPart::Pupils)}
        {time_fields::slot(open, SlotPart::Talking)}
        {texts(open, &[TextPart::Talking])}
        {time_fields::slot(open, SlotPart::Preparing)}
        {texts(open, &[TextPart::Preparing])}
        {time_fields::slot(open, SlotPart::Guidance)}
        {texts(open, &[TextPart::Guide, TextPart::Guidance])}
    }
    .into_any()
}

fn review(open: Open) -> AnyView {
    let value = Signal::derive(move || open.with(|description| description.review()));
    let change = Callback::new(move |day| {
        open.change(|description, _| {
            description.set_review(day);
            Ok(())
        });
    });
    view! {
        {day_field(open.field("terugkijken"), "Op welke dag?", value, change)}
        <p class="hint">"Wij stellen de laatste schooldag voor een vakantie voor."</p>
    }
    .into_any()
}
