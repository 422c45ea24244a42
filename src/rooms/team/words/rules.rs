//! What is shown of a team and what never is, in plain words: the rules of 0085.

/// A part of the page: its heading and its sentences.
pub struct Part {
    /// The heading.
    pub title: &'static str,
    /// One sentence or two each.
    pub says: &'static [&'static str],
}

/// The parts, in order.
pub const PARTS: [Part; 5] = [
    Part {
        title: "Wat we laten zien",
        says: &[
            "Een uitkomst staat er pas als vijf of meer collega's samen antwoord gaven.",
            "Aantallen staan er pas als acht of meer collega's over een stelling meetellen. Tot dan staan er alleen woorden.",
            "Niet iedereen krijgt elke stelling. Daarom tellen er bij een stelling soms minder mensen mee dan er codes zijn.",
            "Aantallen staan er alleen als drie of meer mensen iets anders kozen dan de meesten. \
             Anders staat er alleen wat bijna iedereen koos.",
            "Alle ondersteuners vormen één groep. Zo wordt een kleine functie niet herkenbaar.",
        ],
    },
    Part {
        title: "Wat we zelf nooit laten zien",
        says: &[
            "Een antwoord van één persoon, of wie wat inleverde.",
            "Een groep van minder dan vijf mensen. Ook niet wat overblijft als je een groep aftrekt.",
            "In één ronde twee beelden die maar één code verschillen. Er moeten eerst vijf nieuwe codes zijn.",
            "Een code in een bestand of een kopie. Als je bewaart of doorgeeft, gaan de codes niet mee.",
            "Eén uitzondering: een hele zelfscan die we niet kunnen openen. Die bewaar je zoals hij is. Daar \
             kunnen codes in staan.",
        ],
    },
    Part {
        title: "Wat je daarvan merkt",
        says: &[
            "Het beeld wordt het best als iedereen heeft ingeleverd. Maak het dus niet te vroeg.",
            "Wie laat inlevert, telt misschien in geen enkel beeld mee.",
            "De codes staan alleen in de browser van wie verzamelt. Een bestand is daarvan geen reservekopie.",
            "Een code telt in één ronde. Voor een volgende ronde maak je een nieuwe.",
            "Een code die al in een beeld zit, kun je er niet meer uithalen.",
            "Ook een code van de schoolleiding telt mee. Wie de zelfscan van de school invult, levert daarom liever geen code in.",
        ],
    },
    Part {
        title: "Wat we niet kunnen voorkomen",
        says: &[
            "In een code staan antwoorden. Wie de code heeft, kan ze met wat moeite lezen.",
            "Wie verzamelt, kan zelf codes verzinnen. Dan is een ander misschien te raden.",
            "Dezelfde codes kunnen nog eens mee op een ander toestel, of na het wissen van een zelfscan. Het verschil \
             tussen twee beelden kan dan een antwoord verraden.",
            "Ook twee rondes met dezelfde mensen op één na kunnen dat. Net als een beeld naast een telling op papier.",
            "Een link met een code kan in de geschiedenis van een browser blijven staan.",
            "Wie twee keer invult en dat niet zegt, telt dubbel. Een groep van vijf is dan vier mensen.",
            "Daarom kan een ander dan de schoolleider verzamelen. Of tel op papier.",
        ],
    },
    Part {
        title: "Bij tellen in de zaal",
        says: &[
            "Met kaarten of vingers ziet iedereen elkaar. Kies dat alleen als dat bij jullie kan.",
            "Daarbuiten geldt ook hier: van minder dan vijf mensen zie je niets.",
            "Op papier geldt: bij minder dan vijf briefjes zie je niets.",
            "Laat een ander dan de schoolleider de briefjes tellen, en gooi ze daarna weg.",
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use taakkompas_team::picture::{EIGHT, FIVE, OTHERWISE};

    /// The numbers on the page are those of the rules.
    #[test]
    fn the_numbers_said_are_those_of_the_rules() {
        assert_eq!((FIVE, EIGHT, OTHERWISE), (5, 8, 3));
        let says: String = PARTS.iter().flat_map(|part| part.says).copied().collect();
        for number in ["vijf of meer", "acht of meer", "drie of meer", "vijf nieuwe"] {
            assert!(says.contains(number), "{number}");
        }
    }
}
