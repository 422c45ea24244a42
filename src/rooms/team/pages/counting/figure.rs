//! What a count says: in words first, then as bars with their numbers.

use leptos::prelude::*;
use taakkompas_team::counting::{Counting, Step, Way};
use taakkompas_team::picture::{Choice, Counts};

use crate::rooms::team::words::counting as t;

/// What is said of a step.
pub fn said(counting: &Counting, step: &Step, is_counted: bool) -> Vec<String> {
    match counting.figure(step) {
        Some(figure) => t::figure(&figure).to_vec(),
        None if is_counted => vec![t::TOO_FEW.to_owned()],
        None => vec![t::NOT_COUNTED.to_owned()],
    }
}

/// The words, and the bars if there are counts.
pub fn whole(counting: &Counting, step: &Step) -> AnyView {
    let figure = counting.figure(step);
    let words = said(counting, step, true);
    let (first, rest) =
        words.split_first().map_or_else(Default::default, |(first, rest)| (first.clone(), rest.join(" ")));
    let counts = figure.and_then(|figure| figure.counts);
    let is_hidden = figure.is_some() && counts.is_none() && counting.way() == Way::Paper;
    view! {
        <p class="count-said"><strong>{first}</strong>" "{rest}</p>
        {counts.map(bars)}
        {is_hidden.then(|| view! { <p class="hint">{t::ONLY_WORDS}</p> })}
    }
    .into_any()
}

/// A bar for each answer, with its number: what is longest was chosen most.
fn bars(counts: Counts) -> AnyView {
    let most = t::SIGNS.iter().map(|&(choice, _)| counts.of(choice)).max().unwrap_or(0).max(1);
    let bar = |(choice, _): (Choice, &'static str)| {
        let people = counts.of(choice);
        let width = format!("{}%", u32::from(people) * 100 / u32::from(most));
        view! {
            <div data-choice=choice.code()>
                <dt>{t::choice(choice)}</dt>
                <dd><span class="count-bar"><span style:inline-size=width></span></span><span class="count-number">{people}</span></dd>
            </div>
        }
        .into_any()
    };
    view! {
        <figure class="count-figure">
            <figcaption>{t::counts(counts)}</figcaption>
            <dl>{t::SIGNS.map(bar).collect_view()}</dl>
        </figure>
    }
    .into_any()
}
