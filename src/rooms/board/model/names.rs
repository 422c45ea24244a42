//! Names of schools beside each other: which need their place to be told apart, and which may be one school written in two ways.

use std::collections::{BTreeMap, BTreeSet};

use crate::summary::{School, words};

/// Words before the name itself, which one writes and another leaves out.
const KINDS: [&str; 16] = [
    "de",
    "het",
    "'t",
    "bs",
    "obs",
    "cbs",
    "rkbs",
    "pcbs",
    "ikc",
    "kc",
    "basisschool",
    "school",
    "openbare",
    "kindcentrum",
    "dorpsschool",
    "integraal",
];

/// The names of the schools of a round.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names {
    last: Option<String>,
    twice: BTreeSet<String>,
    first: BTreeMap<(String, String), School>,
    alike: Vec<(School, School)>,
}

impl Names {
    /// Adds a school; they come by name.
    pub fn add(&mut self, school: &School) {
        let name: String = words(&school.name).collect();
        if self.last.as_ref() == Some(&name) {
            self.twice.insert(name.clone());
        }
        let place: String = words(&school.place).collect();
        let bare = name.split(' ').skip_while(|word| KINDS.contains(word)).collect::<Vec<_>>().join(" ");
        if !bare.is_empty() {
            match self.first.get(&(bare.clone(), place.clone())) {
                Some(first) => self.alike.push((first.clone(), school.clone())),
                None => drop(self.first.insert((bare, place), school.clone())),
            }
        }
        self.last = Some(name);
    }

    /// Whether there are more schools of this name.
    pub fn is_twice(&self, school: &School) -> bool {
        self.twice.contains(&words(&school.name).collect::<String>())
    }

    /// Pairs that may be one school.
    pub fn alike(&self) -> &[(School, School)] {
        &self.alike
    }
}
