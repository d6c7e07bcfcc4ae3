//! Shows what comes.
use fault_test_frameworks::{client::request, scenario, server::FRAMEWORKS};
#[test]
fn show() {
    for f in FRAMEWORKS {
        let at = (f.start)();
        println!("##### {}", f.name);
        for path in [
            "static",
            "dynamic",
            "fields",
            "headers",
            "bad_header",
            "details",
            "transparent",
            "calm",
            "busy",
            "silent",
            "store",
            "grant",
            "supplier",
            "odd",
        ] {
            for m in ["GET", "HEAD"] {
                match request(at, m, &format!("/{path}")) {
                    Ok(a) => {
                        println!("{m} {path}: {}", a.line);
                        for (n, v) in a.headers {
                            println!("   {n}: {}", String::from_utf8_lossy(&v));
                        }
                        println!("   {}", String::from_utf8_lossy(&a.body));
                    }
                    Err(e) => println!("{m} {path} ERR {e}"),
                }
            }
        }
    }
}
