//! Line drawings that explain, in the hand of the compass (`style/drawings.css`): a school morning, the week, the year and
//! the four levels. Each says in words what it shows.

use leptos::prelude::*;

/// A school morning in five stations: what is to be known by when. The times are those of a usual day.
pub fn morning() -> AnyView {
    let stations = [
        (
            "7.15",
            "Bellen wie er niet komt",
            "<path d=\"M7 3l3 5-2 2c1 3 3 5 6 6l2-2 5 3c0 3-2 4-4 4C9 20 4 15 3 7c0-2 1-4 4-4z\"/>",
        ),
        ("7.30", "De kaart erbij", "<path d=\"M6 3h12v18H6zM9 8h6M9 12h6M9 16h3\"/>"),
        ("7.45", "De ouders weten het", "<path d=\"M3 6h18v13H3zM3 7l9 7 9-7\"/>"),
        (
            "8.15",
            "Elke groep heeft iemand",
            "<path d=\"M9 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6M3 20c0-4 2-6 6-6s6 2 6 6M17 8a2 2 0 1 0 0 4a2 2 0 1 0 0-4M18 15c2 0 3 2 3 5\"/>",
        ),
        ("8.30", "De bel gaat", "<path d=\"M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM12 5V3M10 22h4\"/>"),
    ];
    let stations = stations.map(|(time, says, drawing)| {
        view! {
            <li>
                <svg class="drawing" viewBox="0 0 24 24" aria-hidden="true" inner_html=drawing></svg>
                <strong>{time}</strong>
                <span>{says}</span>
            </li>
        }
        .into_any()
    });
    view! { <ol class="morning">{stations.collect_view()}</ol> }.into_any()
}

/// A week as bars: what stays in a busy week has a thick edge.
pub fn week() -> AnyView {
    const BARS: &str = "<path class=\"faint\" d=\"M4 22h192M4 42h192M4 62h192M4 82h192\"/>\
        <path d=\"M6 44h28v26H6zM46 74h28v16H46zM86 24h28v16H86zM86 54h28v30H86zM126 26h28v14h-28zM166 46h28v22h-28z\"/>\
        <path class=\"stays\" d=\"M6 24h28v16H6zM46 34h28v28H46zM126 48h28v24h-28z\"/>\
        <text x=\"20\" y=\"13\">ma</text><text x=\"60\" y=\"13\">di</text><text x=\"100\" y=\"13\">wo</text>\
        <text x=\"140\" y=\"13\">do</text><text x=\"180\" y=\"13\">vr</text>";
    drawing(
        "0 0 200 94",
        "Een week van maandag tot en met vrijdag, met blokken per dag. Drie blokken hebben een dikke rand: die gaan altijd door.",
        BARS,
    )
}

/// The school year as a ring: its five holidays, and the first of May.
pub fn year() -> AnyView {
    const RING: &str = "<circle class=\"faint\" cx=\"100\" cy=\"80\" r=\"52\"/>\
        <path class=\"stays\" d=\"M147.5 58.9A52 52 0 0 1 150.2 66.5M140.9 112.2A52 52 0 0 1 130.6 122.1M90.7 131.2A52 52 0 0 1 82.9 129.1M50.4 95.6A52 52 0 0 1 48.7 88.7M72.8 35.7A52 52 0 0 1 109.8 28.9\"/>\
        <path class=\"here\" d=\"M38 91.5L62 86\"/>\
        <g font-size=\"14\"><text class=\"begin\" x=\"157\" y=\"60\">herfst</text><text class=\"begin\" x=\"145\" y=\"130\">kerst</text>\
        <text x=\"78\" y=\"152\">voorjaar</text><text class=\"end\" x=\"40\" y=\"113\">mei</text>\
        <text x=\"88\" y=\"17\">zomer</text><text class=\"end\" x=\"33\" y=\"91\">1 mei</text></g>";
    drawing(
        "-20 0 224 158",
        "Het schooljaar als ring, met vijf vakanties: zomer, herfst, kerst, voorjaar en mei. Op 1 mei staat een streep: dan is het formatieplan klaar.",
        RING,
    )
}

/// The four levels as a stair.
pub fn stair() -> AnyView {
    const STEPS: &str = "<path class=\"faint\" d=\"M4 108h216\"/><path d=\"M4 108V86h52V64h52V42h52V20h52v88M212 20V5l8 3-8 3\"/>\
        <g font-size=\"10\"><text x=\"30\" y=\"101\">Nog niet</text><text x=\"82\" y=\"79\">Soms</text>\
        <text x=\"134\" y=\"57\">Meestal</text><text x=\"186\" y=\"35\">Vast</text></g>";
    drawing("0 0 224 112", "Een trap met vier treden: nog niet, soms, meestal en vast.", STEPS)
}

/// With its words, for those who do not see it.
fn drawing(view_box: &'static str, says: &'static str, lines: &'static str) -> AnyView {
    view! { <svg class="drawing" viewBox=view_box role="img" aria-label=says inner_html=lines></svg> }.into_any()
}
