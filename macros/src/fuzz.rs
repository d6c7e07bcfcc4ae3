//! Whatever the derive is given, it does not panic, and what it emits is Rust.

use std::panic::{AssertUnwindSafe, catch_unwind};

use fastrand::Rng;
use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

use crate::attr::Attr;
use crate::expand::derive;
use crate::samples::SAMPLES;

/// Of each of three kinds, the last of which derives twice.
const CASES: usize = 4_000;
const SEED: u64 = 0x00fa_0175;

/// Runs the derive and parses what comes out, with a syn that knows all of Rust.
/// Rustc hands a derive only what is an item: of anything else it is enough
/// that the derive does not panic. Whether it was an item.
fn expect_rust(input: &TokenStream) -> bool {
    let output = catch_unwind(AssertUnwindSafe(|| derive(input.clone())));
    let Ok(output) = output else {
        panic!("the derive panicked on:\n{input}");
    };
    let is_item = syn_full::parse2::<syn_full::DeriveInput>(input.clone()).is_ok();
    if let (true, Err(error)) = (is_item, syn_full::parse2::<syn_full::File>(output.clone())) {
        panic!("{error}, in what was made of:\n{input}\nnamely:\n{output}");
    }
    is_item
}

#[test]
fn mutated_samples_give_rust() {
    let mut rng = Rng::with_seed(SEED);
    let samples: Vec<TokenStream> = SAMPLES
        .iter()
        .map(|(_, source)| source.parse().unwrap())
        .collect();
    let mut items = 0;
    for _ in 0..CASES {
        let mut tokens = rng.choice(&samples).unwrap().clone();
        for _ in 0..rng.usize(1..6) {
            let other = rng.choice(&samples).unwrap().clone();
            tokens = mutate(&mut rng, tokens, &other);
        }
        items += usize::from(expect_rust(&tokens));
    }
    // Else the mutations are too wild to find anything.
    assert!(items > CASES / 4, "{items} of {CASES} were items");
}

#[test]
fn token_soup_gives_rust() {
    let mut rng = Rng::with_seed(SEED + 1);
    for _ in 0..CASES {
        expect_rust(&soup(&mut rng, 4));
    }
}

/// Soup where the grammar holds: the attributes are soup, what bears them is not.
#[test]
fn soup_in_attributes_gives_rust() {
    let mut rng = Rng::with_seed(SEED + 2);
    let attribute = |rng: &mut Rng| {
        let name = ident(rng.choice(Attr::ALL).unwrap().name());
        match rng.u8(0..6) {
            0 => quote::quote!(#[#name]),
            1 => {
                let value = Literal::string(&soup(rng, 2).to_string());
                quote::quote!(#[#name = #value])
            }
            2 => {
                let value = token(rng, 1);
                quote::quote!(#[#name(#value)])
            }
            _ => {
                let value = soup(rng, 3);
                quote::quote!(#[#name(#value)])
            }
        }
    };
    for _ in 0..CASES {
        let [ty, variant, tuple, named] = [(); 4].map(|()| {
            let (first, second) = (attribute(&mut rng), attribute(&mut rng));
            quote::quote!(#first #second)
        });
        let field = attribute(&mut rng);
        let is_item = expect_rust(&quote::quote! {
            #ty
            enum E<T> {
                #variant Unit,
                #tuple Tuple(#field u8, T),
                #named Named { #field source: T },
            }
        });
        assert!(is_item);
        expect_rust(&quote::quote!(#ty #variant struct S(#field Vec<u8>);));
    }
}

/// Well-formed attributes, in combinations that are and are not allowed.
#[test]
fn combined_attributes_give_rust() {
    let mut rng = Rng::with_seed(SEED + 3);
    let some = |rng: &mut Rng, forms: &[&str]| -> TokenStream {
        let count = rng.usize(0..4);
        let chosen: String = (0..count).map(|_| *rng.choice(forms).unwrap()).collect();
        chosen.parse().unwrap()
    };
    for _ in 0..CASES {
        let ty = some(&mut rng, ON_A_TYPE);
        let [unit, tuple, named] = [(); 3].map(|()| some(&mut rng, ON_A_VARIANT));
        let [a, b, c, d] = [(); 4].map(|()| some(&mut rng, ON_A_FIELD));
        let is_item = expect_rust(&quote::quote! {
            #ty
            enum E<T> {
                #unit Unit,
                #tuple Tuple(#a u8, #b Option<T>),
                #named Named { #c kind: T, #d code: Box<dyn Error> },
            }
        });
        assert!(is_item);
        expect_rust(&quote::quote!(#unit #[api(crate = a::fault)] struct S(#a Vec<u8>, #b T);));
    }
}

const ON_A_TYPE: &[&str] = &[
    "#[api(codes = \"M_{camelCase}\")]",
    "#[api(docs = \"https://a.example/#{code}\")]",
    "#[api(domain = \"a.example\")]",
    "#[api(external)]",
    "#[api(no_display)]",
    "#[api(kinds(k = 200 | 4xx, one = 429))]",
    "#[status(404)]",
    "#[status(200, soft)]",
    "#[kind(\"k\")]",
    "#[error(\"e\")]",
    "#[header(\"x-a\", \"{code} {kind}\")]",
    "#[header(\"x-b\", none)]",
    "#[retry(after)]",
    "#[format(Typed)]",
    "#[log(off)]",
];

const ON_A_VARIANT: &[&str] = &[
    "#[status(404)]",
    "#[status(304, soft)]",
    "#[status(299, \"Odd\", soft)]",
    "#[kind(\"{k\")]",
    "#[code(\"}c{\", shared)]",
    "#[code(-7)]",
    "#[message(\"{0} {code}\")]",
    "#[message(\"{kind:?}\")]",
    "#[error(\"{0}\")]",
    "#[error(transparent)]",
    "#[transparent]",
    "#[header(\"x-a\", \"{code:>4} {{kind}} {kind}\", x = 1)]",
    "#[header(\"x-a\", \"{code}\", code = .0)]",
    "#[header(\"x-b\", none)]",
    "#[header(\"retry-after\", none)]",
    "#[detail(\"a\", \"{0} {code:?}\")]",
    "#[detail(\"b\", \"fixed\")]",
    "#[retry(never)]",
    "#[format(Fields)]",
    "#[log(trace)]",
    "#[expose]",
];

const ON_A_FIELD: &[&str] = &[
    "#[transparent]",
    "#[status]",
    "#[code]",
    "#[param]",
    "#[header(\"x-a\")]",
    "#[header(\"X-C\")]",
    "#[detail]",
    "#[detail(\"a\")]",
    "#[fields]",
    "#[fields(first)]",
    "#[retry_after]",
    "#[source]",
    "#[from]",
    "#[from(A, Option<B>)]",
    "#[location]",
    "#[expose]",
];

#[test]
fn odd_inputs_give_rust() {
    let deep = |depth: usize| format!("{}x{}", "(".repeat(depth), ")".repeat(depth));
    let inputs = [
        String::new(),
        "enum E {}".into(),
        "union U { a: u8, b: u16 }".into(),
        "fn f() {}".into(),
        "struct S".into(),
        "struct S {}".into(),
        "#[status(404)] struct S<'a, T: ?Sized, const N: usize = { 1 + 1 }>(&'a T) where T: 'a;"
            .into(),
        "enum Größe { #[status(404)] #[message(\"{größe} {0}\")] Zu { größe: u8 } }".into(),
        "enum E { #[status(404)] #[message(\"{} {{ {:>1$} {0:.*} {x:?} {\")] A(u8, u8) }".into(),
        "enum E { #[status(404)] #[message(\"}}{{}\")] A }".into(),
        "enum E { #[status(404)] #[message(\"{\u{301}é:é$} 🦀 {🦀}\")] A { é: u8 } }".into(),
        "enum E { #[status(404)] #[message(\"{0}\", .0.1.2, .., ..=.0, x = .x)] A((u8,)) }".into(),
        "enum E { #[status(404)] A = 7, #[status(404)] B { r#type: u8, r#fn: u8 } = !0 }".into(),
        "enum E { #[status(404)] #[message(\"{type} {r#fn} {self} {_}\")] B { r#type: u8 } }"
            .into(),
        format!("#[message({})] #[status(404)] struct S(u8);", deep(100)),
        format!("#[api({})] #[status(404)] struct S(u8);", deep(100)),
        format!(
            "#[status(404)] struct S({});",
            "[".repeat(60) + "u8" + &"]".repeat(60)
        ),
        format!(
            "#[status(404)] #[message(\"{}\")] struct S;",
            "{".repeat(10_001)
        ),
        format!("enum E {{ {} }}", "#[status(404)] A,".repeat(500)),
        format!(
            "#[status(404)] #[message(\"{{0}}\", {})] struct S(u8);",
            ".0,".repeat(300)
        ),
    ];
    // As much stack as rustc has: what parses is not optimised here.
    let tried = std::thread::Builder::new().stack_size(8 << 20).spawn(|| {
        for input in inputs {
            expect_rust(&input.parse().unwrap());
        }
    });
    tried.unwrap().join().unwrap();
}

/// One change somewhere in the tree.
fn mutate(rng: &mut Rng, tokens: TokenStream, other: &TokenStream) -> TokenStream {
    let mut trees: Vec<TokenTree> = tokens.into_iter().collect();
    let groups: Vec<usize> = (0..trees.len())
        .filter(|&at| matches!(trees[at], TokenTree::Group(_)))
        .collect();
    // Most tokens are inside groups, and so are most changes.
    if let (Some(&at), true) = (rng.choice(&groups), rng.u8(0..8) > 0) {
        if let TokenTree::Group(group) = &trees[at] {
            let inside = mutate(rng, group.stream(), other);
            trees[at] = Group::new(group.delimiter(), inside).into();
        }
        return trees.into_iter().collect();
    }
    let at = rng.usize(0..=trees.len());
    match rng.u8(0..8) {
        0 if at < trees.len() => drop(trees.remove(at)),
        1 if at < trees.len() => trees.insert(at, trees[at].clone()),
        2 if at < trees.len() => {
            let with = rng.usize(0..trees.len());
            trees.swap(at, with);
        }
        3 if at < trees.len() => trees[at] = token(rng, 2),
        4 => trees.insert(at, token(rng, 2)),
        5 => trees.truncate(at),
        6 => {
            // A piece of another sample, at any depth.
            let piece = piece(rng, other.clone());
            trees.splice(at..at, piece);
        }
        _ => {
            let inside = trees.split_off(at).into_iter().collect();
            trees.push(Group::new(delimiter(rng), inside).into());
        }
    }
    trees.into_iter().collect()
}

fn piece(rng: &mut Rng, tokens: TokenStream) -> Vec<TokenTree> {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let from = rng.usize(0..=trees.len());
    let to = (from + rng.usize(0..5)).min(trees.len());
    match trees.get(from) {
        Some(TokenTree::Group(group)) if rng.bool() => piece(rng, group.stream()),
        _ => trees[from..to].to_vec(),
    }
}

fn soup(rng: &mut Rng, depth: usize) -> TokenStream {
    (0..rng.usize(0..10)).map(|_| token(rng, depth)).collect()
}

const WORDS: &[&str] = &[
    "enum",
    "struct",
    "union",
    "pub",
    "where",
    "const",
    "self",
    "Self",
    "crate",
    "_",
    "E",
    "T",
    "u8",
    "String",
    "Option",
    "Vec",
    "source",
    "id",
    "r#type",
    "größe",
    "format",
    "kinds",
    "codes",
    "docs",
    "external",
    "respond",
    "no_serialize",
    "snake_case",
    "kebab",
    "case",
    "transparent",
    "fmt",
    "never",
    "backoff",
    "soft",
    "shared",
    "none",
    "first",
    "warn",
    "off",
    "domain",
    "no_display",
    "camelCase",
    "NOT_FOUND",
    "OK",
    "axum",
    "http",
];

const LITERALS: &[&str] = &[
    "404",
    "200",
    "0x194",
    "404u16",
    "1_0",
    "-1",
    "1.5",
    "1e9",
    "4xx",
    "5xx",
    "6xx",
    "99999999999999999999999999",
    "'x'",
    "b'x'",
    "b\"x\"",
    "c\"x\"",
    "true",
    "\"404\"",
    "\"\"",
    "\" \"",
    "\"{0}\"",
    "\"{id}\"",
    "\"{source:?}\"",
    "\"{0:>1$} {2:.*}\"",
    "\"{{}}\"",
    "\"{\"",
    "\"}\"",
    "\"{é}\"",
    "\"x-a b\"",
    "\"\\r\\n\"",
    "\"www-authenticate\"",
    "\"🦀 « {0} »\"",
    "r#\"{id}\"#",
    "\"snake_case\"",
    "\"M_{camelCase}\"",
    "\"https://a.example/{code}\"",
    "\"{code} {kind:>3} {{code}} {code\"",
];

fn token(rng: &mut Rng, depth: usize) -> TokenTree {
    match rng.u8(0..10) {
        0 | 1 if depth > 0 => Group::new(delimiter(rng), soup(rng, depth - 1)).into(),
        0..=3 => match rng.choice(LITERALS).unwrap().parse::<Literal>() {
            Ok(literal) => literal.into(),
            Err(_) => ident("true").into(),
        },
        4 | 5 => ident(rng.choice(WORDS).unwrap()).into(),
        6 => ident(rng.choice(Attr::ALL).unwrap().name()).into(),
        _ => {
            let spacing = if rng.bool() {
                Spacing::Alone
            } else {
                Spacing::Joint
            };
            Punct::new(*rng.choice(b"#,;:=<>.|&*!?-+'").unwrap() as char, spacing).into()
        }
    }
}

fn ident(word: &str) -> Ident {
    match word.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(word, Span::call_site()),
    }
}

fn delimiter(rng: &mut Rng) -> Delimiter {
    match rng.u8(0..8) {
        0..=3 => Delimiter::Parenthesis,
        4 | 5 => Delimiter::Brace,
        6 => Delimiter::Bracket,
        _ => Delimiter::None,
    }
}
