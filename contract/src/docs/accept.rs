//! What a client wants to have.

/// How much `accept` wants a media type, in thousandths (RFC 9110 §12.5.1): the
/// most specific range decides.
pub(super) fn quality(accept: &str, main: &str, sub: &str) -> u16 {
    let mut best = (0, 0);
    for range in accept.split(',') {
        let mut parts = range.split(';').map(str::trim);
        let (range_main, range_sub) = parts
            .next()
            .and_then(|range| range.split_once('/'))
            .unwrap_or_default();
        let is = |text: &str, wanted: &str| text.eq_ignore_ascii_case(wanted);
        let precision = match (range_main, range_sub) {
            ("*", "*") => 1,
            (range_main, "*") if is(range_main, main) => 2,
            (range_main, range_sub) if is(range_main, main) && is(range_sub, sub) => 3,
            _ => continue,
        };
        let quality = parts
            .filter_map(|parameter| parameter.split_once('='))
            .find(|(name, _)| is(name.trim(), "q"))
            .map_or(1000, |(_, value)| thousandths(value.trim()));
        if precision > best.0 {
            best = (precision, quality);
        }
    }
    best.1
}

/// `0.5` as 500. What cannot be read is not wanted.
fn thousandths(quality: &str) -> u16 {
    match quality.parse::<f32>() {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "from 0 to 1000"
        )]
        Ok(quality) if (0.0..=1.0).contains(&quality) => (quality * 1000.0).round() as u16,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::quality;

    #[test]
    fn the_most_specific_range_decides() {
        for (accept, expected) in [
            ("text/html", 1000),
            ("TEXT/HTML; Q=0.25", 250),
            ("text/html;q=0, */*", 0),
            ("text/*;q=0.5, */*;q=0.1", 500),
            ("*/*;q=0.001", 1),
            ("text/html;q=2", 0),
            ("text/html;q=x", 0),
            ("text/html;level=1;q=0.3", 300),
            ("text/plain", 0),
            (";;,=/,", 0),
            ("", 0),
        ] {
            assert_eq!(quality(accept, "text", "html"), expected, "{accept}");
        }
    }
}
