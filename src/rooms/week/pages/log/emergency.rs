//! A calm record of a group that was left with someone without a lesbevoegdheid, and a reason to talk.

use leptos::prelude::*;
use taakkompas_school::iso_date;
use taakkompas_school::qualification::is_without;
use taakkompas_week::log::Emergency;
use taakkompas_week::{AssistantWeek, Group, PersonId};
use time::Date;

use crate::kit::browser;
use crate::kit::session::{Session, use_session};
use crate::kit::ui::basics::Link;
use crate::kit::ui::fields::{area_field, date_field, day_of, select_field, small_button, text_field_with};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::controls::comes_back;
use crate::kit::words::labels;
use crate::rooms::route::{LibraryPage, Route, WeekPage};
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words::log as t;

const FIRST_FIELD: &str = "nood-dag";
const OPEN: &str = "nood-open";

/// The record being written; its fields are filled when the form opens.
#[derive(Clone, Copy)]
struct Draft {
    document: WeekHandle,
    session: Session,
    status: StatusLine,
    is_open: RwSignal<bool>,
    /// The record being changed, as it is stored.
    old: RwSignal<Option<Emergency>>,
    date: RwSignal<String>,
    person: RwSignal<String>,
    group: RwSignal<String>,
    responsible: RwSignal<String>,
    pupils_did: RwSignal<String>,
    agreed: RwSignal<String>,
    prevention: RwSignal<String>,
}

/// People for whom no lesbevoegdheid is known, or whose lesbevoegdheid has ended.
fn without_papers(week: &AssistantWeek, today: Date) -> Vec<PersonId> {
    week.people.iter().filter(|person| is_without(person.held(), today)).map(|person| person.id).collect()
}

/// The records, and the form for one more.
pub fn emergencies(document: WeekHandle) -> AnyView {
    let text = || RwSignal::new(String::new());
    let draft = Draft {
        document,
        session: use_session(),
        status: StatusLine::new("nood-melding"),
        is_open: RwSignal::new(false),
        old: RwSignal::new(None),
        date: text(),
        person: text(),
        group: text(),
        responsible: text(),
        pupils_did: text(),
        agreed: text(),
        prevention: text(),
    };
    let has_people = Memo::new(move |_| {
        let today = draft.session.today();
        document.with(|week| !without_papers(week, today).is_empty())
    });
    let kept = Memo::new(move |_| document.with(|week| week.log.emergencies.clone()));
    let records = move || kept.with(|kept| kept.iter().rev().cloned().map(|record| card(draft, record)).collect_view());
    let way_in = move || {
        if has_people.get() {
            view! {
                <p hidden=move || draft.is_open.get()>
                    <button type="button" class="button-quiet" id=OPEN on:click=move |_| draft.open(None)>
                        "Noodsituatie vastleggen"
                    </button>
                </p>
            }
            .into_any()
        } else {
            view! {
                <p>
                    "In de week staat nog niemand zonder lesbevoegdheid. "
                    <Link to=Route::Week(WeekPage::Blocks)>"Zet eerst de assistenten in de week"</Link>
                </p>
            }
            .into_any()
        }
    };
    view! {
        <section class="log-emergencies no-print" aria-labelledby="nood">
            <h2 id="nood">"Stond er iemand zonder lesbevoegdheid voor een groep?"</h2>
            <p>
                "Dit is geen gewone oplossing. Schrijf op wat jullie deden, en bespreek het met jullie bestuur. \
                 Wat je hier vastlegt, is geen oordeel over iemand."
            </p>
            <p>
                "Een assistent of leraarondersteuner mag nee zeggen. "
                <Link to=Route::Library(LibraryPage::Rules)>"Lees wat mag, wat moet en wat niet hoeft"</Link>
            </p>
            {records}
            {way_in}
            {move || draft.is_open.get().then(|| form(draft))}
            {draft.status.line()}
        </section>
    }
    .into_any()
}

impl Draft {
    fn open(self, record: Option<Emergency>) {
        let today = untrack(|| self.session.today());
        let first = self.document.with_untracked(|week| without_papers(week, today).first().copied());
        let date = record.as_ref().map_or(today, |record| record.date);
        let person = record.as_ref().map(|record| record.person).or(first);
        self.date.set(iso_date::format(date));
        self.person.set(person.map(|id| id.to_string()).unwrap_or_default());
        self.group.set(record.as_ref().map_or_else(String::new, |record| {
            self.document.with_untracked(|week| group_label(week, record)).unwrap_or_default()
        }));
        let text = |read: fn(&Emergency) -> &String| record.as_ref().map(read).cloned().unwrap_or_default();
        self.responsible.set(text(|record| &record.responsible));
        self.pupils_did.set(text(|record| &record.pupils_did));
        self.prevention.set(text(|record| &record.prevention));
        self.agreed.set(code_of(record.as_ref().and_then(|record| record.agreed)).to_owned());
        self.old.set(record);
        self.status.announce("");
        self.is_open.set(true);
        browser::focus_soon(vec![FIRST_FIELD.to_owned()]);
    }

    fn close(self) {
        self.is_open.set(false);
        self.old.set(None);
    }

    fn save(self) {
        let Some(date) = day_of(&self.date.get_untracked()) else {
            self.status.reject("Kies eerst een dag. Wat je invulde, staat er nog.");
            return;
        };
        let Some(person) = self.person.get_untracked().parse().ok().map(PersonId) else {
            self.status.reject("Kies eerst wie er bij de groep was. Wat je invulde, staat er nog.");
            return;
        };
        let (old, label) = (self.old.get_untracked(), self.group.get_untracked());
        let outcome = self.document.change(|week| {
            let group = week.group_named(&label)?;
            if let Some(at) = old.and_then(|old| week.log.emergencies.iter().position(|kept| *kept == old)) {
                week.log.emergencies.remove(at);
            }
            week.log.add_emergency(Emergency {
                date,
                person,
                group,
                responsible: self.responsible.get_untracked().trim().to_owned(),
                pupils_did: self.pupils_did.get_untracked().trim().to_owned(),
                agreed: agreed_of(&self.agreed.get_untracked()),
                prevention: self.prevention.get_untracked().trim().to_owned(),
            })
        });
        if self.status.report(outcome).is_some() {
            self.close();
            self.status.announce("Het staat er. Bespreek het met jullie bestuur.");
            self.status.focus();
        }
    }
}

const fn code_of(agreed: Option<bool>) -> &'static str {
    match agreed {
        Some(true) => "ja",
        Some(false) => "nee",
        None => "onbekend",
    }
}

fn agreed_of(code: &str) -> Option<bool> {
    match code {
        "ja" => Some(true),
        "nee" => Some(false),
        _ => None,
    }
}

fn group_label(week: &AssistantWeek, record: &Emergency) -> Option<String> {
    week.group(record.group).map(|group| group.label.clone())
}

fn form(draft: Draft) -> AnyView {
    let document = draft.document;
    let people = Signal::derive(move || {
        document.with(|week| {
            let option = |id: PersonId| (id.to_string(), labels::capital(&t::person(week, id)));
            let mut ids = without_papers(week, draft.session.today());
            // Keep offering the person in the record, even if they are no longer in the list.
            let gone = draft.old.get().map(|old| old.person).filter(|id| !ids.contains(id));
            ids.extend(gone);
            ids.into_iter().map(option).collect::<Vec<_>>()
        })
    });
    let groups =
        Signal::derive(move || document.with(|week| week.groups.iter().map(|group| group.label.clone()).collect()));
    let agreed = [Some(true), Some(false), None];
    let agreed = agreed.map(|agreed| (code_of(agreed).to_owned(), labels::capital(t::agreed(agreed)))).to_vec();
    let set = |signal: RwSignal<String>| Callback::new(move |text: String| signal.set(text));
    let cancel = move |_| {
        draft.close();
        draft.status.announce("Er is niets vastgelegd of veranderd.");
        draft.status.focus();
    };
    view! {
        <fieldset class="question card log-emergency-form">
            <legend>"Noodsituatie vastleggen"</legend>
            <p class="hint">"Schrijf functies op, geen namen. Zet er niets in over een leerling, en geen ziekte."</p>
            {date_field(FIRST_FIELD.to_owned(), "Welke dag?", draft.date.into(), set(draft.date))}
            {select_field("nood-wie".to_owned(), "Wie was er bij de groep?", people, draft.person.into(), set(draft.person))}
            {text_field_with(
                "nood-groep".to_owned(),
                "Welke groep?",
                "",
                Group::LONGEST_LABEL,
                draft.group.into(),
                set(draft.group),
                Some(groups),
            )}
            {area_field(
                "nood-leraar".to_owned(),
                "Welke leraar was verantwoordelijk en in de buurt?",
                "Bijvoorbeeld: leraar groep 5, in het lokaal ernaast, met de deur open.",
                Emergency::LONGEST_TEXT,
                draft.responsible.into(),
                set(draft.responsible),
            )}
            {area_field(
                "nood-werk".to_owned(),
                "Wat deden de leerlingen?",
                "Bijvoorbeeld: werken aan de weektaak, daarna buiten spelen met groep 5.",
                Emergency::LONGEST_TEXT,
                draft.pupils_did.into(),
                set(draft.pupils_did),
            )}
            {select_field(
                "nood-akkoord".to_owned(),
                "Was deze persoon het ermee eens?",
                Signal::stored(agreed),
                draft.agreed.into(),
                set(draft.agreed),
            )}
            {area_field(
                "nood-voorkomen".to_owned(),
                "Wat doen jullie om dit te voorkomen?",
                "Bijvoorbeeld: de ja-lijst van donderdag aanvullen, en het bestuur om een vervanger vragen.",
                Emergency::LONGEST_TEXT,
                draft.prevention.into(),
                set(draft.prevention),
            )}
            <div class="button-row">
                <button type="button" class="button" on:click=move |_| draft.save()>"Leg vast"</button>
                <button type="button" class="button-quiet" on:click=cancel>"Toch niet"</button>
            </div>
        </fieldset>
    }
    .into_any()
}

fn card(draft: Draft, record: Emergency) -> AnyView {
    let Draft { document, status, .. } = draft;
    let day = t::day(record.date);
    let (person, group) = document.with_untracked(|week| {
        let group = group_label(week, &record).unwrap_or_else(|| "een groep die niet meer in de week staat".to_owned());
        (t::person(week, record.person), group)
    });
    let says = |text: &str| if text.is_empty() { "Nog niet ingevuld".to_owned() } else { text.to_owned() };
    let (old, gone) = (record.clone(), record.clone());
    let remove = {
        let day = day.clone();
        move || {
            let outcome = document.change(|week| {
                week.log.emergencies.retain(|kept| *kept != gone);
                Ok(())
            });
            if status.report(outcome).is_some() {
                status.announce(format!("Weggehaald: noodsituatie van {day}. {}", comes_back("het")));
            }
            status.focus();
        }
    };
    view! {
        <article class="card log-emergency">
            <h3>{format!("Noodsituatie op {day}")}</h3>
            <dl>
                <dt>"Bij de groep"</dt><dd>{labels::capital(&person)}", "{group}</dd>
                <dt>"Verantwoordelijk en in de buurt"</dt><dd>{says(&record.responsible)}</dd>
                <dt>"Wat de leerlingen deden"</dt><dd>{says(&record.pupils_did)}</dd>
                <dt>"Was deze persoon het ermee eens?"</dt><dd>{labels::capital(t::agreed(record.agreed))}</dd>
                <dt>"Wat jullie doen om dit te voorkomen"</dt><dd>{says(&record.prevention)}</dd>
            </dl>
            <div class="button-row">
                {small_button("Pas aan", day.clone(), move || draft.open(Some(old.clone())))}
                {small_button("Haal weg", day, remove)}
            </div>
        </article>
    }
    .into_any()
}
