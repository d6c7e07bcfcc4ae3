//! Every class of change, a row each.

use fault_contract::lock::Class::{self, Breaking, Compatible, New};
use fault_contract::lock::{Lock, diff};

fn read(text: &str) -> Lock {
    Lock::read(text).unwrap()
}

/// An entry before and after, and the one change between them.
#[track_caller]
fn one(class: Class, old: &str, new: &str, line: &str) {
    let report = diff(&read(old), &read(new));
    let found: Vec<_> = report
        .changes()
        .map(|change| (change.class(), change.to_string()))
        .collect();
    assert_eq!(found, [(class, line.to_owned())], "{old} -> {new}");
    assert_eq!(report.notes(), [""; 0]);
}

/// A fact of the entry `taken` before and after.
#[track_caller]
fn fact(class: Class, old: &str, new: &str, line: &str) {
    let entry = |fact: &str| match fact {
        "" => "taken.status = 409".to_owned(),
        fact => format!("taken.status = 409\ntaken.{fact}"),
    };
    one(class, &entry(old), &entry(new), line);
}

#[test]
fn an_entry_removed_breaks_and_one_added_is_new() {
    let (one_entry, two) = (
        "taken.status = 409",
        "taken.status = 409\ngone.status = 404\ngone.kind = \"k\"\ngone.message = \"No seat '{id}'\"\nother.status = 404\nother.kind = \"k\"",
    );
    let removed = "gone: removed (404 k, \"No seat '{id}'\")";
    let report = diff(&read(two), &read(one_entry));
    let lines: Vec<_> = report.changes().map(ToString::to_string).collect();
    assert_eq!(lines, [removed, "other: removed (404 k)"]);
    assert_eq!(report.worst(), Some(Class::Breaking));

    let report = diff(&read(one_entry), &read(two));
    let lines: Vec<_> = report.changes().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            "gone: added (404 k, \"No seat '{id}'\")",
            "other: added (404 k)",
            "gone, other, kind: no entry had `k`"
        ]
    );
    assert_eq!(report.worst(), Some(Class::New));
}

#[test]
fn a_kind_that_no_entry_had_is_said_apart() {
    let report = diff(
        &read("a.status = 404\na.kind = \"x\""),
        &read(
            "a.status = 404\na.kind = \"x\"\nb.status = 404\nb.kind = \"y\"\nc.status = 404\nc.kind = \"x\"",
        ),
    );
    assert_eq!(
        report.to_string(),
        "New: clients may meet what they do not know:
  b: added (404 y)
  c: added (404 x)

New kinds: clients that decide by the kind do not know them:
  b, kind: no entry had `y`
"
    );
}

#[test]
fn retired_codes() {
    let active = "taken.status = 409";
    let retired = "taken.retired = \"Use `gone`.\"";
    one(
        Breaking,
        retired,
        active,
        "taken: the code is used again; it was retired (\"Use `gone`.\")",
    );
    one(
        Breaking,
        active,
        retired,
        "taken: removed, and its code retired (\"Use `gone`.\")",
    );
    one(
        Breaking,
        retired,
        "",
        "taken: no longer retired, so that it could be used again for another error",
    );
    one(Compatible, "", retired, "taken: retired (\"Use `gone`.\")");
    one(
        Compatible,
        retired,
        "taken.retired = \"x\"",
        "taken, retired: \"Use `gone`.\" -> \"x\"",
    );
}

#[test]
fn what_programs_decide_by_breaks() {
    for (old, new, line) in [
        ("status = 409", "status = 410", "taken, status: 409 -> 410"),
        (
            "status = 409",
            "status = \"any\"",
            "taken, status: 409 -> any",
        ),
        (
            "media-type = \"application/json\"",
            "media-type = \"application/problem+json\"",
            "taken, media-type: application/json -> application/problem+json",
        ),
        ("kind = \"a\"", "", "taken, kind: a -> removed"),
        (
            "media-type = \"a/b\"",
            "",
            "taken, media-type: a/b -> removed",
        ),
    ] {
        let entry = |fact: &str| match fact {
            "" => "taken.title = \"t\"".to_owned(),
            fact => format!("taken.title = \"t\"\ntaken.{fact}"),
        };
        one(Breaking, &entry(old), &entry(new), line);
    }
    one(
        Breaking,
        "a.kind = \"a\"\nb.kind = \"b\"",
        "a.kind = \"b\"\nb.kind = \"b\"",
        "a, kind: a -> b",
    );
}

#[test]
fn another_code_breaks_and_so_does_its_json_type() {
    let entry = |key: &str, json: &str| {
        format!(
            "{key}.\"body.code\" = '= {json}'\n{key}.docs = \"https://x/{}\"\n{key}.status = 409",
            json.trim_matches('"')
        )
    };
    one(
        Breaking,
        &entry("taken", "\"taken\""),
        &entry("gone", "\"gone\""),
        "gone: the code was \"taken\", it is \"gone\"",
    );
    one(
        Breaking,
        &entry("7", "7"),
        &entry("'\"7\"'", "\"7\""),
        "\"7\": the code was 7, it is \"7\"",
    );
    // Two that could be meant: no guess.
    let two = format!("{}\n{}", entry("a", "\"a\""), entry("b", "\"b\""));
    let other = entry("c", "\"c\"");
    let report = diff(&read(&two), &read(&other));
    let lines: Vec<_> = report.changes().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        ["a: removed (409)", "b: removed (409)", "c: added (409)"]
    );
}

#[test]
fn members_of_the_body() {
    let of = |of: &str| format!("\"body.free\" = '{of}'");
    for (class, old, new, line) in [
        (Breaking, "string", "integer", "string -> integer"),
        (Breaking, "string", "= \"a\"", "string -> = \"a\""),
        (Breaking, "= \"a\"", "= \"b\"", "= \"a\" -> = \"b\""),
        (
            Breaking,
            "[string]",
            "[string | null]",
            "[string] -> [string | null]",
        ),
        (
            Breaking,
            "string",
            "string?",
            "string -> string? (not always there any more)",
        ),
        (
            Breaking,
            "null | string",
            "(null | string)?",
            "null | string -> (null | string)? (not always there any more)",
        ),
        (Breaking, "string?", "integer", "string? -> integer"),
        (Breaking, "string", "any", "string -> any"),
        (Breaking, "[any]", "{string}", "[any] -> {string}"),
        (
            Compatible,
            "any",
            "string",
            "any -> string (nothing was promised of it)",
        ),
        (
            Compatible,
            "{[any]}?",
            "{[string]}",
            "{[any]}? -> {[string]} (nothing was promised of it)",
        ),
        (
            Compatible,
            "string?",
            "string",
            "string? -> string (always there now)",
        ),
        (
            Compatible,
            "(null | string)?",
            "null | string",
            "(null | string)? -> null | string (always there now)",
        ),
    ] {
        fact(
            class,
            &of(old),
            &of(new),
            &format!("taken, body.free: {line}"),
        );
    }
    fact(
        Breaking,
        &of("string"),
        "",
        "taken, body.free: string -> removed",
    );
    fact(
        Compatible,
        "",
        &of("string"),
        "taken, body.free: added, string",
    );
}

#[test]
fn an_object_that_is_always_there_has_no_line_of_its_own() {
    let always = "taken.\"body.a.b\" = \"any\"";
    let optional = "taken.\"body.a.b\" = \"any\"\ntaken.\"body.a\" = \"object?\"";
    one(
        Breaking,
        always,
        optional,
        "taken, body.a: object -> object? (not always there any more)",
    );
    one(
        Compatible,
        optional,
        always,
        "taken, body.a: object? -> object (always there now)",
    );
    let bodiless = format!("{always}\ntaken.body = \"object?\"");
    one(
        Breaking,
        always,
        &bodiless,
        "taken, body: object -> object? (not always there any more)",
    );
    let report = diff(&read("taken.\"body.a\" = \"string\""), &read(always));
    let lines: Vec<_> = report.changes().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            "taken, body.a: string -> object",
            "taken, body.a.b: added, any"
        ]
    );
}

#[test]
fn headers() {
    let of = |of: &str| format!("\"header.retry-after\" = \"{of}\"");
    for (class, old, new, line) in [
        (
            Breaking,
            "always",
            "sometimes",
            "always -> sometimes (not always there any more)",
        ),
        (
            Compatible,
            "sometimes",
            "always",
            "sometimes -> always (always there now)",
        ),
        (
            Compatible,
            "sometimes = 1",
            "always = 1",
            "sometimes = 1 -> always = 1 (always there now)",
        ),
        (
            Breaking,
            "always = 1",
            "always = 2",
            "always = 1 -> always = 2 (another value)",
        ),
        (
            Breaking,
            "always = 1",
            "always",
            "always = 1 -> always (another value)",
        ),
    ] {
        let line = format!("taken, header.retry-after: {line}");
        fact(class, &of(old), &of(new), &line);
    }
    fact(
        Breaking,
        &of("sometimes"),
        "",
        "taken, header.retry-after: sometimes -> removed",
    );
    fact(
        Compatible,
        "",
        &of("always"),
        "taken, header.retry-after: added, always",
    );
}

#[test]
fn what_people_read_is_compatible() {
    for name in [
        "reason",
        "message",
        "title",
        "docs",
        "retry",
        "since",
        "deprecated",
    ] {
        let (old, new) = (format!("{name} = \"a\""), format!("{name} = \"b\\nc\""));
        for (old, new, what) in [
            (&*old, &*new, "\"a\" -> \"b\\nc\""),
            (&*old, "", "\"a\" -> removed"),
            ("", &*new, "added, \"b\\nc\""),
        ] {
            fact(
                Class::Compatible,
                old,
                new,
                &format!("taken, {name}: {what}"),
            );
        }
    }
}

#[test]
fn a_member_that_shows_the_message_changes_with_it() {
    let entry = |message: &str, member: &str| {
        format!("taken.\"body.message\" = '{member}'\ntaken.message = \"{message}\"")
    };
    for (old, new) in [
        (entry("a", "= \"a\""), entry("b", "= \"b\"")),
        (entry("a", "= \"a\""), entry("a {id}", "string")),
        (entry("a {id}", "string"), entry("b", "= \"b\"")),
        (entry("a", "= \"a\"?"), entry("b", "= \"b\"")),
    ] {
        let report = diff(&read(&old), &read(&new));
        assert_eq!(report.worst(), Some(Class::Compatible), "{report}");
        assert_eq!(report.changes().count(), 2, "{report}");
    }
    for (old, new) in [
        (entry("a", "= \"a\""), entry("b", "= \"c\"")),
        (entry("a", "= \"a\""), entry("b", "= \"b\"?")),
        (entry("a", "= \"a\""), entry("b", "integer")),
        (entry("a", "= \"x\""), entry("b", "= \"b\"")),
    ] {
        let report = diff(&read(&old), &read(&new));
        assert_eq!(report.worst(), Some(Class::Breaking), "{report}");
    }
}

#[test]
fn a_variant_without_code_is_recognised_by_its_facts() {
    let entry = |key: &str| format!("{key}.message = \"m\"\n{key}.status = 409");
    one(
        Compatible,
        &entry("\"E::A\""),
        &entry("\"E::B\""),
        "E::B: renamed from `E::A`",
    );
    let report = diff(
        &read(&entry("\"E::A\"")),
        &read("\"E::B\".message = \"n\"\n\"E::B\".status = 409"),
    );
    assert_eq!(report.worst(), Some(Class::Breaking), "{report}");

    let report = diff(
        &read(&entry("\"E::A\"")),
        &read(&format!("{}\na.\"body.code\" = '= \"a\"'", entry("a"))),
    );
    assert_eq!(
        report.to_string(),
        "Compatible:\n  a: the code is new; without one it was `E::A`\n  a, body.code: added, = \"a\"\n"
    );
}

#[test]
fn a_code_that_comes_to_be_shared_is_the_same_code() {
    let old = read("HE_02.status = 404");
    let new = read("\"HE_02 of E::A\".status = 404\n\"HE_02 of E::B\".status = 410");
    assert_eq!(
        diff(&old, &new).to_string(),
        "Breaking: clients that work today may fail:
  HE_02 of E::B, status: 404 -> 410

New: clients may meet what they do not know:
  HE_02 of E::B: added (410)

Compatible:
  HE_02 of E::A: was called `HE_02`; which variants share the code has changed
"
    );
    let report = diff(&new, &old);
    let lines: Vec<_> = report.changes().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            "HE_02 of E::B: removed (410)",
            "HE_02: was called `HE_02 of E::A`; which variants share the code has changed"
        ]
    );
}

#[test]
fn a_variant_that_joins_a_code_promises_what_one_of_the_others_does() {
    let entry = |key: &str, status: u16| format!("\"{key}\".status = {status}\n");
    let two = entry("x of E::A", 404) + &entry("x of E::B", 410);
    for (status, class, count) in [(404, New, 1), (410, New, 1), (409, Breaking, 2)] {
        let three = two.clone() + &entry("x of E::C", status);
        let report = diff(&read(&two), &read(&three));
        assert_eq!(report.worst(), Some(class), "{report}");
        assert_eq!(report.changes().count(), count, "{report}");
    }
    let more = two.clone() + "\"x of E::C\".status = 404\n\"x of E::C\".kind = \"k\"\n";
    let report = diff(&read(&two), &read(&more));
    assert_eq!(report.worst(), Some(New), "{report}");
}

#[test]
fn a_variant_without_code_is_renamed_with_its_title() {
    let entry = |variant: &str, title: &str| {
        format!(
            "\"E::{variant}\".\"body.title\" = '= \"{title}\"'
\"E::{variant}\".status = 409
\"E::{variant}\".title = \"{title}\"
"
        )
    };
    let report = diff(&read(&entry("A", "A")), &read(&entry("B", "B")));
    assert_eq!(
        report.to_string(),
        "Compatible:
  E::B: renamed from `E::A`
  E::B, body.title: = \"A\" -> = \"B\" (a text for people)
  E::B, title: \"A\" -> \"B\"
"
    );
    // Two that could be meant: no guess.
    let two = entry("A", "A") + &entry("B", "B");
    let report = diff(&read(&two), &read(&entry("C", "C")));
    assert_eq!(report.worst(), Some(Breaking), "{report}");
    assert_eq!(report.changes().count(), 3, "{report}");
}

#[test]
fn a_member_that_shows_the_phrase_changes_with_it() {
    let entry = |status: u16, reason: &str, member: &str| {
        format!("taken.\"body.title\" = '= \"{member}\"'\ntaken.status = {status}\n{reason}")
    };
    let lunch = "taken.reason = \"Out to Lunch\"";
    for (class, old, new) in [
        (
            Compatible,
            entry(404, "", "Not Found"),
            entry(404, lunch, "Out to Lunch"),
        ),
        (
            Compatible,
            entry(404, lunch, "Out to Lunch"),
            entry(404, "", "Not Found"),
        ),
        (
            Breaking,
            entry(404, "", "Not Found"),
            entry(404, "", "Gone"),
        ),
    ] {
        let report = diff(&read(&old), &read(&new));
        assert_eq!(report.worst(), Some(class), "{report}");
    }
    let report = diff(
        &read(&entry(404, "", "Not Found")),
        &read(&entry(410, "", "Gone")),
    );
    let lines: Vec<_> = report.changes().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            "taken, status: 404 -> 410",
            "taken, body.title: = \"Not Found\" -> = \"Gone\" (a text for people)",
        ]
    );
}

#[test]
fn facts_of_a_newer_version_are_no_change() {
    let old = read(
        "a.region = \"eu\"\na.status = 404\nb.region = [1, 2]\nb.status = 404\nb.bodyguard = true",
    );
    let new = read("a.status = 404\nb.status = 404");
    let report = diff(&old, &new);
    assert!(report.is_empty());
    assert_eq!(
        report.to_string(),
        "Of the file:
  `bodyguard` of one entry was written by a newer version of fault-contract; it is kept, and not compared
  `region` of 2 entries was written by a newer version of fault-contract; it is kept, and not compared
"
    );
}
