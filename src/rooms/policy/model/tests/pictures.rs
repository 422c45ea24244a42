//! The QR code, read back by another program from the drawing and from the picture; and the slide.

use qrcodegen::{QrCode, QrCodeEcc};

use super::support::{hostile, piece};
use crate::qr::Modules;
use crate::slide;

fn modules(text: &str) -> Modules {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
    let at = |at: usize| i32::try_from(at).unwrap();
    Modules::new(usize::try_from(code.size()).unwrap(), |x, y| code.get_module(at(x), at(y)))
}

/// What a reader that knows nothing of ours sees in a picture of this many dots a side.
fn seen(side: usize, light: impl Fn(usize, usize) -> u8) -> String {
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, light);
    let codes = picture.detect_grids();
    assert_eq!(codes.len(), 1);
    codes[0].decode().unwrap().1
}

/// The dark places of a path of runs, eight dots for each unit.
fn painted(path: &str, side: usize) -> Vec<Vec<u8>> {
    const DOTS: usize = 8;
    let mut dots = vec![vec![255; side * DOTS]; side * DOTS];
    for run in path.split('M').skip(1) {
        let (place, rest) = run.split_once('h').unwrap();
        let (x, y) = place.split_once(' ').unwrap();
        let length: usize = rest.split_once("v1h-").unwrap().0.parse().unwrap();
        let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
        for row in dots.iter_mut().skip(y * DOTS).take(DOTS) {
            row[x * DOTS..(x + length) * DOTS].fill(0);
        }
    }
    dots
}

const ADDRESSES: [&str; 3] = [
    "https://taakkompas.example/zelfscan/",
    "https://taakkompas.example/sub/pad/maatregelen/zet-tijd-en-taken-van-ondersteuners-in-het-werkverdelingsplan/",
    "https://taakkompas.example/zelfscan/#1AKWx0Gy7AAAAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
];

#[test]
fn the_drawing_is_read_back() {
    for address in ADDRESSES {
        let modules = modules(address);
        let svg = modules.svg("QR-code <van> \"ons\"");
        let document = roxmltree::Document::parse(&svg).unwrap();
        let path =
            document.descendants().find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "path"))).unwrap();
        let side = modules.side_with_border();
        let dots = painted(path.attribute("d").unwrap(), side);
        assert_eq!(seen(side * 8, |x, y| dots[y][x]), address);
        let title = document.descendants().find(|node| node.tag_name().name() == "title").unwrap();
        assert_eq!(title.text(), Some("QR-code <van> \"ons\""));
    }
}

#[test]
fn the_picture_is_read_back() {
    for address in ADDRESSES {
        let modules = modules(address);
        let file = modules.png(&miniz_oxide::deflate::compress_to_vec(&modules.rows(), 6));
        let mut decoder = png::Decoder::new(std::io::Cursor::new(&file));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut dots = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut dots).unwrap();
        assert_eq!((info.width, info.height), (info.height, u32::try_from(modules.side_with_border() * 16).unwrap()));
        let side = usize::try_from(info.width).unwrap();
        assert_eq!(seen(side, |x, y| dots[y * info.line_size + x]), address);
        assert!(file.len() < 4_000, "{} bytes", file.len());
    }
}

#[test]
fn a_slide_holds_the_words_and_the_code_and_nothing_of_what_they_try() {
    let code = modules(&piece().address);
    let svg = slide::svg(&piece(), "Taakkompas", Some(&code));
    let document = roxmltree::Document::parse(&svg).unwrap();
    let texts: Vec<_> = document.descendants().filter(|node| node.tag_name().name() == "text").collect();
    let said: Vec<_> = texts.iter().filter_map(roxmltree::Node::text).collect();
    assert!(said.contains(&"Hang het weekrooster van de assistent op") || said[1].starts_with("Hang het"), "{said:?}");
    assert!(said.concat().contains(&piece().address), "{said:?}");
    assert!(svg.contains(&code.path()));
    let names = |svg: &str| -> Vec<String> {
        let document = roxmltree::Document::parse(svg).unwrap();
        let elements = document.descendants().filter(roxmltree::Node::is_element);
        elements.map(|node| node.tag_name().name().to_owned()).filter(|name| name != "text").collect()
    };
    assert_eq!(names(&slide::svg(&hostile(), "Taakkompas", Some(&code))), names(&svg));
}
