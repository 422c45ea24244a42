//! What one source says of others: the modules it declares, what it imports, every path in its code.
//!
//! Read from the compiler's tokens, so a word in a comment or a text is no import and a line break hides none.
//! Code under `#[cfg(test)]` is left out.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, Ident, Spacing, TokenStream, TokenTree};
use syn::visit::{self, Visit};

/// One name that a `use` brings in.
#[derive(Debug)]
pub struct Use {
    pub path: Vec<String>,
    /// The name it has here; none for all names of a module, or for a trait without a name.
    pub name: Option<String>,
    pub is_glob: bool,
    /// Whether others may get it from here: `pub use`, `pub(super) use`.
    pub is_handed_on: bool,
    pub line: usize,
}

/// What a path in the code can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Path,
    /// The name of a macro that is called: it may come from a `macro_rules!` above, without any `use`.
    Macro,
    /// A single small word inside a macro: it may be a variable as well, so nothing is imported by it.
    Word,
}

/// A path in the code, inside macros and attributes too.
#[derive(Debug)]
pub struct Mention {
    pub path: Vec<String>,
    pub kind: Kind,
    pub line: usize,
}

/// A file, or a module written out inside one.
#[derive(Debug, Default)]
pub struct Scope {
    /// The names of the modules it stands in, inside its file.
    pub inside: Vec<String>,
    /// Modules with a file of their own.
    pub declares: Vec<String>,
    pub items: BTreeSet<String>,
    pub macros: BTreeSet<String>,
    pub uses: Vec<Use>,
    pub mentions: Vec<Mention>,
    /// Numbers with a point, each with its line.
    pub floats: Vec<(String, usize)>,
}

#[derive(Debug, Default)]
pub struct Source {
    /// The file itself, then the modules written out in it.
    pub scopes: Vec<Scope>,
}

impl Source {
    pub fn parse(text: &str) -> Result<Self, syn::Error> {
        let tokens = without_tests(text.parse::<TokenStream>()?);
        let file: syn::File = syn::parse2(tokens)?;
        let mut reader = Reader { found: Self { scopes: vec![Scope::default()] }, at: 0 };
        reader.visit_file(&file);
        for scope in &mut reader.found.scopes {
            // The first place tells enough.
            let mut seen = BTreeSet::new();
            scope.mentions.retain(|of| seen.insert((of.path.clone(), of.kind)));
        }
        Ok(reader.found)
    }
}

/// Leaves out every item under `#[cfg(test)]`: up to its braces, or its semicolon.
fn without_tests(tokens: TokenStream) -> TokenStream {
    let mut kept: Vec<TokenTree> = Vec::new();
    let mut is_test = false;
    for token in tokens {
        let ends = match &token {
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
            TokenTree::Punct(punct) => punct.as_char() == ';',
            _ => false,
        };
        if is_cfg_test(&token) {
            // The `#` before it.
            kept.pop();
            is_test = true;
        } else if is_test {
            is_test = !ends;
        } else {
            kept.push(match token {
                TokenTree::Group(group) => {
                    let mut inner = proc_macro2::Group::new(group.delimiter(), without_tests(group.stream()));
                    inner.set_span(group.span());
                    inner.into()
                }
                other => other,
            });
        }
    }
    kept.into_iter().collect()
}

fn is_cfg_test(token: &TokenTree) -> bool {
    match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
            group.stream().to_string().split_whitespace().collect::<String>() == "cfg(test)"
        }
        _ => false,
    }
}

struct Reader {
    found: Source,
    /// The scope that is being read.
    at: usize,
}

impl Reader {
    fn scope(&mut self) -> &mut Scope {
        &mut self.found.scopes[self.at]
    }

    fn mention(&mut self, path: Vec<String>, kind: Kind, line: usize) {
        self.scope().mentions.push(Mention { path, kind, line });
    }

    fn add_use(&mut self, tree: &syn::UseTree, before: &[String], is_handed_on: bool) {
        let with = |ident: &Ident| {
            // `a::{self}` is `a`.
            let own = (ident != "self" || before.is_empty()).then(|| ident.to_string());
            before.iter().cloned().chain(own).collect::<Vec<_>>()
        };
        match tree {
            syn::UseTree::Path(path) => self.add_use(&path.tree, &with(&path.ident), is_handed_on),
            syn::UseTree::Group(group) => {
                group.items.iter().for_each(|tree| self.add_use(tree, before, is_handed_on));
            }
            syn::UseTree::Name(name) => {
                let path = with(&name.ident);
                let own = path.last().cloned();
                self.add_leaf(path, own, is_handed_on, &name.ident);
            }
            syn::UseTree::Rename(rename) => {
                let name = (rename.rename != "_").then(|| rename.rename.to_string());
                self.add_leaf(with(&rename.ident), name, is_handed_on, &rename.ident);
            }
            syn::UseTree::Glob(glob) => {
                let line = glob.star_token.spans[0].start().line;
                let all = Use { path: before.to_vec(), name: None, is_glob: true, is_handed_on, line };
                self.scope().uses.push(all);
            }
        }
    }

    fn add_leaf(&mut self, path: Vec<String>, name: Option<String>, is_handed_on: bool, ident: &Ident) {
        let line = ident.span().start().line;
        self.scope().uses.push(Use { path, name, is_glob: false, is_handed_on, line });
    }

    /// Paths in what a macro or an attribute is given.
    fn scan(&mut self, tokens: TokenStream) {
        let tokens: Vec<_> = tokens.into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            match &tokens[at] {
                TokenTree::Group(group) => self.scan(group.stream()),
                TokenTree::Literal(literal) => self.literal(&literal.to_string(), literal.span().start().line),
                TokenTree::Ident(ident) => {
                    let path = path_at(&tokens[at..]);
                    let after = tokens.get(at + 3 * path.len() - 2);
                    let is_called = matches!(after, Some(TokenTree::Group(_)));
                    let is_macro = matches!(after, Some(TokenTree::Punct(punct)) if punct.as_char() == '!');
                    let is_type = path[0].starts_with(char::is_uppercase);
                    let is_member = at > 0
                        && matches!(&tokens[at - 1], TokenTree::Punct(punct) if ['.', '\''].contains(&punct.as_char()));
                    at += 3 * (path.len() - 1);
                    let kind = match path.len() {
                        _ if is_macro => Kind::Macro,
                        1 if is_member || !(is_called || is_type) => Kind::Word,
                        _ => Kind::Path,
                    };
                    self.mention(path, kind, ident.span().start().line);
                }
                TokenTree::Punct(_) => {}
            }
            at += 1;
        }
    }

    fn literal(&mut self, text: &str, line: usize) {
        let is_float = matches!(syn::parse_str::<syn::Lit>(text), Ok(syn::Lit::Float(_)));
        if is_float || text.ends_with("f32") || text.ends_with("f64") {
            self.scope().floats.push((text.to_owned(), line));
        }
    }
}

/// The path that begins at a name: `a`, or `a::b::c`.
fn path_at(tokens: &[TokenTree]) -> Vec<String> {
    let mut path = Vec::new();
    let mut rest = tokens;
    loop {
        let [TokenTree::Ident(name), after @ ..] = rest else { return path };
        path.push(name.to_string());
        match after {
            [TokenTree::Punct(one), TokenTree::Punct(two), next @ ..]
                if one.as_char() == ':' && one.spacing() == Spacing::Joint && two.as_char() == ':' =>
            {
                if !matches!(next.first(), Some(TokenTree::Ident(_))) {
                    return path;
                }
                rest = next;
            }
            _ => return path,
        }
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        let name = match item {
            syn::Item::Const(item) => Some(&item.ident),
            syn::Item::Enum(item) => Some(&item.ident),
            syn::Item::Fn(item) => Some(&item.sig.ident),
            syn::Item::Static(item) => Some(&item.ident),
            syn::Item::Struct(item) => Some(&item.ident),
            syn::Item::Trait(item) => Some(&item.ident),
            syn::Item::Type(item) => Some(&item.ident),
            syn::Item::Macro(item) => item.ident.as_ref(),
            _ => None,
        };
        if let Some(name) = name {
            let name = name.to_string();
            if matches!(item, syn::Item::Macro(_)) {
                self.scope().macros.insert(name.clone());
            }
            self.scope().items.insert(name);
        }
        visit::visit_item(self, item);
    }

    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        let name = module.ident.to_string();
        let Some((_, items)) = &module.content else {
            return self.scope().declares.push(name);
        };
        let inside = self.scope().inside.iter().cloned().chain([name]).collect();
        let outer = self.at;
        self.at = self.found.scopes.len();
        self.found.scopes.push(Scope { inside, ..Scope::default() });
        items.iter().for_each(|item| self.visit_item(item));
        self.at = outer;
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let is_handed_on = !matches!(item.vis, syn::Visibility::Inherited);
        self.add_use(&item.tree, &[], is_handed_on);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments: Vec<_> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if let Some(first) = path.segments.first() {
            self.mention(segments, Kind::Path, first.ident.span().start().line);
        }
        visit::visit_path(self, path);
    }

    /// `pub(super)` names a module and imports nothing.
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let path: Vec<_> = call.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let line = call.path.segments.first().map_or(0, |segment| segment.ident.span().start().line);
        self.mention(path, Kind::Macro, line);
        self.scan(call.tokens.clone());
    }

    /// `#[serde(with = "a::b")]` names a module in a text.
    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        let syn::Meta::List(list) = &attribute.meta else { return };
        self.scan(list.tokens.clone());
        if !attribute.path().is_ident("serde") {
            return;
        }
        for token in list.tokens.clone() {
            if let TokenTree::Literal(literal) = token
                && let Ok(syn::Lit::Str(text)) = syn::parse_str(&literal.to_string())
                && let Ok(path) = text.parse_with(syn::Path::parse_mod_style)
            {
                // The module is not what is used: its functions are.
                let segments = path.segments.iter().map(|segment| segment.ident.to_string());
                let segments = segments.chain(["serialize".to_owned()]).collect();
                self.mention(segments, Kind::Path, literal.span().start().line);
            }
        }
    }

    fn visit_lit(&mut self, literal: &'ast syn::Lit) {
        if let syn::Lit::Float(float) = literal {
            self.literal(&float.to_string(), float.span().start().line);
        }
    }
}
