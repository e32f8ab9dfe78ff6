use super::*;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

/// Two assessors' marks by the counts of both met, met/not yet, not yet/met, both not yet.
fn two_by_two(counts: [usize; 4]) -> Ratings {
    let cells = [[MET, MET], [MET, NOT_YET], [NOT_YET, MET], [NOT_YET, NOT_YET]];
    let units = cells
        .iter()
        .zip(counts)
        .flat_map(|(cell, count)| std::iter::repeat_n(cell.map(Some).to_vec(), count));
    Ratings::of_marks(2, units.collect()).unwrap()
}

/// A table written by assessor, one string each, `.` for a gap; categories count from 0.
fn by_assessor(scale: u8, assessors: &[&str]) -> Ratings {
    let cells: Vec<Vec<Option<u8>>> = assessors
        .iter()
        .map(|line| line.bytes().map(|b| b.is_ascii_digit().then(|| b - b'0')).collect())
        .collect();
    let units = (0..cells[0].len()).map(|unit| cells.iter().map(|column| column[unit]).collect());
    Ratings::new(scale, assessors.len(), units.collect()).unwrap()
}

/// The textbook table for Fleiss's kappa: how many of 14 raters chose each of 5 categories, for 10 subjects.
fn fleiss_textbook() -> Ratings {
    let counts = [
        [0, 0, 0, 0, 14],
        [0, 2, 6, 4, 2],
        [0, 0, 3, 5, 6],
        [0, 3, 9, 2, 0],
        [2, 2, 8, 1, 1],
        [7, 7, 0, 0, 0],
        [3, 2, 6, 3, 0],
        [2, 5, 3, 2, 2],
        [6, 5, 2, 1, 0],
        [0, 2, 2, 3, 7],
    ];
    let unit =
        |row: &[usize; 5]| (0u8..).zip(row).flat_map(|(c, &n)| std::iter::repeat_n(Some(c), n)).collect();
    Ratings::new(5, 14, counts.iter().map(unit).collect()).unwrap()
}

/// Krippendorff's example: 4 coders, 12 units, gaps.
fn krippendorff_example() -> Ratings {
    by_assessor(6, &["123321412...", "1233224125.3", ".3332342251.", "12332441251."])
}

#[track_caller]
fn check(found: Coefficient, value: f64, standard_error: Option<f64>, digits: i32) {
    let estimate = found.estimate().unwrap_or_else(|| panic!("{found}"));
    let near = |a: f64, b: f64| (a - b).abs() < 0.5 * 10f64.powi(-digits);
    assert!(near(estimate.value, value), "{} is not {value}", estimate.value);
    if let Some(error) = standard_error {
        let found = estimate.standard_error.unwrap();
        assert!(near(found, error), "standard error {found} is not {error}");
    }
}

#[test]
fn published_values_are_reproduced() {
    check(cohen_kappa(&two_by_two([20, 5, 10, 15]), 0, 1), 0.4, Some(0.126_996_062_931_100_33), 14);
    check(fleiss_kappa(&fleiss_textbook()), 0.209_930_704_421_955_22, None, 14);
    check(krippendorff_alpha(&krippendorff_example()), 0.743_421_052_631_579, None, 14);
    let binary = by_assessor(2, &["0100000010", "1110010000"]);
    check(krippendorff_alpha(&binary), 0.095_238_095_238_095_34, None, 14);
}

#[test]
fn skewed_tables_have_their_published_figures() {
    let mild = Agreement::of(&two_by_two([130, 56, 9, 5]));
    let skewed = Agreement::of(&two_by_two([96, 4, 3, 1]));
    for (figure, value) in [(mild.raw, 0.675), (mild.kappa, 0.022), (mild.ac1, 0.533)] {
        check(figure, value, None, 3);
    }
    for (figure, value) in [(skewed.raw, 0.933), (skewed.kappa, 0.188), (skewed.ac1, 0.927)] {
        check(figure, value, None, 3);
    }
    assert_eq!((mild.units, skewed.units), (200, 104));
}

/// Values of the irrCAC package, which is the author's own implementation in R carried to Python.
#[test]
fn standard_errors_by_linearisation_are_gwets() {
    check(gwet_ac1(&two_by_two([130, 56, 9, 5])), 0.532_584_27, Some(0.061_368_01), 8);
    check(gwet_ac1(&two_by_two([96, 4, 3, 1])), 0.926_616_6, Some(0.028_717_81), 8);
    check(gwet_ac1(&fleiss_textbook()), 0.225_614_15, Some(0.093_324_07), 8);
    check(fleiss_kappa(&fleiss_textbook()), 0.209_930_7, Some(0.092_371_11), 8);
    // Its scale is the five categories that occur, 1 to 5.
    let five = by_assessor(5, &["012210301...", "0122113014.2", ".2221231140.", "01221330140."]);
    check(gwet_ac1(&five), 0.775_444_07, Some(0.142_949_95), 8);
}

/// Leaving out each unit in turn is the slow way to the same variance.
#[test]
fn the_interval_of_alpha_agrees_with_the_jackknife() {
    for (ratings, within) in
        [(two_by_two([130, 56, 9, 5]), 0.02), (two_by_two([50, 9, 6, 39]), 0.02), (fleiss_textbook(), 0.15)]
    {
        let count = ratings.units().count();
        let rest = |out| krippendorff_alpha(&ratings.filtered(|unit| unit != out)).value().unwrap();
        let left: Vec<f64> = (0..count).map(rest).collect();
        let middle = left.iter().sum::<f64>() / ratings::real(count);
        let squares: f64 = left.iter().map(|alpha| (alpha - middle).powi(2)).sum();
        let jackknife = (squares * ratings::real(count - 1) / ratings::real(count)).sqrt();
        let delta = krippendorff_alpha(&ratings).estimate().unwrap().standard_error.unwrap();
        assert!((delta / jackknife - 1.0).abs() < within, "{delta} by delta, {jackknife} by jackknife");
    }
}

/// Graham & Bull (1998) give the variance for two assessors in closed form.
#[test]
fn positive_and_negative_agreement_follow_the_two_by_two_formulas() {
    let [a, b, c, d]: [f64; 4] = [96.0, 4.0, 3.0, 1.0];
    let error = |a: f64| (4.0 * a * (b + c) * (a + b + c) / (2.0 * a + b + c).powi(4)).sqrt();
    let ratings = two_by_two([96, 4, 3, 1]);
    check(positive_agreement(&ratings), 2.0 * a / (2.0 * a + b + c), Some(error(a)), 12);
    check(negative_agreement(&ratings), 2.0 * d / (2.0 * d + b + c), Some(error(d)), 12);
}

#[test]
fn without_variation_nothing_is_corrected_for_chance() {
    for ratings in
        [two_by_two([24, 0, 0, 0]), two_by_two([0, 0, 0, 24]), by_assessor(2, &["11.", "11.", "1.0"])]
    {
        let figures = Agreement::of(&ratings);
        for figure in [figures.kappa, figures.ac1, figures.alpha] {
            assert_eq!(figure.to_string(), "undefined (no variation)");
        }
        assert_eq!(figures.raw.to_string(), "1.000");
    }
}

#[test]
fn without_two_marks_on_a_unit_there_is_nothing_to_compare() {
    for ratings in [
        Ratings::of_marks(2, Vec::new()).unwrap(),
        by_assessor(2, &["01..", "..01"]),
        by_assessor(2, &["01"]),
    ] {
        let figures = Agreement::of(&ratings);
        assert_eq!((figures.units, skew_warning(&figures)), (0, None));
        for figure in [figures.raw, figures.positive, figures.kappa, figures.ac1, figures.alpha] {
            assert_eq!(figure, Coefficient::Undefined(Undefined::NoPairs));
        }
    }
}

#[test]
fn figures_print_with_three_decimals_and_their_interval_on_request() {
    let figures = Agreement::of(&two_by_two([96, 4, 3, 1]));
    assert_eq!(format!("{}|{:>7}", figures.kappa, figures.ac1), "0.188|  0.927");
    assert_eq!(format!("{:#}", figures.raw), "0.933 (0.868 to 0.967)");
    assert_eq!(format!("{:#}", figures.ac1), "0.927 (0.870 to 0.983)");
    let perfect = Agreement::of(&two_by_two([20, 0, 0, 4]));
    assert_eq!(format!("{:#} {:#}", perfect.kappa, perfect.raw), "1.000 1.000 (0.862 to 1.000)");
}

#[test]
fn kappa_that_misleads_is_said_in_plain_words() {
    let warn = |counts| skew_warning(&Agreement::of(&two_by_two(counts)));
    assert_eq!(
        warn([96, 4, 3, 1]).unwrap(),
        "96 % of the marks are \u{201c}met\u{201d}. On marks this one-sided kappa misleads: the assessors agree on 93 % of the \
         criteria, yet kappa is only 0.188. Read raw agreement and AC1 (0.927) instead."
    );
    assert!(warn([1, 3, 4, 96]).unwrap().starts_with("96 % of the marks are \u{201c}not yet\u{201d}."));
    // Poor agreement, balanced marks, perfect agreement, no variation: kappa says what it should, or nothing.
    for counts in [[130, 56, 9, 5], [20, 5, 10, 15], [90, 0, 0, 10], [24, 0, 0, 0]] {
        assert_eq!(warn(counts), None, "{counts:?}");
    }
}

#[test]
fn groups_come_in_order_and_hold_their_own_units() {
    let ratings = by_assessor(2, &["0110", "0100"]);
    let levels = ["CMP", "CA", "CMP", "CA"];
    let groups = by_group(&ratings, |unit| levels[unit]);
    assert_eq!(groups, [("CMP", by_assessor(2, &["01", "00"])), ("CA", by_assessor(2, &["10", "10"]))]);
}

#[test]
fn each_pair_of_assessors_stands_once() {
    let found = pairs(&by_assessor(2, &["01", "11", "0."]));
    let expected = [((0, 1), ["01", "11"]), ((0, 2), ["01", "0."]), ((1, 2), ["11", "0."])];
    assert_eq!(found, expected.map(|(pair, columns)| (pair, by_assessor(2, &columns))));
}

#[test]
fn an_assessor_is_overruled_upwards_or_downwards() {
    let marks = by_assessor(2, &["1110.", "0100."]);
    let finals = [Some(NOT_YET), Some(MET), None, Some(MET), Some(MET)];
    let first = Overruled { settled: 3, lowered: 1, raised: 1 };
    let second = Overruled { settled: 3, lowered: 0, raised: 1 };
    assert_eq!(overruled(&marks, &finals), [first, second]);
}

#[test]
fn a_table_that_is_none_is_refused_with_the_place() {
    let refuse = |units| Ratings::of_marks(2, units).unwrap_err().to_string();
    assert_eq!(
        refuse(vec![vec![Some(1)]]),
        "unit 0 has 1 ratings, expected one per assessor: 2; leave a missing one empty"
    );
    assert_eq!(
        refuse(vec![vec![None, None], vec![Some(1), Some(2)]]),
        "unit 1 has category 2, but the scale has the categories below 2 only"
    );
}

fn any_ratings() -> impl Strategy<Value = Ratings> {
    (2..=4u8, 2..=7usize).prop_flat_map(|(scale, assessors)| {
        vec(vec(option::weighted(0.9, 0..scale), assessors), 0..24)
            .prop_map(move |units| Ratings::new(scale, assessors, units).unwrap())
    })
}

/// A table with the categories, or the assessors, in another order.
fn reordered(ratings: &Ratings, column: impl Fn(usize) -> usize, category: impl Fn(u8) -> u8) -> Ratings {
    let unit = |row: &[Option<u8>]| (0..row.len()).map(|to| row[column(to)].map(&category)).collect();
    Ratings::new(ratings.scale(), ratings.assessors(), ratings.units().map(unit).collect()).unwrap()
}

fn chance_corrected(ratings: &Ratings) -> [Coefficient; 5] {
    let figures = Agreement::of(ratings);
    [figures.raw, figures.kappa, figures.ac1, figures.alpha, fleiss_kappa(ratings)]
}

/// Equal but for the order of additions.
fn same(left: Coefficient, right: Coefficient) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() < 1e-9;
    match (left, right) {
        (Coefficient::Estimated(a), Coefficient::Estimated(b)) => {
            let errors = a.standard_error.zip(b.standard_error);
            // A root magnifies the rounding near zero.
            near(a.value, b.value) && errors.is_none_or(|(a, b)| near(a * a, b * b))
        }
        (left, right) => left == right,
    }
}

proptest! {
    #[test]
    fn the_order_of_the_assessors_does_not_matter(ratings in any_ratings(), turn in 0..7usize) {
        let count = ratings.assessors();
        let turned = reordered(&ratings, |column| (column + turn) % count, |category| category);
        for (before, after) in chance_corrected(&ratings).into_iter().zip(chance_corrected(&turned)) {
            prop_assert!(same(before, after), "{before:?} {after:?}");
        }
        prop_assert!(same(cohen_kappa(&ratings, 0, 1), cohen_kappa(&ratings, 1, 0)));
    }

    #[test]
    fn the_names_of_the_categories_do_not_matter(ratings in any_ratings()) {
        let last = ratings.scale() - 1;
        let renamed = reordered(&ratings, |column| column, |category| last - category);
        for (before, after) in chance_corrected(&ratings).into_iter().zip(chance_corrected(&renamed)) {
            prop_assert!(same(before, after), "{before:?} {after:?}");
        }
        prop_assert!(same(specific_agreement(&ratings, 0), specific_agreement(&renamed, last)));
    }

    #[test]
    fn assessors_who_always_say_the_same_agree_fully_or_undefinedly(ratings in any_ratings()) {
        let copies = reordered(&ratings, |_| 0, |category| category);
        for figure in chance_corrected(&copies) {
            prop_assert!(figure.value().is_none_or(|value| (value - 1.0).abs() < 1e-9), "{figure:?}");
        }
    }

    #[test]
    fn figures_stay_in_range_and_inside_their_intervals(ratings in any_ratings()) {
        for figure in chance_corrected(&ratings) {
            let Some(&Estimate { value, interval, .. }) = figure.estimate() else { continue };
            prop_assert!((-1.0 - 1e-9..=1.0 + 1e-9).contains(&value) || ratings.pairable_units() < ratings.units().count());
            if let Some(Interval { low, high }) = interval {
                prop_assert!(low <= value + 1e-9 && value <= high + 1e-9, "{figure:?}");
            }
        }
    }

    #[test]
    fn groups_share_out_the_units(ratings in any_ratings(), groups in 1..4usize) {
        let parts = by_group(&ratings, |unit| unit % groups);
        prop_assert_eq!(parts.iter().map(|(_, part)| part.pairable_units()).sum::<usize>(), ratings.pairable_units());
    }
}
