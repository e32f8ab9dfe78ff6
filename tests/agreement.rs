//! The agreement figures against statsmodels and krippendorff, where Python has them: `pip install
//! statsmodels krippendorff`.
#![allow(clippy::expect_used, clippy::print_stderr, reason = "a test says why it is skipped")]

use assessor::domain::agreement::{
    Coefficient, Ratings, cohen_kappa, fleiss_kappa, krippendorff_alpha, raw_agreement,
};
use std::io::Write;
use std::process::{Command, Stdio};

/// Reads tables (a list per assessor, null for a gap) and prints per table what the packages make of it.
const REFERENCE: &str = r#"
import json, sys, warnings
try:
    import numpy as np, krippendorff
    from statsmodels.stats.inter_rater import cohens_kappa, fleiss_kappa
except ModuleNotFoundError as missing:
    print(missing, file=sys.stderr)
    sys.exit(77)
warnings.simplefilter("ignore")

def figures(scale, table):
    out = {}
    a = np.array(table, dtype=float)
    both = a[:2, ~np.isnan(a[:2]).any(axis=0)].astype(int)
    cross = np.zeros((scale, scale))
    np.add.at(cross, (both[0], both[1]), 1)
    if both.shape[1] > 1:
        found = cohens_kappa(cross)
        out["cohen"], out["cohen_error"] = found.kappa, found.std_kappa
    whole = a[:, ~np.isnan(a).any(axis=0)]
    if whole.shape[1] > 0:
        counts = np.stack([(whole == c).sum(axis=0) for c in range(scale)], axis=1)
        out["fleiss"] = fleiss_kappa(counts)
    try:
        out["alpha"] = krippendorff.alpha(reliability_data=a, level_of_measurement="nominal")
    except (ValueError, AssertionError):
        pass
    return {k: float(v) for k, v in out.items() if np.isfinite(v)}

print(json.dumps([figures(t["scale"], t["marks"]) for t in json.load(sys.stdin)]))
"#;

/// Tables of every size that a panel has, balanced and skewed, with gaps and without; the same on every run.
fn tables() -> Vec<Ratings> {
    let mut state: u64 = 20_080_529;
    let mut below = |bound: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % bound
    };
    let mut tables = Vec::new();
    for assessors in 2..=7 {
        for (scale, skewed, gaps) in [(2, 0, 0), (2, 0, 10), (2, 80, 0), (2, 80, 15), (4, 0, 0), (5, 30, 20)]
        {
            let mut unit = || {
                let truth = if below(100) < skewed { 1 } else { below(scale) };
                let mut mark = || if below(100) < 75 { truth } else { below(scale) };
                let marks: Vec<u64> = (0..assessors).map(|_| mark()).collect();
                let keep =
                    |mark: u64| (below(100) >= gaps).then(|| u8::try_from(mark).expect("a small category"));
                marks.into_iter().map(keep).collect()
            };
            let units = (0..40).map(|_| unit()).collect();
            let scale = u8::try_from(scale).expect("a small scale");
            tables.push(Ratings::new(scale, assessors, units).expect("a table in shape"));
        }
    }
    tables
}

fn as_json(ratings: &Ratings) -> serde_json::Value {
    let units: Vec<&[Option<u8>]> = ratings.units().collect();
    let column = |assessor: usize| units.iter().map(|unit| unit[assessor]).collect::<Vec<_>>();
    serde_json::json!({"scale": ratings.scale(), "marks": (0..ratings.assessors()).map(column).collect::<Vec<_>>()})
}

/// What the packages say, or why they can't be asked.
fn reference(tables: &[Ratings]) -> Result<Vec<serde_json::Value>, String> {
    let python = Command::new("python3")
        .args(["-c", REFERENCE])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut python = python.map_err(|error| format!("python3: {error}"))?;
    let input = serde_json::to_vec(&tables.iter().map(as_json).collect::<Vec<_>>()).expect("JSON");
    // A Python without the packages leaves without reading; its exit code says so below.
    let _ = python.stdin.take().expect("a pipe").write_all(&input);
    let output = python.wait_with_output().expect("python3 ends");
    let said = String::from_utf8_lossy(&output.stderr);
    if output.status.code() == Some(77) {
        return Err(said.trim().to_owned());
    }
    assert!(output.status.success(), "{said}");
    Ok(serde_json::from_slice(&output.stdout).expect("a list"))
}

#[track_caller]
fn compare(figure: &str, ours: Option<f64>, theirs: Option<f64>, ratings: &Ratings) {
    let near = match (ours, theirs) {
        (Some(ours), Some(theirs)) => (ours - theirs).abs() < 1e-10,
        (ours, theirs) => ours == theirs,
    };
    assert!(near, "{figure}: ours {ours:?}, theirs {theirs:?} on {ratings:?}");
}

#[test]
fn figures_equal_those_of_the_python_packages() {
    let tables = tables();
    let found = match reference(&tables) {
        Ok(found) => found,
        Err(reason) => return eprintln!("skipped: {reason}; try `pip install statsmodels krippendorff`"),
    };
    assert_eq!(found.len(), tables.len());
    for (ratings, theirs) in tables.iter().zip(found) {
        let cohen = cohen_kappa(ratings, 0, 1);
        let error = cohen.estimate().and_then(|estimate| estimate.standard_error);
        compare("Cohen", cohen.value(), theirs["cohen"].as_f64(), ratings);
        compare("standard error", error, theirs["cohen_error"].as_f64(), ratings);
        compare("Fleiss", fleiss_kappa(ratings).value(), theirs["fleiss"].as_f64(), ratings);
        compare("alpha", krippendorff_alpha(ratings).value(), theirs["alpha"].as_f64(), ratings);
        assert!(matches!(raw_agreement(ratings), Coefficient::Estimated(_)));
    }
}
