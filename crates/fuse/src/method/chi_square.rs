//! Quantiles of the χ² distribution.

/// From this many degrees of freedom on the approximation of Wilson and Hilferty (1931) is closer than a part in a thousand.
const MANY: f64 = 200.0;

/// The value below which a χ² variable of `freedom` degrees lies with a probability, at most a half.
pub(super) fn lower_quantile(probability: f64, freedom: f64) -> f64 {
    let freedom = freedom.max(1.0);
    if freedom > MANY {
        let spread = 2.0 / (9.0 * freedom);
        return freedom * (1.0 - spread - normal_upper(probability) * spread.sqrt()).powi(3);
    }
    // The median lies below the mean, which is the number of degrees.
    let (mut low, mut high) = (0.0, freedom);
    for _ in 0..80 {
        let middle = (low + high) / 2.0;
        if below(middle, freedom) < probability { low = middle } else { high = middle }
    }
    (low + high) / 2.0
}

/// The probability that a χ² variable lies below `value`: the series of the incomplete gamma function (Abramowitz and Stegun
/// 6.5.29), x^a e^−x / Γ(a + 1) · Σ x^k / ((a + 1) … (a + k)) with a half the degrees and x half the value.
fn below(value: f64, freedom: f64) -> f64 {
    let (a, x) = (freedom / 2.0, value / 2.0);
    if x <= 0.0 {
        return 0.0;
    }
    let (mut term, mut sum, mut next) = (1.0, 1.0, a + 1.0);
    while term > sum * 1e-15 {
        term *= x / next;
        sum += term;
        next += 1.0;
    }
    (a * x.ln() - x - ln_gamma(a + 1.0)).exp() * sum
}

/// ln Γ: Stirling's series, after the argument was raised to where it is close (Abramowitz and Stegun 6.1.41).
fn ln_gamma(argument: f64) -> f64 {
    let (mut z, mut below) = (argument, 0.0);
    while z < 12.0 {
        below += z.ln();
        z += 1.0;
    }
    let series = 1.0 / (12.0 * z) - 1.0 / (360.0 * z.powi(3)) + 1.0 / (1260.0 * z.powi(5));
    (z - 0.5) * z.ln() - z + std::f64::consts::TAU.ln() / 2.0 + series - below
}

/// How many standard deviations above the mean a normal variable lies with a probability of at most a half, to 0.0005
/// (Abramowitz and Stegun 26.2.23).
fn normal_upper(probability: f64) -> f64 {
    let t = (-2.0 * probability.clamp(1e-12, 0.5).ln()).sqrt();
    let above = 2.515_517 + 0.802_853 * t + 0.010_328 * t * t;
    t - above / (1.0 + 1.432_788 * t + 0.189_269 * t * t + 0.001_308 * t.powi(3))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The printed tables of the χ² distribution (NIST/SEMATECH e-Handbook 1.3.6.7.4), lower 2.5 %.
    #[test]
    fn quantiles_are_those_of_the_tables() {
        for (freedom, printed) in
            [(1.0, 0.001), (2.0, 0.051), (5.0, 0.831), (10.0, 3.247), (30.0, 16.791), (50.0, 32.357), (100.0, 74.222)]
        {
            assert!((lower_quantile(0.025, freedom) - printed).abs() < 0.000_6, "{freedom}");
        }
        assert!((lower_quantile(0.05, 10.0) - 3.940).abs() < 0.000_6);
        // Where one way ends and the other begins they meet.
        let (here, there) = (lower_quantile(0.025, 200.0), lower_quantile(0.025, 200.000_1));
        assert!((here / there - 1.0).abs() < 1e-3, "{here} {there}");
    }
}
