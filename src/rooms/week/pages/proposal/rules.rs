//! The rules of a proposal: those the school sets, and those that always hold.

use leptos::prelude::*;
use taakkompas_week::Rules;

use super::asks::whole_number;
use crate::kit::ui::basics::Fold;
use crate::kit::ui::fields::text_field;
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::week::document::WeekHandle;

pub(super) fn rules(document: WeekHandle, status: StatusLine) -> AnyView {
    let number =
        move |read: fn(&Rules) -> u32| Signal::derive(move || document.with(|week| read(&week.rules).to_string()));
    let set = move |set: fn(&mut Rules, u32)| {
        Callback::new(move |text: String| {
            if let Some(number) = whole_number(status, &text) {
                status.report(document.change(|week| {
                    let mut rules = week.rules;
                    set(&mut rules, number);
                    week.set_rules(rules)
                }));
            }
        })
    };
    let most_groups = Signal::derive(move || {
        document.with(|week| week.rules.most_groups.map(|most| most.to_string()).unwrap_or_default())
    });
    let set_most_groups = Callback::new(move |text: String| {
        let most = if text.trim().is_empty() { None } else { whole_number(status, &text) };
        if most.is_some() || text.trim().is_empty() {
            status.report(
                document
                    .change(|week| week.set_rules(Rules { most_groups: most.filter(|&most| most > 0), ..week.rules })),
            );
        }
    });
    view! {
        <section aria-labelledby="regels">
            <h2 id="regels">"Waar houdt het voorstel zich aan?"</h2>
            <div class="cluster rule-fields">
                {text_field(
                    "regel-overleg".to_owned(),
                    "Minuten overleg per week",
                    "Van elke assistent met elke groep waar zij werkt.",
                    3,
                    number(|rules| rules.talking_minutes),
                    set(|rules, minutes| rules.talking_minutes = minutes),
                )}
                {text_field(
                    "regel-groepen".to_owned(),
                    "Hooguit zo veel groepen per persoon",
                    "Leeg is geen grens.",
                    2,
                    most_groups,
                    set_most_groups,
                )}
                {text_field(
                    "regel-pauze".to_owned(),
                    "Minuten pauze",
                    "Op een dag van meer dan vijf en een half uur.",
                    3,
                    number(|rules| rules.break_minutes),
                    set(|rules, minutes| rules.break_minutes = minutes),
                )}
            </div>
            {always()}
        </section>
    }
    .into_any()
}

/// What holds for every proposal, and the order in which it is weighed.
fn always() -> AnyView {
    view! {
            <Fold summary="Wat altijd geldt, en wat het eerst telt">
                <p>"Dit doet een voorstel nooit:"</p>
                <ul>
                    <li>"een blok verzetten dat vaststaat, doorgaat of bij een arrangement hoort"</li>
                    <li>"iemand op twee plekken tegelijk zetten, of buiten de tijd op school"</li>
                    <li>"iemand zonder lesbevoegdheid een groep laten leiden"</li>
                    <li>"iemand laten invallen, of een vrijwilliger of stagiair inplannen"</li>
                    <li>"meer uren plannen dan iemand in het rooster heeft"</li>
                    <li>"een blok korter of langer maken dan jullie vragen, of buiten de lestijd zetten"</li>
                </ul>
                <p>"Dit telt, in deze volgorde:"</p>
                <ol>
                    <li>"iedereen heeft pauze"</li>
                    <li>"wat jullie vragen, past"</li>
                    <li>"werk met een doel gaat voor werk zonder doel"</li>
                    <li>"er is tijd voor overleg"</li>
                    <li>"één persoon waar jullie dat willen"</li>
                    <li>"op de momenten die jullie liefst hebben"</li>
                    <li>"wie meer uren heeft, krijgt meer werk"</li>
                    <li>"week A lijkt op week B"</li>
                    <li>"weinig verschillende groepen per assistent"</li>
                    <li>"niet twee keer hetzelfde op één dag"</li>
                    <li>"zo weinig mogelijk verzetten van wat er al staat"</li>
                </ol>
                <p>
                    "Zo rekenen we de verdeling uit: elke minuut werk telt zwaarder als iemand al meer van de eigen uren vol heeft. \
                     Elk koppel van een assistent en een groep telt voor 15 minuten. Hoe lager samen, hoe eerlijker."
                </p>
                <p>"Deze volgorde kozen wij zelf; ze staat niet in het onderzoek."</p>
            </Fold>
    }
    .into_any()
}
