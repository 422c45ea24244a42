//! Which signs a plain text has. A list of what may be there, not of what may not: what is new in the next Unicode is refused until
//! somebody looked at it.

/// A text without what comes along when it is pasted: spaces of other widths, hidden signs, empty lines at its ends and more than one
/// between.
pub(super) fn tidied(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines: Vec<String> = Vec::new();
    for line in text.split('\n') {
        let shown: String = line.chars().filter(|&sign| !is_hidden(sign)).map(space).collect();
        let line = shown.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        let is_after_empty = lines.last().is_none_or(String::is_empty);
        if !(line.is_empty() && is_after_empty) {
            lines.push(line);
        }
    }
    lines.join("\n").trim_end().to_owned()
}

/// Every space is the usual one.
const fn space(sign: char) -> char {
    match sign {
        '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        sign => sign,
    }
}

/// Signs that nobody sees and that say only where a word may break, or that join a picture from others.
const fn is_hidden(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{fe0e}' | '\u{fe0f}')
}

/// Which letters a text may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    /// Those of Dutch and of every language that is written with the same letters.
    Latin,
    /// Also those of Greek, Cyrillic and Arabic.
    Any,
}

/// The first sign that is no part of a plain text.
pub(super) fn check(text: &str, script: Script) -> Result<(), char> {
    let mut marks = 0;
    for sign in text.chars() {
        if is_mark(sign) {
            // One on a letter, as in a name that was typed on a Mac; a pile of them reaches over what stands above it.
            marks += 1;
            if marks > 1 {
                return Err(sign);
            }
            continue;
        }
        marks = 0;
        if !(is_plain(sign) || script == Script::Any && is_of_another_script(sign)) {
            return Err(sign);
        }
    }
    Ok(())
}

/// A mark that stands on the letter before it.
const fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{33f}' | '\u{342}'..='\u{344}' | '\u{346}'..='\u{34e}' | '\u{350}'..='\u{36f}')
}

/// Latin letters, digits, punctuation, arrows and pictures. No control, nothing unseen, no sign that turns the direction.
const fn is_plain(sign: char) -> bool {
    matches!(sign,
        '\n' | ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}'
        | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{20a0}'..='\u{20c0}'
        | '\u{2190}'..='\u{21ff}' | '\u{2600}'..='\u{27bf}' | '\u{1f1e6}'..='\u{1f1ff}' | '\u{1f300}'..='\u{1faff}')
}

/// Letters of Greek, Cyrillic and Arabic, without the marks that stand on them.
const fn is_of_another_script(sign: char) -> bool {
    matches!(sign, '\u{386}'..='\u{3ff}' | '\u{400}'..='\u{481}' | '\u{48a}'..='\u{4ff}'
        | '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{620}'..='\u{64a}' | '\u{660}'..='\u{669}')
}
