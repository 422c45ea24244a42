//! All files in one.

use std::io::{Cursor, Write};

use time::Date;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::file::File;

/// The bytes of a zip with these files, in this order. Each is of this day: of the version of the content, not of the day on
/// which the zip was made.
///
/// # Errors
/// Those of the writer, which writes to memory.
pub fn zip(files: &[File], day: Date) -> Result<Vec<u8>, ZipError> {
    let year = u16::try_from(day.year()).unwrap_or_default();
    let day = DateTime::from_date_and_time(year, day.month().into(), day.day(), 0, 0, 0).unwrap_or_default();
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(day)
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        writer.start_file(file.path.as_str(), options)?;
        writer.write_all(&file.bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}
