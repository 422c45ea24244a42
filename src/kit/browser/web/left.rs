//! What a visitor did on a page before the app was there: typed, ticked, chose, opened, and where focus and caret were. The page that
//! the app puts in its place takes it over, and hears of it as of any other change.
//!
//! `public/start.js` marks what was touched. A value alone does not say: a browser also fills in by itself, after a reload,
//! what stood in a field before, and what is kept may be newer than that.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use super::{bubbling, document};

/// The mark of what was touched.
const TOUCHED: &str = "data-touched";
/// What can be found again: it has an id, or a name and a value, or words.
const CONTROLS: &str = "input, select, textarea, button, summary, a[href]";

/// Which of the controls of a page: what is written and what the app makes have the same, but the app may add some.
#[derive(Debug, PartialEq)]
enum Name {
    /// By its id.
    Id(String),
    /// One of a group, by the name of the group and its value.
    Choice(String, String),
    /// By what it says or where it leads, and the how manieth of those that say so.
    Says(String, usize),
}

/// What was done with a control.
#[derive(Debug)]
enum Did {
    Typed(String),
    Ticked(bool),
    Folded(bool),
}

/// All that a visitor left on a page.
#[derive(Debug)]
pub struct Left {
    did: Vec<(Name, Did)>,
    /// The control in focus, and how far it was below the top of the window.
    focus: Option<(Name, f64)>,
    /// From where to where the text of the control in focus is selected; both the same for a caret.
    selection: Option<(u32, u32)>,
}

impl Left {
    /// What there is on the written page.
    pub fn on(root: &HtmlElement) -> Self {
        let all = controls(root);
        let did = all.iter().enumerate().filter(|(_, control)| is_touched(control));
        let did = did.filter_map(|(at, control)| Some((name(&all, at), state(control)?))).collect();
        let active = document().and_then(|document| document.active_element());
        let focus = active.and_then(|active| all.iter().position(|control| *control == active));
        let selection = focus.and_then(|at| selection(&all[at]));
        Self { did, focus: focus.map(|at| (name(&all, at), top(&all[at]))), selection }
    }

    /// Does the same on the page of the app. What it does not have any more is passed over.
    pub fn do_again(&self, root: &HtmlElement) {
        let all = controls(root);
        for (control, did) in self.did.iter().filter_map(|(name, did)| Some((find(&all, name)?, did))) {
            apply(control, did);
        }
        // A text that is set moves the caret behind it.
        let all = controls(root);
        if let (Some((name, _)), Some(selection)) = (&self.focus, self.selection)
            && let Some(control) = find(&all, name)
        {
            select(control, selection);
        }
    }

    /// What the visitor is at stays where it was in sight, also if the app says more above it.
    pub fn keep_in_sight(&self, root: &HtmlElement) {
        let Some((name, was)) = &self.focus else { return };
        if let (Some(control), Some(window)) = (find(&controls(root), name), web_sys::window()) {
            window.scroll_by_with_x_and_y(0.0, top(control) - was);
        }
    }

    /// Opens what was open, and gives the focus back, which may be in it.
    pub fn focus(&self, root: &HtmlElement) {
        let all = controls(root);
        for (name, did) in self.did.iter().filter(|(_, did)| matches!(did, Did::Folded(_))) {
            if let Some(control) = find(&all, name) {
                apply(control, did);
            }
        }
        let Some((name, _)) = &self.focus else { return };
        if let Some(control) = find(&all, name).and_then(|control| control.dyn_ref::<HtmlElement>()) {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            // Fails only on an element that cannot take focus, and this one had it.
            let _ = control.focus_with_options(&options);
        }
        self.keep_in_sight(root);
    }
}

fn controls(root: &HtmlElement) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(CONTROLS) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

fn find<'a>(all: &'a [Element], wanted: &Name) -> Option<&'a Element> {
    (0..all.len()).find(|&at| name(all, at) == *wanted).map(|at| &all[at])
}

/// A fold is touched as a whole: its summary stands for it.
fn is_touched(control: &Element) -> bool {
    fold(control).as_ref().unwrap_or(control).has_attribute(TOUCHED)
}

fn fold(control: &Element) -> Option<Element> {
    control.parent_element().filter(|_| control.tag_name() == "SUMMARY")
}

fn name(all: &[Element], at: usize) -> Name {
    let control = &all[at];
    let id = control.id();
    if !id.is_empty() {
        return Name::Id(id);
    }
    if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        return Name::Choice(input.name(), input.value());
    }
    let says = said(control);
    let before = all[..at].iter().filter(|other| said(other) == says).count();
    Name::Says(says, before)
}

/// A link leads where it did; what it says may be its address, which a written page does not know in full.
fn said(control: &Element) -> String {
    format!("{} {}", control.tag_name(), control.get_attribute("href").or(control.text_content()).unwrap_or_default())
}

fn top(control: &Element) -> f64 {
    control.get_bounding_client_rect().top()
}

fn state(control: &Element) -> Option<Did> {
    if let Some(fold) = fold(control) {
        return Some(Did::Folded(fold.has_attribute("open")));
    }
    if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        let is_choice = matches!(input.type_().as_str(), "radio" | "checkbox");
        return Some(if is_choice { Did::Ticked(input.checked()) } else { Did::Typed(input.value()) });
    }
    let select = control.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value);
    let text = control.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value);
    select.or(text).map(Did::Typed)
}

/// Controls without a caret, such as a date, have none to give.
fn selection(control: &Element) -> Option<(u32, u32)> {
    let input = control.dyn_ref::<HtmlInputElement>();
    let text = control.dyn_ref::<HtmlTextAreaElement>();
    let start = input.map(HtmlInputElement::selection_start).or(text.map(HtmlTextAreaElement::selection_start))?;
    let end = input.map(HtmlInputElement::selection_end).or(text.map(HtmlTextAreaElement::selection_end))?;
    start.ok()?.zip(end.ok()?)
}

fn select(control: &Element, (start, end): (u32, u32)) {
    // Fails only on a control without a caret, and this one had one.
    if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        let _ = input.set_selection_range(start, end);
    } else if let Some(text) = control.dyn_ref::<HtmlTextAreaElement>() {
        let _ = text.set_selection_range(start, end);
    }
}

fn apply(control: &Element, did: &Did) {
    match did {
        Did::Folded(is_open) => {
            if let Some(fold) = fold(control) {
                // Neither fails: the name of the attribute is one.
                let _ = if *is_open { fold.set_attribute("open", "") } else { fold.remove_attribute("open") };
            }
            return;
        }
        Did::Ticked(is_ticked) => {
            let Some(input) = control.dyn_ref::<HtmlInputElement>() else { return };
            // An option that lost its tick to another of its group is not told: the other is.
            if input.checked() == *is_ticked || (!is_ticked && input.type_() == "radio") {
                return;
            }
            input.set_checked(*is_ticked);
        }
        Did::Typed(value) => {
            if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
                input.set_value(value);
            } else if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
                select.set_value(value);
            } else if let Some(text) = control.dyn_ref::<HtmlTextAreaElement>() {
                text.set_value(value);
            }
        }
    }
    for event in ["input", "change"] {
        if let Ok(event) = web_sys::Event::new_with_event_init_dict(event, &bubbling()) {
            // What hears of it may refuse it; that is its own to say.
            let _ = control.dispatch_event(&event);
        }
    }
}
