//! Lock files as merges, editors and people leave them.

use fault_contract::lock::{Class, Key, Lock, Value, diff};

#[test]
fn the_order_of_lines_and_doubled_lines_change_nothing() {
    let sorted = Lock::read("a.status = 404\nb.status = 409\n").unwrap();
    for text in [
        "b.status = 409\na.status = 404\n",
        "a.status = 404\na.status = 404\nb.status = 409\n",
        "\u{feff}# A comment.\r\n\r\na.status = 404\r\nb.status = 409\r\n",
        "'a'.\"status\"=404 # why\n  b . status = 409",
        "a = { status = 404 }\nb.status = 409",
    ] {
        let lock = Lock::read(text).unwrap();
        assert!(diff(&lock, &sorted).is_empty(), "{text}");
        assert_eq!(lock.text(), sorted.text(), "{text}");
    }
}

#[test]
fn a_fact_with_two_values_is_a_change_whatever_the_code_says() {
    let old =
        Lock::read("a.status = 404\na.status = 409\na.message = \"m\"\na.message = \"n\"").unwrap();
    for (new, line) in [
        (404, "a, status: 409 -> 404 (line 2)"),
        (409, "a, status: 404 -> 409"),
    ] {
        let new = Lock::read(&format!("a.status = {new}\na.message = \"n\"")).unwrap();
        let report = diff(&old, &new);
        let lines: Vec<_> = report.changes().map(ToString::to_string).collect();
        assert_eq!(lines, [line, "a, message: \"m\" -> \"n\""]);
        assert_eq!(report.worst(), Some(Class::Breaking));
        assert_eq!(
            report.notes(),
            [
                "lines 1 and 2 have two values for one fact of `a`, status: a merge kept both",
                "lines 3 and 4 have two values for one fact of `a`, message: a merge kept both",
            ]
        );
    }
    // A member that shows the message contradicts itself along with it.
    let both =
        "a.\"body.m\" = '= \"m\"'\na.\"body.m\" = '= \"n\"'\na.message = \"m\"\na.message = \"n\"";
    let new = Lock::read("a.\"body.m\" = '= \"n\"'\na.message = \"n\"").unwrap();
    let report = diff(&Lock::read(both).unwrap(), &new);
    assert_eq!(report.worst(), Some(Class::Compatible), "{report}");
}

#[test]
fn what_is_no_lock_file_says_where_and_why() {
    for (text, line, message) in [
        (
            "a.status = 404\n[b]\nstatus = 409",
            2,
            "`[b]` is a section; each line has its whole key: `entry.fact = value`",
        ),
        (
            "a.status = 404\n<<<<<<< HEAD\nb.status = 1\n=======\n>>>>>>> x\n",
            2,
            "an unresolved merge begins here; keep the lines of both sides, or have git do it with `errors.lock merge=union` in .gitattributes",
        ),
        ("a = 404", 1, "`a` has no fact: write `entry.fact = value`"),
        (
            "a.body.code = 'string'",
            1,
            "a key has two parts; quote what has a dot in it: `a.\"body.…\"`",
        ),
    ] {
        let error = Lock::read(text).unwrap_err();
        assert_eq!(error.line(), line, "{error}");
        assert_eq!(error.to_string(), format!("line {line}: {message}"));
    }
    for text in [
        "\na.status 404",
        "\na.status = ",
        "\na.x = \"\"\"",
        "\n\u{1}",
    ] {
        let error = Lock::read(text).unwrap_err().to_string();
        let begins = "line 2: this is not `entry.fact = value`: ";
        assert!(error.starts_with(begins), "{error}");
    }
}

#[test]
fn values_of_a_newer_version_are_kept_as_they_are() {
    let text = "a.x = [1, \"}\"]\na.y = 1.50\na.z = { b = true }\na.n = 99999999999999999999\na.s = 0x1F\na.t = 2026-01-01\n";
    let lock = Lock::read(text).unwrap();
    let facts = lock.get(&Key::code(fault::Code::Text("a"))).unwrap();
    for (fact, value) in [
        ("x", "[1, \"}\"]"),
        ("y", "1.50"),
        ("z", "{ b = true }"),
        ("n", "99999999999999999999"),
        ("s", "0x1F"),
        ("t", "2026-01-01"),
    ] {
        assert_eq!(facts.get(fact), Some(&Value::Other(value.to_owned())));
    }
    assert!(
        lock.text().contains("\na.z = { b = true }\n"),
        "{}",
        lock.text()
    );
}
