//! All measurements.
use fault_benches::case::{Case, Format, contenders};
use fault_benches::contenders::limit::parts;
use fault_benches::facts::Facts;
use fault_benches::measure::rounds;

fn main() {
    let facts = Facts::new(20);
    for format in Format::ALL {
        for case in Case::ALL {
            let all = contenders(case, format, facts);
            let (_, _, body) = parts((all[0].build)());
            println!("{} {} {} B", case.name(), format.name(case), body.len());
            let rounds = rounds(&all, 60);
            for (n, c) in all.iter().enumerate() {
                let (_, _, b) = parts((c.build)());
                let r = rounds.ratio(n, 0);
                println!(
                    "   {:32} {:8.0} ns  {:5.2} ({:5.2}..{:5.2})  {} {:?}",
                    c.name,
                    rounds.time(n),
                    r.median,
                    r.low,
                    r.high,
                    if b == body {
                        "same".to_owned()
                    } else {
                        format!("{} B", b.len())
                    },
                    c.body
                );
                if std::env::var("SHOW").is_ok() {
                    println!("{}", String::from_utf8_lossy(&b));
                }
            }
        }
    }
}
