//! The team's picture: first the school's own scan beside the team, then differences between people, then between groups, then
//! what all see alike, then what nobody knows. In words first, then as bars, then as a table; all three say the same, and
//! nothing on the page says more (0085).

use html_escape::encode_text;
use leptos::prelude::*;
use taakkompas_scan::scan::{Answer, Answers, Level};
use taakkompas_team::code::RoleGroup;
use taakkompas_team::picture::{Choice, Counts, Difference, Figure, Line, Picture, Spread};

use crate::kit::ui::basics::{Fold, LazyFold, Link};
use crate::kit::ui::level;
use crate::kit::ui::tables::column_heads;
use crate::kit::words::labels;
use crate::rooms::address::Pages;
use crate::rooms::route::TeamPage;
use crate::rooms::team::words;
use crate::rooms::team::words::picture as t;

/// How many of a section are shown at once; the others are in a fold.
const AT_ONCE: usize = 4;

/// The picture, beside what the school itself answered.
pub fn picture(picture: &Picture, own: &Answers) -> AnyView {
    let kept = StoredValue::new((picture.clone(), own.clone()));
    let bars: String = picture.lines().iter().map(bar).collect();
    view! {
        <p>
            {t::made_of(picture)} " Een uitkomst staat er pas bij vijf mensen of meer. "{t::MIDDLE}" "
            <Link to=TeamPage::Rules.into()>{TeamPage::Rules.title()}</Link>
        </p>
        {own_beside_team(picture, own)}
        {between_people(picture)}
        {between_groups(picture)}
        {alike(picture)}
        {unknown(picture)}
        <h3>"In beeld"</h3>
        {legend()}
        <ul class="team-bars" inner_html=bars></ul>
        <LazyFold summary="Alles in een tabel">{move || kept.with_value(|(picture, own)| table(picture, own))}</LazyFold>
    }
    .into_any()
}

/// A section: a heading, and its lines; a sentence if there are none.
fn section(title: &'static str, none: &'static str, lines: Vec<(&'static str, String)>) -> AnyView {
    let row = |(statement, says): (&'static str, String)| {
        view! { <li><strong>{statement}</strong> <span class="team-says">{says}</span></li> }.into_any()
    };
    let mut rows: Vec<AnyView> = lines.into_iter().map(row).collect();
    let more = rows.split_off(rows.len().min(AT_ONCE));
    let is_empty = rows.is_empty();
    let summary = t::more(more.len(), title);
    view! {
        <h3>{title}</h3>
        {is_empty.then(|| view! { <p>{none}</p> })}
        {(!is_empty).then(|| view! { <ul class="team-lines">{rows}</ul> })}
        {(!more.is_empty()).then(|| {
            view! { <Fold summary=summary><ul class="team-lines">{more}</ul></Fold> }
        })}
    }
    .into_any()
}

fn own_beside_team(picture: &Picture, own: &Answers) -> AnyView {
    let beside = picture.own_beside_team(own);
    let differ = beside.iter().filter(|of| of.difference != Difference::Same);
    let lines = differ.map(|of| (t::statement(of.statement), t::beside(of))).collect();
    let none = if beside.is_empty() {
        "De zelfscan is hierover nog niet ingevuld."
    } else {
        "De zelfscan en het team zeggen overal hetzelfde."
    };
    section("De zelfscan naast het team", none, lines)
}

fn between_people(picture: &Picture) -> AnyView {
    let apart = picture.between_people().into_iter().filter(|line| line.team.spread == Some(Spread::Apart));
    let lines = apart.map(|line| (t::statement(&line.statement), t::figure(&line.team))).collect();
    section("Hier zien collega's het verschillend", "Nergens liggen de antwoorden ver uiteen.", lines)
}

fn between_groups(picture: &Picture) -> AnyView {
    let lines = picture.between_groups();
    let lines = lines.iter().map(|of| (t::statement(&of.line.statement), t::between_groups(of))).collect();
    let none = if picture.compares_groups() {
        "Tussen functies zien we geen verschil."
    } else {
        "Van te weinig functies deden er vijf of meer mensen mee. Daarom zetten we ze niet naast elkaar."
    };
    section("Hier kijken functies anders", none, lines)
}

fn alike(picture: &Picture) -> AnyView {
    let lines = picture.alike();
    let lines = lines.iter().map(|line| (t::statement(&line.statement), t::figure(&line.team))).collect();
    section("Hierover zijn jullie het eens", "Er is nog niets waar bijna iedereen hetzelfde zegt.", lines)
}

fn unknown(picture: &Picture) -> AnyView {
    let lines = picture.unknown();
    let lines = lines.iter().map(|line| (t::statement(&line.statement), t::figure(&line.team))).collect();
    section("Dit weten veel collega's niet", "Er is niets wat veel collega's niet weten.", lines)
}

/// What can be chosen, in the order of a bar, with the class of its part.
const PARTS: [(Choice, &str); 7] = [
    (Choice::NotYet, "bar-0"),
    (Choice::Sometimes, "bar-1"),
    (Choice::Mostly, "bar-2"),
    (Choice::Fixed, "bar-3"),
    (Choice::Unknown, "bar-other"),
    (Choice::NotApplicable, "bar-other"),
    (Choice::Open, "bar-other"),
];

fn legend() -> AnyView {
    let part = |(class, says): (&'static str, &'static str)| {
        view! { <li><svg class="team-key" viewBox="0 0 10 10" aria-hidden="true"><rect class=class width="10" height="10"/></svg>{says}</li> }
            .into_any()
    };
    let levels = Level::ALL.iter().zip(PARTS).map(|(&of, (_, class))| part((class, labels::level(of))));
    view! { <ul class="team-legend">{levels.collect_view()}{part(("bar-other", "geen niveau: weet ik niet, geldt hier niet of niets ingevuld"))}</ul> }.into_any()
}

/// A statement as a bar: how many chose what, or the middle alone. The words beside it say the same.
///
/// As text: forty bars of elements that are made one by one take longer than all else on the page, and nobody can press
/// anything in them.
fn bar(line: &Line) -> String {
    let says = match line.team.counts {
        Some(counts) => labels::capital(&t::counts(counts)),
        None => t::figure(&line.team),
    };
    let drawn = line.team.counts.map_or_else(|| of_middle(&line.team), of_counts);
    format!(
        "<li><span class=\"team-bar-name\">{}</span>\
         <svg class=\"team-bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">{drawn}</svg>\
         <span class=\"team-says\">{}</span></li>",
        encode_text(t::statement(&line.statement)),
        encode_text(&says)
    )
}

/// Each choice as wide as its share.
fn of_counts(counts: Counts) -> String {
    let all = usize::from(counts.people()).max(1);
    let mut left = 0;
    let part = |(choice, class): (Choice, &'static str)| {
        let right = left + usize::from(counts.of(choice)) * 1000 / all;
        let (from, width) = (left, right - left);
        left = right;
        (width > 0).then(|| rect(class, &tenths(from), &tenths(width)))
    };
    PARTS.into_iter().filter_map(part).collect()
}

fn rect(class: &str, x: &str, width: &str) -> String {
    format!(r#"<rect class="{class}" x="{x}" y="0" width="{width}" height="10"/>"#)
}

/// The middle in four parts, as a level is drawn elsewhere.
fn of_middle(figure: &Figure) -> String {
    let level = figure.middle.and_then(Answer::level).map(|level| level.value());
    let class =
        level.and_then(|level| usize::try_from(level).ok()).and_then(|at| PARTS.get(at)).map(|&(_, class)| class);
    let part = |at: u32| {
        let filled = level.filter(|&level| at <= level).and(class).unwrap_or("bar-track");
        rect(filled, &(at * 25).to_string(), "24")
    };
    (0..4).map(part).collect()
}

/// A number of thousandths as a percentage, without floating point in the markup.
fn tenths(of: usize) -> String {
    format!("{}.{}", of / 10, of % 10)
}

fn table(picture: &Picture, own: &Answers) -> AnyView {
    let groups: Vec<RoleGroup> = RoleGroup::ALL
        .iter()
        .copied()
        .filter(|group| picture.lines().iter().any(|line| line.groups.iter().any(|of| of.group == *group)))
        .collect();
    let mut heads = vec!["Stelling", "Zelfscan", "Team", "Antwoorden liggen"];
    heads.extend(groups.iter().map(|&group| words::group(group)));
    if picture.has_counts() {
        heads.push("Aantallen");
    }
    let row = |line: &Line| {
        let of_group = |group: &RoleGroup| {
            let says = line.groups.iter().find(|of| of.group == *group);
            view! { <td>{says.map(|of| level::answer(of.middle))}</td> }.into_any()
        };
        let counts = line.team.counts.map(t::counts).unwrap_or_default();
        view! {
            <tr>
                <th scope="row">{t::statement(&line.statement)}</th>
                <td>{own.get(&line.statement).copied().map(level::answer)}</td>
                <td>{line.team.middle.map(level::answer)}</td>
                <td>{line.team.spread.map(t::spread)}</td>
                {groups.iter().map(of_group).collect_view()}
                {picture.has_counts().then(|| view! { <td>{counts}</td> })}
            </tr>
        }
        .into_any()
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label="Alle stellingen">
            <table>
                <caption>"Alle stellingen. Leeg betekent: te weinig mensen om iets te laten zien."</caption>
                {column_heads(&heads)}
                <tbody>{picture.lines().iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
