#![deny(warnings)]
use fault::ApiError;

#[derive(Debug, serde::Serialize)]
struct Seat {
    row: u8,
}

#[derive(Debug, ApiError)]
enum E {
    #[status(409)]
    #[message("taken")]
    Taken {
        #[detail]
        seat: Seat,
        #[detail("waiting-list")]
        waiting: Vec<u32>,
        #[detail]
        r#type_: &'static str,
        hidden: u8,
    },
    #[status(409)]
    #[message("taken")]
    Position(#[detail("seat")] Option<Seat>),
}

fn main() {
    let taken = E::Taken {
        seat: Seat { row: 3 },
        waiting: vec![1],
        r#type_: "x",
        hidden: 9,
    };
    let body = serde_json::to_value(&taken).unwrap();
    assert_eq!(body["seat"]["row"], 3);
    assert_eq!(body["waiting-list"][0], 1);
    assert!(body.get("hidden").is_none());
    let E::Taken { hidden, .. } = taken else {
        unreachable!()
    };
    assert_eq!(hidden, 9);
    assert!(serde_json::to_value(E::Position(Some(Seat { row: 1 }))).unwrap()["seat"].is_object());
}
