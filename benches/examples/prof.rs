//! scratch
use fault_benches::case::{Case, Format, contenders};
use fault_benches::facts::Facts;
fn main() {
    let mut args = std::env::args().skip(1);
    let case = Case::ALL[args.next().unwrap().parse::<usize>().unwrap()];
    let format = Format::ALL[args.next().unwrap().parse::<usize>().unwrap()];
    let who: usize = args.next().unwrap().parse().unwrap();
    let n: usize = args.next().unwrap().parse().unwrap();
    let all = contenders(case, format, Facts::new(20));
    let build = &all[who].build;
    for _ in 0..n {
        std::hint::black_box(build());
    }
}
