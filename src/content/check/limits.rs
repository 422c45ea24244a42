//! What the law allows is told with its limit, and what a union says is not told as law.

use super::Problems;
use crate::language::{sentences, texts};
use crate::load::{Entry, Loaded};
use crate::problem::Problem;

/// A claim that misleads without what belongs to it. All words are in lower case.
struct Limit {
    /// The text makes the claim if it holds all of these.
    claim: &'static [&'static str],
    /// One of these has to stand in the same text; if there are none, the claim is refused.
    needs: &'static [&'static str],
}

/// Claims of one sentence.
const SENTENCES: &[Limit] = &[
    // WMS, article 16: the GMR consents if it concerns all schools or most of them, not if it concerns a few.
    Limit { claim: &["gmr", "bij meerdere scholen"], needs: &[] },
    // WEC, article 3, paragraph 5.
    Limit { claim: &["twaalf maanden", "vervangen"], needs: &["hooguit twaalf maanden"] },
    // WPO, article 32, paragraph 10.
    Limit { claim: &["meestal twee schooljaren"], needs: &[] },
    // WPO, article 3, paragraph 4: a student with a contract may teach, and trials may have rules of their own.
    Limit { claim: &["wet", "geen uitzondering"], needs: &["even invallen", "één ochtend", "voor nood"] },
    // No statute says so.
    Limit { claim: &["nee zeggen tegen invallen"], needs: &["cnv", "cao-"] },
];

/// Claims of a whole text, whose limit may follow in another sentence.
const TEXTS: &[Limit] = &[
    // WEC, article 3, paragraph 5.
    Limit { claim: &["speciaal onderwijs", "mag iemand", "zonder diploma"], needs: &["hooguit twaalf maanden"] },
    // The union says both: the board is liable first, and supervision by someone unqualified can turn out badly.
    Limit { claim: &["cnv", "als eerste aansprakelijk"], needs: &["vervelende gevolgen"] },
    // The cao of this agreement ended on 31 October 2025.
    Limit { claim: &["akkoord", "18.00 uur", "hoef"], needs: &["vraag na"] },
    // BW, book 7, article 668a, paragraph 5.
    Limit { claim: &["vierde contract op rij"], needs: &["een cao kan"] },
];

impl Limit {
    fn is_missed_by(&self, lower: &str) -> bool {
        self.claim.iter().all(|word| lower.contains(word)) && !self.needs.iter().any(|word| lower.contains(word))
    }

    fn problem(&self, entry: &Entry, field: &str) -> Problem {
        let claim = self.claim.join("\" and \"");
        let what = if self.needs.is_empty() {
            "is not what the law says".to_owned()
        } else {
            format!("needs \"{}\" beside it", self.needs.join("\" or \""))
        };
        Problem::new(&entry.file, &entry.id, format!("{field}: \"{claim}\" {what}"))
    }
}

pub(super) fn check(loaded: &Loaded, problems: &mut Problems) {
    for entry in &loaded.entries {
        for text in texts(entry) {
            let of_text = TEXTS.iter().filter(|limit| limit.is_missed_by(&text.text.to_lowercase()));
            problems.0.extend(of_text.map(|limit| limit.problem(entry, &text.field)));
            for sentence in sentences(text.text) {
                let lower = sentence.to_lowercase();
                let of_sentence = SENTENCES.iter().filter(|limit| limit.is_missed_by(&lower));
                problems.0.extend(of_sentence.map(|limit| limit.problem(entry, &text.field)));
            }
        }
    }
}
