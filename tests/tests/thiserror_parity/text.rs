//! The text: placeholders and their arguments.

#![allow(clippy::uninlined_format_args, reason = "arguments are the subject")]

use std::fmt::{self, Display};
use std::path::PathBuf;

use crate::{pair, same};

fn first_char(text: &str) -> char {
    text.chars().next().unwrap_or('-')
}

#[derive(Debug)]
pub struct Limits {
    lo: i16,
    hi: i16,
}

#[derive(Debug)]
pub struct Nested((u8, (u8, &'static str)));

const MSG: &str = "constant";
const CODE: usize = 9;

mod documented {
    use super::{Limits, first_char, pair, same};

    pair! {
        #[derive(Debug, Derived)]
        enum Store {
            #[error("the data for key `{0}` is not available")]
            Redaction(String),
            #[error("invalid header (expected {expected:?}, found {found:?})")]
            InvalidHeader { expected: String, found: String },
            #[error("unknown data store error")]
            Unknown,
            #[error("invalid rdo_lookahead_frames {0} (expected < {max})", max = i32::MAX)]
            InvalidLookahead(u32),
            #[error("first letter must be lowercase but was {:?}", first_char(.0))]
            WrongCase(String),
            #[error("invalid index {idx}, expected at least {} and at most {}", .limits.lo, .limits.hi)]
            OutOfBounds { idx: usize, limits: Limits },
            #[error("{} characters are too many", .0.len())]
            TooLong(String),
        }
    }

    #[test]
    fn the_examples_of_the_documentation_read_the_same() {
        same! {
            Store::Redaction("k".into()) => ["the data for key `k` is not available"],
            Store::InvalidHeader { expected: "a".into(), found: "b\"".into() } =>
                ["invalid header (expected \"a\", found \"b\\\"\")"],
            Store::Unknown => ["unknown data store error"],
            Store::InvalidLookahead(7) =>
                ["invalid rdo_lookahead_frames 7 (expected < 2147483647)"],
            Store::WrongCase("Wrong".into()) => ["first letter must be lowercase but was 'W'"],
            Store::OutOfBounds { idx: 3, limits: Limits { lo: -1, hi: 2 } } =>
                ["invalid index 3, expected at least -1 and at most 2"],
            Store::TooLong("abc".into()) => ["3 characters are too many"],
        }
    }
}

mod placeholders {
    use super::{CODE, MSG, Nested, pair, same};

    pair! {
        #[derive(Debug, Derived)]
        enum Numbered {
            #[error("{1} alone")]
            Gap(u8, u8),
            #[error("{2}{0}{2}")]
            Gaps(u8, u8, u8),
            #[error("{0} {0:?} {0}")]
            Repeated(String),
            #[error("{0:>5}|{0:<5}|{0:^5}|{0:*^7}|{0:05}|{0:+}")]
            Aligned(i32),
            #[error("{0:x} {0:X} {0:#x} {0:o} {0:b} {0:e} {0:#010b}")]
            Bases(u32),
            #[error("{0:.1} {0:8.3} {1:.2} {1:?}")]
            Precision(f64, String),
            #[error("{0:>width$}", width = 4)]
            WidthNamed(u8),
            #[error("{:?} {:?}", .0.1, .0 .0)]
            Inside((u8, &'static str)),
            #[error("{} {} {}", .0.0.0, .0.0.1.0, (.0).0.1.1)]
            Deep(Nested),
            #[error("{MSG}: {0} (code {CODE:?})")]
            Constants(u8),
            #[error("{self:?}")]
            Itself(u8),
            #[error("{0:#?}")]
            Pretty((u8, u8)),
            #[error("{0 } {0 :?}")]
            Spaces(u8),
        }
        #[derive(Debug, Derived)]
        enum Named {
            #[error("{x:width$}|{x:>width$}|{x:<width$.prec$}|")]
            Width { x: f64, width: usize, prec: usize },
            #[error("{:>1$} {x}", x, 3)]
            Bare { x: u8 },
            #[error("{y} {}", x.len(), y = x.to_uppercase())]
            BareArguments { x: String },
            #[error("a={a} b={} c={c} d={d}", 1, c = 2, d = 3)]
            Mixed { a: usize, d: usize },
            #[error("{0} {b}", '?')]
            Position { b: u8 },
            #[error("{0} {0} {1}", .a, .b)]
            Positions { a: u8, b: u8 },
            #[error("{thing}", thing = "mine")]
            Overridden { thing: u8 },
            #[error("{a}{b}{c}{a:?}")]
            Many { a: u8, b: &'static str, c: char },
            #[error("{type} {fn:?} {}", .r#match)]
            Raw { r#type: u8, r#fn: u8, r#match: u8 },
            #[error("{type}", type = 1)]
            Keyword,
            #[error("{größe}")]
            Unicode { größe: u8 },
            #[error("{MSG}")]
            Constant { id: u8 },
            #[error("{MSG} {id}")]
            ConstantBeside { id: u8 },
            #[error(
                "a comma behind {id}",
            )]
            Comma { id: u8 },
        }
    }

    #[test]
    fn placeholders_by_number_read_the_same() {
        same! {
            Numbered::Gap(1, 2) => ["2 alone"],
            Numbered::Gaps(1, 2, 3) => ["313"],
            Numbered::Repeated("a\n".into()) => ["a\n \"a\\n\" a\n"],
            Numbered::Aligned(-42) => ["  -42|-42  | -42 |**-42**|-0042|-42"],
            Numbered::Bases(255) => ["ff FF 0xff 377 11111111 2.55e2 0b11111111"],
            Numbered::Precision(1.25, "abc".into()) => ["1.2    1.250 ab \"abc\""],
            Numbered::WidthNamed(7) => ["   7"],
            Numbered::Inside((1, "a")) => ["\"a\" 1"],
            Numbered::Deep(Nested((1, (2, "x")))) => ["1 2 x"],
            Numbered::Constants(1) => ["constant: 1 (code 9)"],
            Numbered::Itself(1) => ["Itself(1)"],
            Numbered::Pretty((1, 2)) => ["(\n    1,\n    2,\n)"],
            Numbered::Spaces(1) => ["1 1"],
        }
    }

    #[test]
    fn placeholders_by_name_read_the_same() {
        same! {
            Named::Width { x: 1.5, width: 6, prec: 2 } => ["   1.5|   1.5|1.50  |"],
            Named::Bare { x: 1 } => ["  1 1"],
            Named::BareArguments { x: "a".into() } => ["A 1"],
            Named::Mixed { a: 0, d: 0 } => ["a=0 b=1 c=2 d=3"],
            Named::Position { b: 1 } => ["? 1"],
            Named::Positions { a: 1, b: 2 } => ["1 1 2"],
            Named::Overridden { thing: 1 } => ["mine"],
            Named::Many { a: 1, b: "b", c: 'c' } => ["1bc1"],
            Named::Raw { r#type: 1, r#fn: 2, r#match: 3 } => ["1 2 3"],
            Named::Keyword => ["1"],
            Named::Unicode { größe: 7 } => ["7"],
            Named::Constant { id: 1 } => ["constant"],
            Named::ConstantBeside { id: 1 } => ["constant 1"],
            Named::Comma { id: 1 } => ["a comma behind 1"],
        }
    }
}

mod literals {
    use super::{pair, same};

    pair! {
        #[derive(Debug, Derived)]
        enum Literal {
            #[error("{{")]
            Left,
            #[error("}}")]
            Right,
            #[error("fn main() {{}}")]
            Both,
            #[error("{{0}} {0} {{{0}}} {{{{{0}}}}}")]
            Around(u8),
            #[error("{{1}} {1}")]
            AroundAGap(u8, u8),
            #[error("{{name}} {name:?}")]
            AroundAName { name: String },
            #[error("left \x7B\x7B right \u{7D}\u{7D}")]
            Escaped,
            #[error(r#"raw {{ \x7B "{0}" }}"#)]
            RawText(u8),
            #[error(r"C:\{0}\n")]
            Backslash(&'static str),
            #[error("new_\
    line {0}")]
            Continued(u8),
            #[error("tab\t line\n quote\" nul\0 bell\u{7} sep\u{2028} snow☃ 😀 e\u{301} {0} Ω")]
            Special(char),
            #[error("日本{0}語{1:>4}です")]
            Wide(&'static str, &'static str),
            #[error("")]
            Empty,
            #[error("{0}")]
            Alone(String),
            #[error("100% $0 %s \\{{}}")]
            Signs,
        }
    }

    #[test]
    fn literals_read_the_same() {
        same! {
            Literal::Left => ["{"],
            Literal::Right => ["}"],
            Literal::Both => ["fn main() {}"],
            Literal::Around(1) => ["{0} 1 {1} {{1}}"],
            Literal::AroundAGap(1, 2) => ["{1} 2"],
            Literal::AroundAName { name: "n".into() } => ["{name} \"n\""],
            Literal::Escaped => ["left { right }"],
            Literal::RawText(1) => ["raw { \\x7B \"1\" }"],
            Literal::Backslash("x") => ["C:\\x\\n"],
            Literal::Continued(1) => ["new_line 1"],
            Literal::Special('☂') =>
                ["tab\t line\n quote\" nul\0 bell\u{7} sep\u{2028} snow☃ 😀 e\u{301} ☂ Ω"],
            Literal::Wide("中", "字") => ["日本中語   字です"],
            Literal::Empty => [""],
            Literal::Alone(String::new()) => [""],
            Literal::Signs => ["100% $0 %s \\{}"],
        }
    }
}

mod expressions {
    use super::{Display, PathBuf, fmt, pair, same};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "a field is a reference")]
    fn not(flag: &bool) -> bool {
        !*flag
    }

    pub trait Trait<T>: Display {
        type A;
    }
    impl<T> Trait<T> for i32 {
        type A = Self;
    }

    fn formatter() -> &'static str {
        "formatter"
    }

    pair! {
        #[derive(Debug, Derived)]
        enum Expr {
            #[error("1 + 1 = {}", 1 + 1)]
            Sum,
            #[error("!bool = {}", not(.0))]
            Not(bool),
            #[error("{side} by {maximum} ({current})", side = if *.is_left { "left" } else { "right" })]
            If { is_left: bool, maximum: u64, current: u64 },
            #[error("#error {}", (.0).iter().map(|word| word.to_uppercase()).collect::<Vec<_>>().join(" "))]
            Chain(Vec<&'static str>),
            #[error("{}literal", if let Some(signed) = .is_signed {
                if *signed { "signed " } else { "unsigned " }
            } else {
                ""
            })]
            IfLet { is_signed: Option<bool> },
            #[error("{intro}: {0}", intro = match .1 {
                Some(n) => format!("an error with {}", n),
                None => "an empty error".to_owned(),
            })]
            Match(String, Option<usize>),
            #[error(
                "no {name}{}",
                .suggestion
                    .as_ref()
                    .map_or_else(String::new, |s| format!("; did you mean '{}'?", s)),
            )]
            Closure { name: String, suggestion: Option<String> },
            #[error("{}", {
                struct Msg<'a>(&'a String, &'a Option<usize>);
                impl Display for Msg<'_> {
                    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        write!(f, "{:?}: {}", self.1, self.0)
                    }
                }
                Msg(.0, .1)
            })]
            Block(String, Option<usize>),
            #[error("{} {} {}", None::<i32>.is_some(), Vec::<Vec<u8>>::new().len(),
                (0..3).filter(|_| Option::<Box<dyn Fn(u8) -> u8>>::None.is_none()).count())]
            Turbofish,
            #[error("{a} {b}", b = &0 as &dyn Trait<i32, A = i32>)]
            Constraint { a: u8 },
            #[error("{} {}", .0.display(), .0.components().count())]
            Path(PathBuf),
            #[error("{} {:?} {}", .0[0], &.0[1..], .0[.0.len() - 1])]
            Index(Vec<u8>),
            #[error("{:?}", (.0, .1))]
            Both(u8, u8),
            #[error("{:?}", [.a, .b].iter().map(|x| **x + 1).collect::<Vec<u8>>())]
            Array { a: u8, b: u8 },
            #[error("{}", *.0 as u64 / 2)]
            Cast(usize),
            #[error("{}", -*.0)]
            Negative(i8),
            #[error("{} {}", 1.5, .0)]
            FloatBeside(u8),
            #[error("{:?}", ..=*.0)]
            Range(u8),
            #[error("{} {f} {__f} {}", formatter(), .out, __f = 3)]
            CalledLikeGenerated { out: u8, f: u8 },
            #[error("{x} {y}", x = .0 . 0, y = .0 .1)]
            Apart((u8, u8)),
        }
    }

    #[test]
    fn expressions_read_the_same() {
        same! {
            Expr::Sum => ["1 + 1 = 2"],
            Expr::Not(true) => ["!bool = false"],
            Expr::If { is_left: true, maximum: 32, current: 50 } => ["left by 32 (50)"],
            Expr::Chain(vec!["a", "b"]) => ["#error A B"],
            Expr::IfLet { is_signed: Some(true) } => ["signed literal"],
            Expr::IfLet { is_signed: None } => ["literal"],
            Expr::Match("x".into(), Some(1)) => ["an error with 1: x"],
            Expr::Match("x".into(), None) => ["an empty error: x"],
            Expr::Closure { name: "a".into(), suggestion: Some("b".into()) } =>
                ["no a; did you mean 'b'?"],
            Expr::Block("x".into(), Some(1)) => ["Some(1): x"],
            Expr::Turbofish => ["false 0 3"],
            Expr::Constraint { a: 1 } => ["1 0"],
            Expr::Path(PathBuf::from("a/b")) => ["a/b 2"],
            Expr::Index(vec![1, 2, 3]) => ["1 [2, 3] 3"],
            Expr::Both(1, 2) => ["(1, 2)"],
            Expr::Array { a: 1, b: 2 } => ["[2, 3]"],
            Expr::Cast(3) => ["1"],
            Expr::Negative(3) => ["-3"],
            Expr::FloatBeside(3) => ["1.5 3"],
            Expr::Range(3) => ["..=3"],
            Expr::CalledLikeGenerated { out: 1, f: 2 } => ["formatter 2 3 1"],
            Expr::Apart((1, 2)) => ["1 2"],
        }
    }
}

mod pointers {
    use super::pair;

    pair! {
        #[derive(Debug, Derived)]
        enum Pointer {
            #[error("{field:p} {field}")]
            Named { field: Box<i32> },
            #[error("{0:p}")]
            Tuple(&'static i32),
            #[error("{1:p}")]
            Gap(u8, &'static i32),
        }
    }

    static SEVEN: i32 = 7;

    #[test]
    fn a_pointer_is_the_one_in_the_field() {
        let field = Box::new(1);
        let expected = format!("{field:p} 1");
        let theirs = theirs::Pointer::Named { field };
        assert_eq!(theirs.to_string(), expected);
        let theirs::Pointer::Named { field } = theirs else {
            unreachable!()
        };
        assert_eq!(ours::Pointer::Named { field }.to_string(), expected);
        let expected = format!("{:p}", &raw const SEVEN);
        for text in [
            theirs::Pointer::Tuple(&SEVEN).to_string(),
            theirs::Pointer::Gap(0, &SEVEN).to_string(),
            ours::Pointer::Tuple(&SEVEN).to_string(),
            ours::Pointer::Gap(0, &SEVEN).to_string(),
        ] {
            assert_eq!(text, expected);
        }
    }
}
