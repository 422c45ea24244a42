//! What goes out: a list for a spreadsheet, one A4, and the round as a file, to compare the next one with.

use std::sync::Arc;

use leptos::prelude::*;
use taakkompas_board::loose::Loose;
use taakkompas_board::rows::COLUMNS;
use taakkompas_board::{Answers, Overview, Round, rows, send};
use taakkompas_school::slices::{Slices, pause};
use taakkompas_spreadsheet::csv;
use taakkompas_spreadsheet::xlsx::{self, Sheet};

use super::state::Board;
use crate::kit::browser;
use crate::kit::session::use_session;
use crate::kit::ui::asking::{Question, ask_once_more};
use crate::kit::ui::print::print_button;
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::board::words::rows::{HEADS, InDutch, SHEET, to_school, with_answer};

pub(super) fn out(board: Board, status: StatusLine) -> AnyView {
    let today = use_session().today_of_reader();
    let name = move |what: &str, ending: &str| {
        let day = today.map(taakkompas_school::iso_date::format).unwrap_or_default();
        format!("taakkompas-{what}-{day}.{ending}")
    };
    // Beside the buttons: that at the top of the page is out of sight.
    let given_line = StatusLine::new("meenemen-melding");
    let given = move |is_given: bool, says: &'static str| {
        if is_given { given_line.announce(says) } else { given_line.reject("Je browser kon het bestand niet maken.") }
    };
    let as_csv = move |_| {
        let file = name("vragen-van-scholen", "csv");
        browser::spawn(async move {
            let text = browser::sliced(Slices::new(csv_of(board)), || true).await.unwrap_or_default();
            given(browser::download(&file, "text/csv;charset=utf-8", &text), "De lijst staat bij je downloads.");
        });
    };
    let as_xlsx = move |_| {
        let file = name("vragen-van-scholen", "xlsx");
        browser::spawn(async move {
            let bytes = workbook(board).await.unwrap_or_default();
            let is_given = !bytes.is_empty() && browser::download_bytes(&file, xlsx::KIND, &bytes);
            given(is_given, "Het rekenblad staat bij je downloads.");
        });
    };
    let as_round = move |_| {
        let file = name("ronde", "ndjson");
        browser::spawn(async move {
            let (round, answers) = (board.round(), board.answers.get_untracked());
            let work = Slices::new(round_of(round.clone(), answers.clone()));
            let text = browser::sliced(work, || true).await.unwrap_or_default();
            let is_given = browser::download(&file, "application/x-ndjson", &text);
            // What came while it was written is not in it.
            let is_all = Arc::ptr_eq(&board.round(), &round) && board.answers.with_untracked(|now| *now == answers);
            if is_given && is_all {
                board.loose.set(Loose::default());
            }
            given(
                is_given,
                "De ronde staat bij je downloads. Kies hem de volgende keer samen met de nieuwe bestanden.",
            );
        });
    };
    let asked = RwSignal::new(None);
    let question = Question {
        id: "ronde-leeg".to_owned(),
        label: "Maak deze pagina leeg",
        about: String::new(),
        question: "Alle samenvattingen en jullie antwoorden gaan van deze pagina. Wat niet in een bewaarde ronde staat, is dan weg.".to_owned(),
        yes: "Ja, maak leeg",
    };
    let empty = ask_once_more(question, asked, (), move || {
        board.empty();
        status.announce("De pagina is leeg.");
        status.focus();
    });
    view! {
        <section aria-labelledby="meenemen">
            <h2 id="meenemen" tabindex="-1">"Neem het mee"</h2>
            <p>"Voor het directieoverleg past het belangrijkste op één A4."</p>
            <p class="button-row">
                {print_button("Print één A4")}
                <button type="button" class="button-quiet" on:click=as_xlsx>"Bewaar als rekenblad (Excel)"</button>
                <button type="button" class="button-quiet" on:click=as_csv>"Bewaar als CSV"</button>
                <button type="button" class="button-quiet" on:click=as_round>"Bewaar de hele ronde"</button>
            </p>
            <p class="hint">"In de ronde staat wat de scholen jullie gaven, met jullie antwoorden. Stuur dit bestand niet aan een school."</p>
            {given_line.line()}
            <div class="button-row">{empty}</div>
        </section>
    }
    .into_any()
}

async fn csv_of(board: Board) -> String {
    let overview = board.overview.get_untracked();
    let mut text = csv::MARK.to_string();
    csv::add_row(&mut text, csv::DUTCH_SEPARATOR, &HEADS.map(|(head, _)| head));
    all_rows(board, overview, |row| csv::add_row(&mut text, csv::DUTCH_SEPARATOR, &row)).await;
    text
}

/// The rows as a workbook; the browser packs it.
async fn workbook(board: Board) -> Option<Vec<u8>> {
    let overview = board.overview.get_untracked();
    let sheet = browser::sliced(Slices::new(sheet_of(board, overview)), || true).await?;
    let mut parts = Vec::new();
    for part in xlsx::parts(vec![sheet]) {
        let packed = browser::deflated(&part.bytes).await;
        parts.push((part, packed));
    }
    xlsx::file(&parts).ok()
}

async fn sheet_of(board: Board, overview: Arc<Overview>) -> Sheet {
    let mut sheet = Sheet::new(SHEET, &HEADS);
    all_rows(board, overview, |row| sheet.row(&row)).await;
    sheet
}

/// The rows of the overview with the answers, and what is written to schools beside those.
async fn all_rows(board: Board, overview: Arc<Overview>, mut tell: impl FnMut([String; COLUMNS + 2])) {
    let (round, answers) = (board.round(), board.answers.get_untracked());
    rows::rows(&overview, &InDutch, |row, of| tell(with_answer(row, of, &answers, &round))).await;
    for (_, versions) in round.schools() {
        if let Some(row) = to_school(versions, &answers) {
            tell(row);
        }
        pause().await;
    }
}

/// Every summary, one a line, of all days; and below them what was written.
async fn round_of(round: Arc<Round>, answers: Answers) -> String {
    let mut text = String::new();
    for (_, versions) in round.schools() {
        for summary in versions.all() {
            text.push_str(&send::line(summary));
            text.push('\n');
        }
        pause().await;
    }
    for answer in answers.all() {
        text.push_str(&send::answer_line(&answer));
        text.push('\n');
        pause().await;
    }
    text
}
