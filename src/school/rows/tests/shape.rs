//! The head, headings, totals and split rows; marks and hours beside a label.

use super::{names, rows};
use crate::rows::label::{is_bullet, without_mark};
use crate::rows::shape::{Columns, RowKind, empty_columns, find_head, is_short, kinds, mended, total, usual_width};
use RowKind::{Head, Heading, Item, MergedAbove, OnlyLabel, Subtotal, Title, Total};

fn found(text: &str) -> Vec<RowKind> {
    let rows = rows(text);
    kinds(&rows, find_head(&rows, names), &Columns { label: 0, amounts: vec![1] })
}

#[test]
fn a_head_is_found_below_a_title() {
    for (text, at) in [
        ("Taak\tUren\nKerst\t20", Some(0)),
        ("Takenlijst 2026-2027\n\nTaak\tUren\nKerst\t20", Some(1)),
        ("Taak\t\t\nversie 3\t\t\nTaak\tUren\tDag\nKerst\t20\tma", Some(2)),
        ("Kerst\t20\nPasen\t12", None),
        ("Taak\t20\nUren\t12", None),
        ("Taak\nKerst", Some(0)),
        ("Taak\nKerst\t20", None),
        ("", None),
    ] {
        assert_eq!(find_head(&rows(text), names), at, "{text:?}");
    }
    let late = format!("{}Taak\tUren\nKerst\t20", "regel\tx\n".repeat(40));
    assert_eq!(find_head(&rows(&late), names), None);
}

#[test]
fn titles_headings_and_totals_are_no_items() {
    for (text, expected) in [
        ("Taak\tUren\nVieringen\t\nKerst\t20\nSubtotaal\t20\nTotaal\t20", &[Head, Heading, Item, Subtotal, Total][..]),
        ("Lijst 2026\nTaak\tUren\nKerst\t20", &[Title, Head, Item]),
        ("Taak\tUren\nKerst\t20\nTaak\tUren\nPasen\t12", &[Head, Item, Head, Item]),
        ("Taak\tUren\nKerst\t20\nSubtotaal vieringen\t20\n\t20", &[Head, Item, Subtotal, Subtotal]),
        ("Taak\tUren\nKerst\t20\n\t12 p.p.", &[Head, Item, Subtotal]),
        ("Taak\tUren\tDag\nKerst\t20\tma\n\t\tdi", &[Head, Item, MergedAbove]),
        ("Taak\tUren\tWie\nKerst\t20\tA\n\t10\tB", &[Head, Item, MergedAbove]),
        ("Taak\tUren\nSchool\t\nVieringen\t\nKerst\t20\nPasen\t3", &[Head, Heading, Heading, Item, Item]),
        ("Taak\tUren\nKerst\t20\nPasen\t12\nSport\t", &[Head, Item, Item, OnlyLabel]),
        ("Taak\tUren\nKerst\t\nPasen\t\nSport\t\nKamp\t20", &[Head, Item, Item, Item, Item]),
        ("Taak\tUren\nKerst\tn.t.b.\nPasen\t12", &[Head, Item, Item]),
        ("Kerst\t20\nTotaal:\t20", &[Item, Total]),
        ("Taak\tUren\nVIERINGEN\t\nKerst\t\nPasen\t12", &[Head, Heading, Item, Item]),
    ] {
        assert_eq!(found(text), expected, "{text:?}");
    }
}

#[test]
fn a_sum_is_known_by_its_words() {
    for label in
        ["Totaal", "TOTAAL:", "Totaal uren", "Eindtotaal", "Tot.", "Totaal generaal", "Σ", "Saldo", "Nog te verdelen"]
    {
        assert_eq!(total(label), Some(Total), "{label}");
    }
    for label in [
        "Subtotaal",
        "Subtotaal vieringen",
        "Sub-totaal",
        "sub totaal",
        "Totaal vieringen",
        "Vieringen totaal",
        "tussentotaal",
    ] {
        assert_eq!(total(label), Some(Subtotal), "{label}");
    }
    for label in [
        "Kerst",
        "Totaalplaatje maken",
        "Samen lezen",
        "Overleg",
        "Tot elkaar komen in de klas",
        "Verschillen in de groep",
        "",
    ] {
        assert_eq!(total(label), None, "{label}");
    }
}

#[test]
fn a_row_that_a_line_end_has_split_is_one_again() {
    let whole = |text: &str| {
        let rows = mended(rows(text));
        rows.iter().map(|row| format!("{}+{} {}", row.line, row.joined, row.cells.join("|"))).collect::<Vec<_>>()
    };
    assert_eq!(
        whole("Taak\tUren\tDag\nSinterklaas\nincl. inkopen\t30\tma\nKerst\t20\tdi"),
        ["1+0 Taak|Uren|Dag", "2+1 Sinterklaas\nincl. inkopen|30|ma", "4+0 Kerst|20|di"]
    );
    assert_eq!(
        whole("Taak\tUren\tDag\nKerst\t20 uur\n(geschat)\tdi\nPasen\t1\tma"),
        ["1+0 Taak|Uren|Dag", "2+1 Kerst|20 uur\n(geschat)|di", "4+0 Pasen|1|ma"]
    );
    for same in [
        "Taak\tUren\nVieringen\nKerst\t20\nPasen\t12",
        "Taak\tUren\tDag\nKerst\t20\nPasen\t12\nSport\t8\tma\nKamp\t9\tdi",
        "a\nb\nc",
        "Taak\tUren\nTotaal\nkerst\t20",
        "taak\turen\nvieringen\nkerst\t20\npasen\t12",
    ] {
        assert_eq!(mended(rows(same)), rows(same), "{same:?}");
    }
}

#[test]
fn columns_may_be_empty_and_rows_short() {
    assert_eq!(empty_columns(&rows("Kerst\t\t30\nPasen\t\t12\t")), [1]);
    assert_eq!(empty_columns(&rows("Kerst\t30")), [0_usize; 0]);
    let table = rows("a\tb\tc\nd\te\tf\ng\th");
    assert_eq!(usual_width(&table), 3);
    assert_eq!(table.iter().map(|row| is_short(row, 3)).collect::<Vec<_>>(), [false, false, true]);
}

#[test]
fn a_mark_before_a_label_is_dropped() {
    for (text, label) in [
        ("• Kerst", "Kerst"),
        ("•Kerst", "Kerst"),
        ("- Kerst", "Kerst"),
        ("– Kerst", "Kerst"),
        ("* Kerst", "Kerst"),
        ("1. Sportdag", "Sportdag"),
        ("12) Sportdag", "Sportdag"),
        ("(3) Sportdag", "Sportdag"),
        ("1.2.3 Sportdag", "Sportdag"),
        ("1.2. Sportdag", "Sportdag"),
        ("a) Kamp", "Kamp"),
        ("b. Kamp", "Kamp"),
        ("  ▪ Kamp ", "Kamp"),
        ("☐ Kamp", "Kamp"),
        ("o Kamp", "Kamp"),
        ("Kerst", "Kerst"),
        ("-Kerstborrel", "-Kerstborrel"),
        ("1e hulp", "1e hulp"),
        ("5 mei", "5 mei"),
        ("8.30 uur inloop", "8.30 uur inloop"),
        ("12\" scherm", "12\" scherm"),
        ("1.", "1."),
        ("•", "•"),
        ("-", "-"),
        ("", ""),
    ] {
        assert_eq!(without_mark(text), label, "{text:?}");
    }
    assert!(is_bullet("•") && is_bullet(" ▪ ") && !is_bullet("-") && !is_bullet("•a"));
    assert_eq!(rows("•\tKerst\t20\n\u{f0b7}\tPasen\t12")[1].cells, ["Pasen", "12"]);
}
