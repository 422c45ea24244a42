//! A slide: the title, what the page says, where it comes from, and a QR code that leads there. An SVG that presentation programs
//! take as a picture or take apart into texts.

use core::fmt::Write;

use crate::lines;
use crate::piece::Piece;
use crate::qr::Modules;
use html_escape::encode_double_quoted_attribute as escaped;

/// The sides of the slide.
const WIDTH: usize = 1280;
const HEIGHT: usize = 720;
/// The room at the left and the right.
const MARGIN: usize = 80;
/// The side of the QR code.
const QR: usize = 200;

/// Where the source begins.
const SOURCE_FROM: usize = 560;

/// A text of the slide: the most letters of a line, the most lines, the size of its letters, from line to line.
struct Style {
    letters: usize,
    lines: usize,
    size: usize,
    leading: usize,
    /// As attributes: a policy that allows no style in a page allows these.
    paint: &'static str,
}

const TITLE: Style =
    Style { letters: 38, lines: 3, size: 54, leading: 64, paint: "fill=\"#20241f\" font-weight=\"600\"" };
const TEXT: Style = Style { letters: 54, lines: 5, size: 32, leading: 44, paint: "fill=\"#20241f\"" };
const SOURCE: Style = Style { letters: 64, lines: 3, size: 22, leading: 30, paint: "fill=\"#4a4a42\"" };
const ADDRESS: Style = Style { letters: 64, lines: 3, size: 22, leading: 28, paint: "fill=\"#4a4a42\"" };

/// The slide of a page, with the QR code of its address. `credit` is whose words they are and under which licence.
#[must_use]
pub fn svg(of: &Piece, credit: &str, qr: Option<&Modules>) -> String {
    let mut texts = String::new();
    let mut y = 92;
    // A text takes all that is written to it.
    let _ =
        write!(texts, "<text x=\"{MARGIN}\" y=\"{y}\" fill=\"#0c5360\" font-size=\"24\">{}</text>", escaped(&of.kind));
    y += 84;
    y = set(&mut texts, &lines::lines(&of.title, TITLE.letters), &TITLE, y) + 16;
    // Under a long title there is room for fewer lines.
    let room = (SOURCE_FROM - y) / TEXT.leading;
    let says = lines::that_fit(&of.sentences, TEXT.letters * room.clamp(2, TEXT.lines) - TEXT.letters);
    set(&mut texts, &lines::lines(&says, TEXT.letters), &TEXT, y);
    let y = set(&mut texts, &lines::lines(&of.source, SOURCE.letters), &SOURCE, SOURCE_FROM);
    set(&mut texts, &pieces(&of.address, ADDRESS.letters), &ADDRESS, y);
    let _ = write!(
        texts,
        "<text x=\"{}\" y=\"92\" fill=\"#0c5360\" font-size=\"24\" text-anchor=\"end\">{}</text>",
        WIDTH - MARGIN,
        escaped(credit)
    );
    let code = qr.map(drawn).unwrap_or_default();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" role=\"img\" \
         font-family=\"'Segoe UI', Arial, 'Liberation Sans', sans-serif\"><title>{}</title>\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#faf7f0\"/>\
         <rect width=\"16\" height=\"{HEIGHT}\" fill=\"#0c5360\"/>{texts}{code}</svg>\n",
        escaped(&of.title)
    )
}

/// Sets lines from this height on, and gives the height below them.
fn set(texts: &mut String, lines: &[String], style: &Style, from: usize) -> usize {
    let Style { lines: most, size, leading, paint, .. } = style;
    for (at, line) in lines.iter().take(*most).enumerate() {
        let is_cut = at + 1 == *most && lines.len() > *most;
        let (y, end) = (from + at * leading, if is_cut { "…" } else { "" });
        let _ =
            write!(texts, "<text x=\"{MARGIN}\" y=\"{y}\" {paint} font-size=\"{size}\">{}{end}</text>", escaped(line));
    }
    from + lines.len().min(*most) * leading
}

/// An address in lines: it has no spaces to break at.
fn pieces(address: &str, most: usize) -> Vec<String> {
    let signs: Vec<char> = address.chars().collect();
    signs.chunks(most).map(|line| line.iter().collect()).collect()
}

fn drawn(qr: &Modules) -> String {
    let side = qr.side_with_border();
    format!(
        "<svg x=\"{}\" y=\"{}\" width=\"{QR}\" height=\"{QR}\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
         <rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path d=\"{}\" fill=\"#000\"/></svg>",
        WIDTH - MARGIN - QR,
        HEIGHT - 56 - QR,
        qr.path()
    )
}
