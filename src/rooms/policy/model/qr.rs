//! A QR code as a drawing and as a picture of dots. What is dark comes from outside.

use core::fmt::Write;

/// The white border that cameras need, in modules.
pub const BORDER: usize = 4;

/// The dots on a side of each module in a picture.
const DOTS: usize = 16;

/// The modules of a code: a square, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Modules {
    side: usize,
    is_dark: Vec<bool>,
}

impl Modules {
    /// A code of this many modules a side; the function says of column and row whether a module is dark.
    pub fn new(side: usize, is_dark: impl Fn(usize, usize) -> bool) -> Self {
        let is_dark = (0..side * side).map(|at| is_dark(at % side, at / side)).collect();
        Self { side, is_dark }
    }

    /// The length of a side with the border.
    #[must_use]
    pub const fn side_with_border(&self) -> usize {
        self.side + 2 * BORDER
    }

    /// Whether the module there is dark; the border has none.
    fn dark(&self, x: usize, y: usize) -> bool {
        let inside = |at: usize| at.checked_sub(BORDER).filter(|&at| at < self.side);
        let (Some(x), Some(y)) = (inside(x), inside(y)) else { return false };
        self.is_dark.get(y * self.side + x).copied().unwrap_or_default()
    }

    /// The dark modules as one path, a unit for each module.
    #[must_use]
    pub fn path(&self) -> String {
        let side = self.side_with_border();
        let mut path = String::new();
        for y in 0..side {
            let mut x = 0;
            while x < side {
                let length = (x..side).take_while(|&x| self.dark(x, y)).count();
                if length > 0 {
                    // A text takes all that is written to it.
                    let _ = write!(path, "M{x} {y}h{length}v1h-{length}z");
                }
                x += length.max(1);
            }
        }
        path
    }

    /// The code as a file: dark on white, also on a dark page, as cameras want it. `title` is what it is called.
    #[must_use]
    pub fn svg(&self, title: &str) -> String {
        let side = self.side_with_border();
        let size = side * DOTS;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"{size}\" height=\"{size}\" \
             shape-rendering=\"crispEdges\" role=\"img\"><title>{}</title><rect width=\"{side}\" height=\"{side}\" \
             fill=\"#fff\"/><path d=\"{}\" fill=\"#000\"/></svg>\n",
            html_escape::encode_double_quoted_attribute(title),
            self.path()
        )
    }

    /// The rows of the picture as PNG takes them: a zero for "as it is", and then a bit for each dot. To be packed with `deflate-raw`.
    #[must_use]
    pub fn rows(&self) -> Vec<u8> {
        let dots = self.side_with_border() * DOTS;
        let mut rows = Vec::with_capacity(dots * (1 + dots / 8));
        for y in 0..dots {
            rows.push(0);
            for byte in 0..dots / 8 {
                let bit = |bit: usize| u8::from(!self.dark((byte * 8 + bit) / DOTS, y / DOTS)) << (7 - bit);
                rows.push((0..8).map(bit).sum());
            }
        }
        rows
    }

    /// The picture as a PNG file, from what packing [`Self::rows`] gave.
    #[must_use]
    pub fn png(&self, packed: &[u8]) -> Vec<u8> {
        let size = u32::try_from(self.side_with_border() * DOTS).unwrap_or_default().to_be_bytes();
        // One bit for each dot, grey; packed and filtered in the only ways there are; not interlaced.
        let head = [&size[..], &size, &[1, 0, 0, 0, 0]].concat();
        // What `deflate-raw` leaves out: the head of zlib, and the sum behind it.
        let image = [&[0x78, 0x9c][..], packed, &adler(&self.rows()).to_be_bytes()].concat();
        let mut file = vec![0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n'];
        for (kind, bytes) in [(b"IHDR", &head[..]), (b"IDAT", &image), (b"IEND", &[])] {
            let length = u32::try_from(bytes.len()).unwrap_or_default();
            let checked = [&kind[..], bytes].concat();
            file.extend(length.to_be_bytes());
            file.extend(&checked);
            file.extend(crc(&checked).to_be_bytes());
        }
        file
    }
}

/// The sum of zlib (RFC 1950).
fn adler(bytes: &[u8]) -> u32 {
    const MOST: u32 = 65_521;
    let (low, high) = bytes.iter().fold((1_u32, 0_u32), |(low, high), &byte| {
        let low = (low + u32::from(byte)) % MOST;
        (low, (high + low) % MOST)
    });
    high << 16 | low
}

/// The check of PNG (ISO 3309).
fn crc(bytes: &[u8]) -> u32 {
    let crc = bytes.iter().fold(u32::MAX, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    });
    !crc
}
