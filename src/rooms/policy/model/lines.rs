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

/// The first of these sentences, as many as have room; a first one that has none is cut after a whole word.
#[must_use]
pub fn that_fit(sentences: &[String], most: usize) -> String {
    let mut kept = String::new();
    for sentence in sentences {
        if kept.is_empty() {
            kept = cut(sentence, most);
        } else if length(&kept) + 1 + length(sentence) <= most {
            kept.push(' ');
            kept.push_str(sentence);
        } else {
            break;
        }
    }
    kept
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
