#![deny(warnings)]
use std::fmt;

use fault::{ApiError, Fault};

mod cause {
    pub fn text() -> &'static str {
        "of a module"
    }
}

#[allow(non_upper_case_globals)]
const source: u8 = 3;

#[derive(Debug)]
pub struct Order {
    cause: u8,
}

impl Order {
    fn cause(&self) -> u8 {
        self.cause
    }
}

macro_rules! first {
    ($value:expr) => {
        $value[0]
    };
}

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[message("{}", .order.cause())]
    Method {
        order: Order,
        #[source]
        cause: fmt::Error,
    },
    #[status(400)]
    #[message("{}", cause::text())]
    Module {
        #[source]
        cause: fmt::Error,
    },
    #[status(400)]
    #[message("{}", [1, 2].iter().map(|cause| cause + 1).sum::<u8>())]
    Closure {
        #[source]
        cause: fmt::Error,
    },
    #[status(400)]
    #[message("{}", [1, 2].iter().map(|_0| _0 + 1).sum::<u8>())]
    ClosureByNumber(#[source] fmt::Error),
    #[status(400)]
    #[message("{source}", source = .id)]
    Argument { id: u8, source: fmt::Error },
    #[status(400)]
    #[message("{}", source)]
    Constant { source: fmt::Error },
    #[status(400)]
    #[message("{}", self::cause::text())]
    Path(#[from] fmt::Error),
    #[status(400)]
    #[message("{}", Self::limit())]
    Function(#[source] fmt::Error),
    #[status(400)]
    #[message("{}", { struct Own(u8); impl Own { fn id(&self) -> u8 { self.0 } } Own(6).id() })]
    Method2(#[source] fmt::Error),
    #[status(400)]
    #[message("{}", first!(.ids))]
    Macro { ids: [u8; 2], source: fmt::Error },
    // A field that has the word as its name is no source beside a marked one.
    #[status(400)]
    #[message("{source}")]
    Word {
        #[allow(dead_code)]
        #[source]
        cause: fmt::Error,
        source: String,
    },
    // The log may read everything.
    #[status(500)]
    #[error("{source}: {self:?}, {}", self.text())]
    Internal { source: fmt::Error },
}

impl E {
    fn limit() -> u8 {
        9
    }

    fn text(&self) -> &'static str {
        "text"
    }
}

fn main() {
    let error = || fmt::Error;
    let all = [
        E::Method {
            order: Order { cause: 2 },
            cause: error(),
        },
        E::Module { cause: error() },
        E::Closure { cause: error() },
        E::ClosureByNumber(error()),
        E::Argument {
            id: 4,
            source: error(),
        },
        E::Constant { source: error() },
        E::from(error()),
        E::Function(error()),
        E::Method2(error()),
        E::Macro {
            ids: [7, 8],
            source: error(),
        },
        E::Word {
            cause: error(),
            source: "a word".into(),
        },
        E::Internal { source: error() },
    ];
    let texts: Vec<String> = all.iter().map(|error| error.message().to_string()).collect();
    assert_eq!(
        texts,
        [
            "2",
            "of a module",
            "5",
            "5",
            "4",
            "3",
            "of a module",
            "9",
            "6",
            "7",
            "a word",
            "Internal Server Error",
        ]
    );
    let internal = all.last().unwrap().to_string();
    assert!(internal.starts_with(&error().to_string()), "{internal}");
    assert!(internal.ends_with(", text"), "{internal}");
}
