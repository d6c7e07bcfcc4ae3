//! Plots with two logarithmic axes, as SVG.

use std::fmt::Write as _;

/// One line of a plot.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its name, for the legend.
    pub name: String,
    /// Its points, all above zero.
    pub points: Vec<(f64, f64)>,
}

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 400.0;
const LEFT: f64 = 70.0;
const BOTTOM: f64 = 50.0;
const TOP: f64 = 36.0;
const RIGHT: f64 = 16.0;
const COLOURS: [&str; 6] = [
    "#0b6e4f", "#888888", "#c1440e", "#2a5ca8", "#8e44ad", "#b8860b",
];

/// A plot of `lines`.
pub fn plot(title: &str, x_name: &str, y_name: &str, lines: &[Line]) -> String {
    let points = || lines.iter().flat_map(|line| line.points.iter().copied());
    let (x_from, x_to) = decades(points().map(|(x, _)| x));
    let (y_from, y_to) = decades(points().map(|(_, y)| y));
    let x_at = |x: f64| LEFT + (x.log10() - x_from) / (x_to - x_from) * (WIDTH - LEFT - RIGHT);
    let y_at =
        |y: f64| HEIGHT - BOTTOM - (y.log10() - y_from) / (y_to - y_from) * (HEIGHT - BOTTOM - TOP);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" \
         font-family=\"sans-serif\" font-size=\"12\">\n\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"white\"/>\n\
         <text x=\"{LEFT}\" y=\"20\" font-size=\"14\">{title}</text>\n\
         <text x=\"{}\" y=\"{}\" text-anchor=\"end\">{x_name}</text>\n\
         <text x=\"8\" y=\"{}\">{y_name}</text>\n",
        WIDTH - RIGHT,
        HEIGHT - 12.0,
        TOP - 4.0,
    );
    for power in steps(x_from, x_to) {
        let (value, at) = (10_f64.powf(power), x_at(10_f64.powf(power)));
        let _ = writeln!(
            svg,
            "<line x1=\"{at:.1}\" x2=\"{at:.1}\" y1=\"{TOP}\" y2=\"{}\" stroke=\"#ddd\"/>\
             <text x=\"{at:.1}\" y=\"{}\" text-anchor=\"middle\">{value}</text>",
            HEIGHT - BOTTOM,
            HEIGHT - BOTTOM + 16.0,
        );
    }
    for power in steps(y_from, y_to) {
        let (value, at) = (10_f64.powf(power), y_at(10_f64.powf(power)));
        let _ = writeln!(
            svg,
            "<line x1=\"{LEFT}\" x2=\"{}\" y1=\"{at:.1}\" y2=\"{at:.1}\" stroke=\"#ddd\"/>\
             <text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{value}</text>",
            WIDTH - RIGHT,
            LEFT - 6.0,
            at + 4.0,
        );
    }
    for (position, line) in lines.iter().enumerate() {
        let colour = COLOURS[position % COLOURS.len()];
        let at: String = line
            .points
            .iter()
            .map(|&(x, y)| format!("{:.1},{:.1} ", x_at(x), y_at(y)))
            .collect();
        let legend = TOP + 16.0 + 16.0 * position as f64;
        let _ = writeln!(
            svg,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>\
             <text x=\"{}\" y=\"{legend}\" fill=\"{colour}\">{}</text>",
            at.trim_end(),
            LEFT + 10.0,
            line.name,
        );
    }
    svg.push_str("</svg>\n");
    svg
}

/// The powers of ten around `values`.
fn decades(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let (low, high) = values.fold((f64::INFINITY, 0.0), |(low, high), value: f64| {
        (value.min(low), value.max(high))
    });
    let (low, high) = (low.log10().floor(), high.log10().ceil());
    (low, high.max(low + 1.0))
}

fn steps(from: f64, to: f64) -> impl Iterator<Item = f64> {
    (from as i32..=to as i32).map(f64::from)
}
