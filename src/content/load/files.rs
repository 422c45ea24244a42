//! The content files as text, by their names from the content folder: `nl/themes.toml`.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use crate::model::{BytesError, bytes};
use crate::problem::Problem;

/// The text of every content file that could be read.
#[derive(Debug, Clone, Default)]
pub struct Files {
    /// The texts, by name.
    pub texts: BTreeMap<String, String>,
    /// The files and folders that could not be read.
    pub problems: Vec<Problem>,
}

impl FromIterator<(String, String)> for Files {
    fn from_iter<T: IntoIterator<Item = (String, String)>>(texts: T) -> Self {
        Self { texts: texts.into_iter().collect(), problems: Vec::new() }
    }
}

impl Files {
    /// The texts as bytes.
    ///
    /// # Errors
    /// If a text cannot be encoded, which a text never causes.
    pub fn to_bytes(&self) -> Result<Vec<u8>, BytesError> {
        bytes::write(&self.texts)
    }

    /// Reads what [`Files::to_bytes`] wrote.
    ///
    /// # Errors
    /// If the bytes are damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BytesError> {
        Ok(Self { texts: bytes::read(bytes)?, problems: Vec::new() })
    }

    /// Reads every `.toml` file in the folder of a language and its subfolders.
    #[must_use]
    pub fn read(folder: &Path) -> Self {
        let mut files = Self::default();
        let name = folder.file_name().map_or_else(|| "content".into(), |name| name.to_string_lossy());
        files.read_folder(folder, &name);
        files
    }

    fn read_folder(&mut self, folder: &Path, name: &str) {
        match children(folder) {
            Ok(children) => {
                for (child, child_name) in children {
                    self.read_child(&child, &format!("{name}/{child_name}"));
                }
            }
            Err(error) => self.problems.push(Problem::of_file(name, format!("cannot be read: {error}"))),
        }
    }

    fn read_child(&mut self, path: &Path, name: &str) {
        if path.is_dir() {
            self.read_folder(path, name);
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            match fs::read_to_string(path) {
                Ok(text) => {
                    self.texts.insert(name.to_owned(), text);
                }
                Err(error) => self.problems.push(Problem::of_file(name, format!("cannot be read: {error}"))),
            }
        }
    }
}

fn children(folder: &Path) -> io::Result<Vec<(std::path::PathBuf, String)>> {
    fs::read_dir(folder)?
        .map(|child| child.map(|child| (child.path(), child.file_name().to_string_lossy().into_owned())))
        .collect()
}
