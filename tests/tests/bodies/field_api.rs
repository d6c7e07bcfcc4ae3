//! Field errors and paths as values: made, put together, taken apart.

use std::borrow::Cow;
use std::hash::{BuildHasher as _, RandomState};

use fault::{FieldError, FieldErrors, FieldPath, Segment, SegmentRef};
use proptest::prelude::*;

use crate::properties::path_text;

/// Path, key and description of every error, field by field.
fn all(errors: &FieldErrors) -> Vec<(String, &str, &str)> {
    errors
        .iter()
        .map(|(path, error)| (path.to_string(), error.key(), error.description()))
        .collect()
}

fn paths(errors: &FieldErrors) -> Vec<String> {
    errors
        .fields()
        .map(|field| field.path().to_string())
        .collect()
}

#[test]
fn everything_can_cross_threads() {
    fn check<T: Send + Sync + Unpin + 'static>() {}
    check::<FieldErrors>();
    check::<fault::Field>();
    check::<FieldError>();
    check::<FieldPath>();
    check::<Segment>();
    check::<SegmentRef<'static>>();
    check::<fault::field::Iter<'static>>();
    check::<fault::field::IntoIter>();
}

// Merging

#[test]
fn errors_merge_under_a_prefix() {
    let mut errors = FieldErrors::from([("name", "1", "one"), ("address.zip", "2", "two")]);
    let mut address = FieldErrors::new();
    address.push("street", "3", "three");
    address
        .push("zip", "4", "four")
        .with("min", 5)
        .with("max", [9]);
    address.push("", "5", "five");
    address.push("zip", "6", "six");
    address.push("[0]", "7", "seven");
    errors.merge_under("address", address);
    assert_eq!(
        all(&errors),
        [
            ("name".to_owned(), "1", "one"),
            // Together with what was there, behind it.
            ("address.zip".to_owned(), "2", "two"),
            ("address.zip".to_owned(), "4", "four"),
            ("address.zip".to_owned(), "6", "six"),
            ("address.street".to_owned(), "3", "three"),
            ("address".to_owned(), "5", "five"),
            ("address[0]".to_owned(), "7", "seven"),
        ]
    );
    let params: Vec<_> = errors.get("address.zip")[1].params().collect();
    assert_eq!(params, [("min", &5.into()), ("max", &[9].into())]);
}

#[test]
fn under_the_root_errors_keep_their_paths() {
    let other = FieldErrors::from([("b", "1", "one"), ("", "2", "two"), ("a", "3", "three")]);
    for root in [FieldPath::root(), "".into(), FieldPath::default()] {
        let mut merged = FieldErrors::new();
        merged.merge_under(root.clone(), other.clone());
        assert_eq!(merged, other);
        let mut merged = FieldErrors::from([("a", "0", "zero")]);
        merged.merge_under(root, other.clone());
        assert_eq!(paths(&merged), ["a", "b", ""]);
        assert_eq!(merged.get("a").len(), 2);
    }
}

#[test]
fn errors_of_the_root_land_on_the_prefix() {
    let mut errors = FieldErrors::from([("items[2]", "1", "one")]);
    errors.merge_under("items[2]", FieldErrors::from([("", "2", "two")]));
    assert_eq!(errors.fields().len(), 1);
    assert_eq!(errors.get("items[2]").len(), 2);
}

#[test]
fn nothing_merged_changes_nothing() {
    let before = FieldErrors::from([("a", "1", "one")]);
    let mut errors = before.clone();
    errors.merge_under("b", FieldErrors::new());
    errors.merge_under("", FieldErrors::new());
    assert_eq!(errors, before);
    let mut errors = FieldErrors::new();
    errors.merge_under("b", FieldErrors::new());
    assert!(errors.is_empty() && errors.into_result().is_ok());
}

#[test]
fn any_prefix_and_any_path_stay_what_they_are() {
    let mut errors = FieldErrors::new();
    errors.merge_under(
        FieldPath::root().name("a.b"),
        FieldErrors::from([("c", "1", "one")]),
    );
    errors.merge_under("a", FieldErrors::from([("b.c", "2", "two")]));
    errors.merge_under("a.b", FieldErrors::from([("c", "3", "three")]));
    // The name `a.b` is another one than `b` in `a`.
    assert_eq!(paths(&errors), ["a.b.c", "a.b.c"]);
    assert_eq!(errors.get("a.b.c").len(), 2);
    assert_eq!(errors.get(FieldPath::root().name("a.b").name("c")).len(), 1);
}

#[test]
fn a_merge_into_many_fields_finds_them() {
    // On both sides of the number from which on fields are looked up by hash.
    for count in [15, 16, 17, 18, 100] {
        let part: FieldErrors = (0..count).map(|n| (format!("f{n}"), "k", "d")).collect();
        let mut errors = FieldErrors::new();
        for _ in 0..3 {
            errors.merge_under("a", part.clone());
            errors.merge_under("b", part.clone());
        }
        assert_eq!(
            (errors.fields().len(), errors.len()),
            (2 * count, 6 * count)
        );
        assert!(errors.fields().all(|field| field.errors().len() == 3));
        assert_eq!(errors.first().unwrap().path(), &"a.f0".into());
        // Errors that are cloned are looked up as well.
        let mut clone = errors.clone();
        clone.push(format!("b.f{}", count - 1), "k", "d");
        assert_eq!(clone.fields().len(), 2 * count);
        assert_eq!(clone.get(format!("b.f{}", count - 1)).len(), 4);
    }
}

#[test]
fn a_merge_of_very_many_takes_no_time() {
    // If every error were compared with every field, it would be minutes.
    const COUNT: usize = 100_000;
    let part = || -> FieldErrors {
        (0..COUNT)
            .map(|n| (FieldPath::root().index(n).name("n"), "k", "d"))
            .collect()
    };
    let mut errors = part();
    errors.merge_under("items", part());
    errors.merge_under("items", part());
    errors.extend(part());
    assert_eq!(
        (errors.fields().len(), errors.len()),
        (2 * COUNT, 4 * COUNT)
    );
    assert_eq!(errors.get(format!("items[{}].n", COUNT - 1)).len(), 2);
    assert_eq!(errors.into_iter().count(), 4 * COUNT);
}

#[test]
fn ten_thousand_errors_on_one_field_merge() {
    let one: FieldErrors = (0..10_000).map(|n| ("a", "k", n.to_string())).collect();
    let mut errors = one.clone();
    errors.merge_under("", one.clone());
    errors.merge_under("a", one);
    assert_eq!((errors.fields().len(), errors.len()), (2, 30_000));
    assert_eq!(errors.get("a")[10_000].description(), "0");
    assert_eq!(errors.clone().into_iter().collect::<FieldErrors>(), errors);
}

// Making and looking up

#[test]
fn errors_are_made_of_what_they_consist_of() {
    let literal = FieldErrors::from([("a", "1", "one"), ("b[0]", "2", "two"), ("a", "3", "three")]);
    let mut pushed = FieldErrors::new();
    pushed.push("a", "1", "one");
    pushed.push("b[0]", "2", "two");
    pushed.push("a", "3", "three");
    assert_eq!(literal, pushed);

    let owned: FieldErrors = vec![
        ("a".to_owned(), Cow::Borrowed("1"), "one".to_owned()),
        ("b[0]".to_owned(), Cow::Borrowed("2"), "two".to_owned()),
        ("a".to_owned(), Cow::Borrowed("3"), "three".to_owned()),
    ]
    .into_iter()
    .collect();
    assert_eq!(owned, pushed);

    let pairs: FieldErrors = [
        ("a", FieldError::new("1", "one")),
        ("b[0]", FieldError::new("2", "two")),
        ("a", FieldError::new("3", "three")),
    ]
    .into_iter()
    .collect();
    assert_eq!(pairs, pushed);

    let mut extended = FieldErrors::new();
    extended.extend([("a", "1", "one")]);
    extended.extend([("b[0]", FieldError::new("2", "two"))]);
    extended.extend(FieldErrors::from([("a", "3", "three")]));
    assert_eq!(extended, pushed);

    let none: [(&str, &str, &str); 0] = [];
    assert_eq!(FieldErrors::from(none), FieldErrors::default());
}

#[test]
fn the_order_of_fields_and_of_errors_is_part_of_equality() {
    let errors = FieldErrors::from([("a", "1", "one"), ("b", "2", "two")]);
    assert_ne!(
        errors,
        FieldErrors::from([("b", "2", "two"), ("a", "1", "one")])
    );
    let errors = FieldErrors::from([("a", "1", "one"), ("a", "2", "two")]);
    assert_ne!(
        errors,
        FieldErrors::from([("a", "2", "two"), ("a", "1", "one")])
    );
    // Which other errors came in between is not.
    assert_eq!(
        FieldErrors::from([("a", "1", ""), ("b", "2", ""), ("a", "3", "")]),
        FieldErrors::from([("a", "1", ""), ("a", "3", ""), ("b", "2", "")]),
    );
}

#[test]
fn an_error_can_be_made_before_it_has_a_field() {
    let error = FieldError::new("k", String::from("d"))
        .with_param("max", 80)
        .with_param("min", 1)
        .with_param("max", 90);
    let mut errors = FieldErrors::new();
    errors.push("a", "other", "");
    errors.push_error("a", error.clone()).with("unit", "px");
    errors.push_error(String::from("b"), error.clone());
    assert_eq!(errors.get("b"), [error]);
    let params: Vec<_> = errors.get("a")[1].params().collect();
    assert_eq!(
        params,
        [
            ("max", &90.into()),
            ("min", &1.into()),
            ("unit", &"px".into())
        ]
    );
}

#[test]
fn a_field_is_looked_up_by_its_path() {
    let mut errors = FieldErrors::new();
    assert!(errors.first().is_none());
    assert!(errors.get("a").is_empty() && errors.get("").is_empty());
    errors.push("a[0].b", "1", "one");
    errors.push("", "2", "two");
    errors.push("a[0].b", "3", "three");
    let first = errors.first().unwrap();
    assert_eq!(first.path(), &"a[0].b".into());
    assert_eq!(errors.get(first.path()), first.errors());
    assert_eq!(errors.get(String::from("a[0].b")).len(), 2);
    assert_eq!(errors.get(FieldPath::root())[0].key(), "2");
    for path in ["a", "a[0]", "a.0.b", "b", "[0]"] {
        assert!(errors.get(path).is_empty(), "{path}");
    }
}

// Taking apart

#[test]
fn both_iterators_give_every_error_field_by_field() {
    let mut errors = FieldErrors::from([("a", "1", "one"), ("b", "2", "two"), ("a", "3", "three")]);
    errors.push("b", "4", "four").with("max", 80);
    let expected = [("a", "1"), ("a", "3"), ("b", "2"), ("b", "4")];

    let mut left = expected.len();
    let mut borrowed = errors.iter();
    let mut owned = errors.clone().into_iter();
    for (path, key) in expected {
        assert_eq!((borrowed.len(), owned.len()), (left, left));
        let (at, error) = borrowed.next().unwrap();
        assert_eq!((at.to_string().as_str(), error.key()), (path, key));
        assert_eq!(owned.next().unwrap(), (at.clone(), error.clone()));
        left -= 1;
    }
    for _ in 0..2 {
        assert_eq!((borrowed.len(), owned.len()), (0, 0));
        assert!(borrowed.next().is_none() && owned.next().is_none());
    }

    let mut count = 0;
    for (path, error) in &errors {
        assert!(errors.get(path).contains(error));
        count += 1;
    }
    assert_eq!(count, errors.len());
    assert_eq!(FieldErrors::new().iter().next(), None);
    assert_eq!(FieldErrors::new().into_iter().next(), None);
}

#[test]
fn errors_can_be_filtered() {
    let errors = FieldErrors::from([("a", "1", ""), ("b", "2", ""), ("a", "2", "")]);
    let kept: FieldErrors = errors
        .iter()
        .filter(|(_, error)| error.key() == "2")
        .map(|(path, error)| (path, error.clone()))
        .collect();
    // Field by field: `a` was named first.
    assert_eq!(kept, FieldErrors::from([("a", "2", ""), ("b", "2", "")]));
}

#[test]
fn debug_shows_the_errors_and_nothing_else() {
    let one: FieldErrors = (0..100).map(|n| (format!("f{n}"), "k", "d")).collect();
    let debug = format!("{one:?}");
    // No hash of a random seed: two of the same errors look the same.
    let other: FieldErrors = one.clone().into_iter().collect();
    assert_eq!(debug, format!("{other:?}"));
    assert!(
        debug.starts_with("{FieldPath(f0): [FieldError {"),
        "{debug}"
    );
    assert_eq!(format!("{:?}", FieldErrors::new()), "{}");
}

// Paths

#[test]
fn a_path_is_made_of_every_kind_of_text() {
    for text in ["", "a", "a[0].b", "a..b", "a.[0]", "[01]", "é"] {
        let path = FieldPath::from(text);
        let owned = text.to_owned();
        assert_eq!(FieldPath::parse(&owned), path);
        assert_eq!(owned.parse::<FieldPath>(), Ok(path.clone()));
        assert_eq!(FieldPath::from(&owned), path);
        assert_eq!(FieldPath::from(owned.clone().into_boxed_str()), path);
        assert_eq!(FieldPath::from(Cow::Borrowed(text)), path);
        assert_eq!(FieldPath::from(Cow::Owned(text.to_owned())), path);
        assert_eq!(FieldPath::from(&path), path);
        assert_eq!(FieldPath::from(owned), path);
    }
}

#[test]
fn a_path_is_made_of_steps() {
    let steps = [
        Segment::Name("a".into()),
        Segment::Index(0),
        Segment::Name("b.c".into()),
    ];
    let collected: FieldPath = steps.clone().into_iter().collect();
    let mut extended = FieldPath::from(steps[0].clone());
    extended.extend(steps[1..].iter().map(SegmentRef::from));
    assert_eq!(extended, collected);
    assert_eq!(collected, FieldPath::root().name("a").index(0).name("b.c"));
    assert_eq!(FieldPath::from(Segment::Index(0)), "[0]".into());
    assert_eq!(
        FieldPath::from(Segment::Name("[0]".into())),
        FieldPath::root().name("[0]")
    );
    let borrowed: FieldPath = collected.segments().collect();
    assert_eq!(borrowed, collected);
    let parent: FieldPath = collected.segments().take(2).collect();
    assert_eq!(parent, "a[0]".into());
    let none: FieldPath = collected.segments().take(0).collect();
    assert!(none.is_root());
    extended.extend(none.segments());
    assert_eq!(extended, collected);
}

#[test]
fn paths_are_joined_step_by_step() {
    for (prefix, path, joined) in [
        ("", "", ""),
        ("", "a", "a"),
        ("a", "", "a"),
        ("a", "b", "a.b"),
        ("a", "[0].b", "a[0].b"),
        ("[1]", "[0]", "[1][0]"),
        ("a[0]", "b.c", "a[0].b.c"),
        ("a", "b c", "a.b c"),
        ("a b", "c", "a b.c"),
    ] {
        let joined_path = FieldPath::from(prefix).join(path);
        assert_eq!(joined_path, joined.into(), "{prefix:?} {path:?}");
        assert_eq!(joined_path.to_string(), joined);
    }
    let built = FieldPath::root().name("a").name("[0]");
    assert_eq!(
        FieldPath::from("a").join(FieldPath::root().name("[0]")),
        built
    );
    assert_ne!(built, "a[0]".into());
}

#[test]
fn serde_has_a_path_as_its_text() {
    for text in ["", "a", "attendees[0].email", "a..b", "\"", "a.[0]"] {
        let path = FieldPath::from(text);
        let json = serde_json::to_string(&path).unwrap();
        assert_eq!(json, serde_json::to_string(text).unwrap());
        assert_eq!(serde_json::from_str::<FieldPath>(&json).unwrap(), path);
        let value = serde_json::to_value(&path).unwrap();
        assert_eq!(serde_json::from_value::<FieldPath>(value).unwrap(), path);
        // As a key of a map as well.
        let map = std::collections::HashMap::from([(path, 1)]);
        let json = serde_json::to_string(&map).unwrap();
        assert_eq!(
            serde_json::from_str::<std::collections::HashMap<FieldPath, i32>>(&json).unwrap(),
            map
        );
    }
    let error = serde_json::from_str::<FieldPath>("1").unwrap_err();
    assert!(
        error.to_string().contains("the path of a field, as text"),
        "{error}"
    );
    // What only a built path can hold reads back as its text does.
    let built = serde_json::to_string(&FieldPath::root().name("a.b")).unwrap();
    assert_eq!(
        serde_json::from_str::<FieldPath>(&built).unwrap(),
        FieldPath::root().name("a").name("b")
    );
}

/// Names that a text could not say, as well.
fn path() -> impl Strategy<Value = FieldPath> {
    let segment = prop_oneof![
        "[a-c.\\[\\]01 ]{0,4}".prop_map(|name| Segment::Name(name.into())),
        "[a-c]".prop_map(|name| Segment::Name(name.into())),
        (0..3_usize).prop_map(Segment::Index),
    ];
    prop_oneof![
        path_text().prop_map(FieldPath::from),
        proptest::collection::vec(segment, 0..4).prop_map(FieldPath::from_iter),
    ]
}

fn error() -> impl Strategy<Value = FieldError> {
    let params = proptest::collection::vec(("[a-b]", any::<i32>()), 0..3);
    ("[a-c]", "[a-c]", params).prop_map(|(key, description, params)| {
        params
            .into_iter()
            .fold(FieldError::new(key, description), |error, (name, value)| {
                error.with_param(name, value)
            })
    })
}

/// Few enough paths that some are the same; enough that they are indexed.
fn list() -> impl Strategy<Value = Vec<(FieldPath, FieldError)>> {
    let some = prop_oneof![path(), "[a-e][a-e]".prop_map(FieldPath::from)];
    proptest::collection::vec((some, error()), 0..48)
}

/// What `FieldErrors` is to be, the slow way.
fn grouped(list: &[(FieldPath, FieldError)]) -> Vec<(FieldPath, Vec<FieldError>)> {
    let mut fields: Vec<(FieldPath, Vec<FieldError>)> = Vec::new();
    for (path, error) in list {
        match fields.iter_mut().find(|(known, _)| known == path) {
            Some((_, errors)) => errors.push(error.clone()),
            None => fields.push((path.clone(), vec![error.clone()])),
        }
    }
    fields
}

fn fields(errors: &FieldErrors) -> Vec<(FieldPath, Vec<FieldError>)> {
    errors
        .fields()
        .map(|field| (field.path().clone(), field.errors().to_vec()))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn errors_are_grouped_and_come_back(list in list()) {
        let errors: FieldErrors = list.iter().cloned().collect();
        prop_assert_eq!(fields(&errors), grouped(&list));
        prop_assert_eq!(errors.len(), list.len());
        prop_assert_eq!(errors.iter().len(), list.len());
        prop_assert_eq!(errors.clone().into_iter().collect::<FieldErrors>(), errors.clone());
        let borrowed: Vec<_> = errors.iter().map(|(p, e)| (p.clone(), e.clone())).collect();
        prop_assert_eq!(&borrowed, &errors.clone().into_iter().collect::<Vec<_>>());
        for (path, of_field) in grouped(&list) {
            prop_assert_eq!(errors.get(path), of_field);
        }
    }

    #[test]
    fn merging_is_pushing_with_the_prefix(a in list(), prefix in path(), b in list()) {
        let mut merged: FieldErrors = a.iter().cloned().collect();
        merged.merge_under(&prefix, b.iter().cloned().collect());
        // `b` is grouped before it is merged.
        let b = grouped(&b).into_iter().flat_map(|(path, errors)| {
            let path = prefix.join(path);
            errors.into_iter().map(move |error| (path.clone(), error))
        });
        let flat: Vec<_> = a.into_iter().chain(b).collect();
        prop_assert_eq!(fields(&merged), grouped(&flat));
        // Later look-ups find what was merged.
        let before = merged.fields().len();
        for (path, error) in flat {
            merged.push_error(path, error);
        }
        prop_assert_eq!(merged.fields().len(), before);
    }

    #[test]
    fn joining_is_chaining_the_steps(a in path(), b in path(), c in path()) {
        let joined = a.join(&b);
        let chained: FieldPath = a.segments().chain(b.segments()).collect();
        prop_assert_eq!(&joined, &chained);
        prop_assert!(joined.segments().eq(a.segments().chain(b.segments())));
        let hasher = RandomState::new();
        prop_assert_eq!(hasher.hash_one(&joined), hasher.hash_one(&chained));
        prop_assert_eq!(joined.join(&c), a.join(b.join(&c)));
        let mut extended = a.clone();
        extended.extend(b.segments());
        prop_assert_eq!(extended, joined);
    }

    #[test]
    fn every_way_to_read_a_text_gives_the_same_path(text in path_text()) {
        let path = FieldPath::from(text.clone());
        prop_assert_eq!(&FieldPath::parse(&text), &path);
        let json = serde_json::to_string(&path).unwrap();
        prop_assert_eq!(serde_json::from_str::<FieldPath>(&json).unwrap(), path);
    }
}
