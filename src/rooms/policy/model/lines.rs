//! Texts broken into lines and cut to a length, at whole words.

/// A text in lines of at most this many letters; a longer word has a line of its own.
#[must_use]
pub fn lines(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if length(line) + 1 + length(word) <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// How many lines of at most this many letters a text takes. A word that is longer goes on in the next line.
#[must_use]
pub fn count(text: &str, most: usize) -> usize {
    let of_word = |line: &String| length(line).div_ceil(most.max(1));
    lines(text, most).iter().map(of_word).sum()
}

/// The first of these sentences and what comes after it, as long as all of it has room. The first is always there, and whole.
#[must_use]
pub fn while_there_is_room(sentences: &[String], has_room: impl Fn(&str) -> bool) -> String {
    let mut kept = String::new();
    for sentence in sentences {
        let more = if kept.is_empty() { sentence.clone() } else { format!("{kept} {sentence}") };
        if !kept.is_empty() && !has_room(&more) {
            break;
        }
        kept = more;
    }
    kept
}

/// The first of these sentences, as many as have room: at least one, and each of them whole.
#[must_use]
pub fn that_fit(sentences: &[String], most: usize) -> String {
    while_there_is_room(sentences, |text| length(text) <= most)
}

/// A text of at most this many letters: what is longer ends in `…` after a whole word.
#[must_use]
pub fn cut(text: &str, most: usize) -> String {
    if length(text) <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    let whole = kept.rsplit_once(' ').map_or(kept.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '.', ' ']))
}

fn length(text: &str) -> usize {
    text.chars().count()
}
