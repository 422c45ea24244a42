//! The statements of one theme: native radios, lowest level first. None has to be answered.

use leptos::prelude::*;
use taakkompas_content::model::Statement;
use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::scan::{Answer, Level};

use super::{Filled, STEP, Step};
use crate::kit::browser;
use crate::kit::library;
use crate::kit::ui::basics::Fold;
use crate::kit::words::labels;
use crate::rooms::scan::words::scan;
use crate::rooms::team::words::hand_in as t;

pub(super) fn part(filled: Filled, at: usize) -> AnyView {
    let asked = filled.asked();
    let parts = asked.len();
    let Some((theme, statements)) = asked.get(at) else { return ().into_any() };
    let question = library::core().theme(*theme).map_or("", |text| text.question.as_str());
    let before = if at == 0 { Step::Who } else { Step::Part(at - 1) };
    let next = if at + 1 < parts { Step::Part(at + 1) } else { Step::Code };
    let says = if next == Step::Code { "Naar mijn code" } else { "Volgende" };
    view! {
        <div class="scan-line">
            <progress aria-label="Hoe ver je bent" max=parts.to_string() value=at.to_string()></progress>
            <p class="hint">{t::part(at, parts)}</p>
        </div>
        <h2 id=STEP tabindex="-1">{labels::theme(*theme)}</h2>
        <p>{question}</p>
        <div class="statements">{statements.iter().map(|id| statement(filled, id)).collect_view()}</div>
        <div class="button-row">
            <button type="button" class="button" on:click=move |_| filled.go_to(next)>{says}</button>
            <button type="button" class="button-quiet" on:click=move |_| filled.go_to(before)>"Vorige"</button>
        </div>
        <p class="hint">"Weet je iets niet, of wil je het niet zeggen? Sla het over."</p>
    }
    .into_any()
}

fn statement(filled: Filled, id: &StatementId) -> AnyView {
    let Some(text) = library::core().statement(id.as_str()) else { return ().into_any() };
    let id = text.facts.id.as_str();
    let help = format!("{id}-uitleg");
    let of_help = help.clone();
    let (first, rest) = scan::first_sentence(&text.help);
    let answer = Memo::new(move |_| filled.answers.with(|own| own.get(id).copied()));
    let clear = move |_| {
        filled.answers.update(|own| {
            own.remove(id);
        });
        browser::focus_soon(vec![id.to_owned()]);
    };
    view! {
        <fieldset class="statement card" id=id tabindex="-1" aria-describedby=of_help>
            <legend>{text.text.as_str()}</legend>
            <p class="statement-help" id=help>{first}</p>
            <div class="choices">{Answer::ALL.map(|option| choice(filled, text, option, answer)).collect_view()}</div>
            <div class="statement-foot">
                <button type="button" class="button-small" hidden=move || answer.get().is_none() on:click=clear>
                    "Wis antwoord"<span class="visually-hidden">": "{text.text.as_str()}</span>
                </button>
            </div>
            {meanings(text, rest)}
        </fieldset>
    }
    .into_any()
}

fn choice(filled: Filled, text: &'static Statement, option: Answer, answer: Memo<Option<Answer>>) -> AnyView {
    let choose = move |_| {
        filled.answers.update(|own| {
            own.insert(text.facts.id.clone(), option);
        });
    };
    view! {
        <label class="choice">
            <input
                type="radio"
                name=text.facts.id.as_str()
                value=option.code()
                checked=answer.get_untracked() == Some(option)
                prop:checked=move || answer.get() == Some(option)
                on:change=choose
            />
            <span class="choice-text"><strong>{labels::answer(option)}</strong></span>
        </label>
    }
    .into_any()
}

fn meanings(text: &'static Statement, rest: &'static str) -> AnyView {
    let row = |(level, says): (&Level, &'static String)| {
        view! { <div><dt>{labels::level(*level)}</dt><dd>{says.as_str()}</dd></div> }.into_any()
    };
    view! {
        <div class="meanings">
            <Fold summary="Wat betekenen de antwoorden?">
                <dl class="facts">{Level::ALL.iter().zip(&text.levels).map(row).collect_view()}</dl>
                {(!rest.is_empty()).then(|| view! { <p>{rest}</p> })}
                <p class="small">{scan::scale()}</p>
            </Fold>
        </div>
    }
    .into_any()
}
