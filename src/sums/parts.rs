//! Parts that one source counts against the total of another, within one question.
//!
//! A chain of parts ("four killed, three wounded who later died, one of them the leader") is set beside every total, less
//! whom the total leaves out: 4 + 3 - 1 leader = 6 others.

use super::account::{Account, accounts, amount, is_lone, reading};
use crate::behaviour::{Behaviour, OverTime};
use crate::claim::{Claim, Member, Mode};
use crate::compare::{Comparison, Order, Verdict, counts_others, order, say};
use crate::interval::Interval;
use crate::nouns::are_apart;
use crate::number::Number;
use crate::policy::{Policy, Reading};

/// How many claims of one source are asked whether they are parts.
const MOST_PARTS: usize = 24;

/// What one account says of one total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Explanation {
    /// Indices of the parts.
    pub parts: Vec<usize>,
    /// Index of the total.
    pub total: usize,
    /// The verdict with its arithmetic.
    pub comparison: Comparison,
}

/// What adding up gave within one question.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sums {
    /// Each account against each total that may be its total.
    pub explanations: Vec<Explanation>,
    /// The parts of each account, with their equation.
    pub beside: Vec<(Vec<usize>, String)>,
}

/// Sets the sums of every source's parts beside every total of the question.
///
/// `found` tells what comparing the two alone gave.
pub(crate) fn within<'c>(
    claims: &[Claim],
    attribute: &Behaviour,
    policy: &Policy,
    found: impl Fn(usize, usize) -> Option<&'c Comparison>,
) -> Sums {
    let mut sums = Sums::default();
    if !attribute.parts_add {
        return sums;
    }
    for account in accounts(claims, policy, MOST_PARTS) {
        if account.parts.len() > 1 {
            sums.beside.push((account.parts.clone(), account.equation(claims)));
        }
        for total in 0..claims.len() {
            let compared = account.parts.iter().find_map(|part| found(*part, total));
            let Some(kind) = compared.map(|found| found.kind).filter(|_| !account.parts.contains(&total)) else {
                continue;
            };
            if let Some(comparison) = against(claims, &account, total, attribute, policy, kind) {
                sums.explanations.push(Explanation { parts: account.parts.clone(), total, comparison });
            }
        }
    }
    sums.explanations.extend(lone_pairs(claims, &found));
    sums
}

/// How the total counts one person otherwise than the account does.
enum Adjusted<'a> {
    /// Alike, as far as is known.
    Alike,
    /// It leaves out one whom the account counts in.
    Less(&'a Member),
    /// It counts in one whom the account leaves out.
    More(&'a Member),
}

impl Adjusted<'_> {
    /// What the person is called, by whichever side says what the person is.
    fn word(member: &Member, other: Option<&Member>) -> String {
        let role = member.role.clone().or_else(|| other.and_then(|other| other.role.clone()));
        role.unwrap_or_else(|| member.word())
    }
}

struct Adjustment<'a> {
    how: Adjusted<'a>,
    /// Whether the words leave open that it is so: then it may explain, and not accuse.
    supposed: bool,
}

/// Whom the total counts otherwise; `None` where it counts others than nobody knows whom.
fn adjustment<'a>(account: &'a Account, claims: &'a [Claim], whole: &'a Claim) -> Option<Adjustment<'a>> {
    let given = |how| Some(Adjustment { how, supposed: false });
    let supposed = |how| Some(Adjustment { how, supposed: true });
    let member = |of: &Member| account.members.iter().find(|member| member.may_be(of));
    if let Some(out) = &whole.scope.excluding {
        return given(Adjusted::Less(member(out)?));
    }
    if counts_others(whole) {
        return match account.members.as_slice() {
            [one] => supposed(Adjusted::Less(one)),
            _ => None,
        };
    }
    let group = whole.scope.group.as_deref();
    let outside =
        |member: &&Member| group.zip(member.role.as_deref()).is_some_and(|(group, role)| are_apart(group, role));
    if let Some(one) = account.members.iter().find(outside) {
        return supposed(Adjusted::Less(one));
    }
    let left_out = account.parts.iter().filter_map(|index| claims.get(*index)?.scope.excluding.as_ref()).next();
    match (left_out, &whole.scope.including) {
        (Some(out), Some(within)) if out.may_be(within) => given(Adjusted::More(within)),
        (Some(out), None) => supposed(Adjusted::More(out)),
        _ => given(Adjusted::Alike),
    }
}

/// What the account says of a total; `None` where that is no total of the same parts.
fn against(
    claims: &[Claim],
    account: &Account,
    total: usize,
    attribute: &Behaviour,
    policy: &Policy,
    kind: &'static str,
) -> Option<Comparison> {
    let whole = claims.get(total)?;
    let part = account.parts.first().and_then(|index| claims.get(*index))?;
    let whole_reading = reading(whole, policy).filter(|reading| reading.axis == account.sum.axis)?;
    let holds = account.parts.iter().filter_map(|index| claims.get(*index)).all(|part| may_hold(whole, part));
    if whole.mode != Mode::Stated || whole.scope.stage.is_some() || whole.scope.listed || !holds {
        return None;
    }
    let adjusted = adjustment(account, claims, whole)?;
    if account.parts.len() < 2 && matches!(adjusted.how, Adjusted::Alike) {
        return None;
    }
    let said = whole_words(whole, &adjusted.how);
    let (sum, equation) = result(account, &adjusted.how, whole)?;
    let make = |verdict, why, unless: Option<String>, settle: Option<&str>| {
        Some(Comparison { verdict, why, unless, settle: settle.map(str::to_owned), kind })
    };
    let one_list = part.scope.listed && part.source() == whole.source() && part.sentence() == whole.sentence();
    let explains_only = adjusted.supposed
        || account.parts.len() < 2
        || account.adds
        || (part.source() == whole.source() && !one_list)
        || differs_in_group(whole, claims, account);
    if room(&sum, &whole_reading) {
        let Some(lone) = account.lone.filter(|_| !sum.typical.meets(whole_reading.possible)) else {
            let why = if sum.typical == whole_reading.typical {
                format!("{equation} = {said}")
            } else {
                format!("{equation} = {}, which leaves room for {said}", amount(sum.typical, &sum.axis, part))
            };
            return make(Verdict::Compatible, why, None, None);
        };
        // It fits only if more happened to the group than was told of the one.
        let why = format!("{equation} = {} against {said}", amount(sum.typical, &sum.axis, part));
        let full = account.completed(claims, policy)?;
        let (full_sum, full_equation) = result(&full, &adjusted.how, whole)?;
        let fits = full_sum.typical.meets(whole_reading.possible);
        let unless = if fits {
            let others = lone.1.minus(Number::ONE)?;
            format!("the same holds of the other {others} of those {}: {full_equation} = {said}", lone.1)
        } else {
            format!("the same holds of some others of those {}", lone.1)
        };
        return make(Verdict::Tension, why, Some(unless), Some("ask the first what became of the others"));
    }
    if explains_only {
        return None;
    }
    let against = format!("{equation} = {} against {said}", amount(sum.typical, &sum.axis, part));
    let moves = attribute.over_time != OverTime::Fixed;
    let rose = sum.typical.high().number() < whole_reading.typical.low().number();
    match order(part, whole) {
        Order::Before if moves => make(Verdict::Update, course(&against, rose, attribute), None, None),
        Order::After if moves => make(Verdict::Update, course(&against, !rose, attribute), None, None),
        Order::Unordered if moves => make(Verdict::Update, format!("{against}, at different times"), None, None),
        _ if rose && one_list => make(
            Verdict::Tension,
            format!("{against}, in one list"),
            Some("the list leaves some out".to_owned()),
            Some("ask what the list leaves out"),
        ),
        // Parts that are named need not be all parts.
        _ if rose => {
            make(Verdict::Scope, format!("{against}; the parts need not be all"), None, Some("ask for the other parts"))
        }
        _ if !account.sure => None,
        _ => make(
            Verdict::Contradict,
            format!("{against}: the parts are more than the whole"),
            None,
            Some("ask both what they count over"),
        ),
    }
}

/// The sum as the total counts it, and its left side: "4 + 3 - 1 leader".
fn result(account: &Account, how: &Adjusted<'_>, whole: &Claim) -> Option<(Reading, String)> {
    let one = Interval::point(Number::ONE);
    let sum = &account.sum;
    let moved = |typical: Option<Interval>, possible: Option<Interval>| {
        Some(Reading { axis: sum.axis.clone(), typical: typical?, possible: possible? })
    };
    Some(match how {
        Adjusted::Alike => (sum.clone(), account.words.clone()),
        Adjusted::Less(member) => (
            moved(sum.typical.minus(one), sum.possible.minus(one))?,
            format!("{} - 1 {}", account.words, Adjusted::word(member, whole.scope.excluding.as_ref())),
        ),
        Adjusted::More(member) => (
            moved(sum.typical.plus(one), sum.possible.plus(one))?,
            format!("{} + 1 {}", account.words, Adjusted::word(member, whole.scope.including.as_ref())),
        ),
    })
}

fn whole_words(whole: &Claim, how: &Adjusted<'_>) -> String {
    let said = say(whole.value());
    match (how, &whole.scope.group) {
        (Adjusted::Less(_), _) if counts_others(whole) => format!("{said} others"),
        (Adjusted::Less(_), Some(group)) => format!("{said} ({group})"),
        _ => said,
    }
}

fn room(sum: &Reading, whole: &Reading) -> bool {
    sum.typical.meets(whole.possible) || sum.possible.meets(whole.typical)
}

/// Whether the whole may count what the part counts: the part lies in it, or nothing is known that keeps it out.
///
/// Stages are left aside: a later total counts those of earlier stages too.
fn may_hold(whole: &Claim, part: &Claim) -> bool {
    let place = match (&whole.scope.place, &part.scope.place) {
        // Of a place without known containers it is not known that it lies outside.
        (Some(wide), Some(narrow)) => narrow != wide && (narrow.lies_in(wide) || narrow.containers().is_empty()),
        _ => true,
    };
    place && (whole.scope.group.is_none() || part.scope.group.is_none() || whole.scope.group == part.scope.group)
}

/// Whether the whole names a group that the parts do not: passengers against people.
fn differs_in_group(whole: &Claim, claims: &[Claim], account: &Account) -> bool {
    let mut parts = account.parts.iter().filter_map(|index| claims.get(*index));
    whole.scope.group.is_some() && parts.any(|part| part.scope.group != whole.scope.group)
}

fn course(against: &str, rose: bool, attribute: &Behaviour) -> String {
    match (rose, attribute.over_time) {
        (true, _) => format!("{against}, later: it rose"),
        (false, OverTime::Grows) => format!("{against}, later: a revision, it fell"),
        (false, _) => format!("{against}, later: it fell"),
    }
}

/// One of a group of so many against several of the same: a tension, since the first does not say that the others lived.
fn lone_pairs<'c>(claims: &[Claim], found: &impl Fn(usize, usize) -> Option<&'c Comparison>) -> Vec<Explanation> {
    let mut out = Vec::new();
    let lone = claims.iter().enumerate().filter(|(_, claim)| is_lone(claim));
    for (a, one) in lone.take(MOST_PARTS) {
        let (Some(most), Some(member)) = (one.scope.out_of, &one.scope.including) else { continue };
        for (b, all) in claims.iter().enumerate().filter(|(_, all)| !is_lone(all) && all.scope.out_of == Some(most)) {
            let Some(compared) = found(a, b).filter(|found| found.verdict == Verdict::Tension) else { continue };
            let Some(others) = most.minus(Number::ONE) else { continue };
            let comparison = Comparison {
                verdict: Verdict::Tension,
                why: format!("1 of {most} ({}) against {} of {most}", member.word(), say(all.value())),
                unless: Some(format!("the same holds of the other {others} of those {most}")),
                settle: Some("ask the first what became of the others".to_owned()),
                kind: compared.kind,
            };
            out.push(Explanation { parts: vec![a], total: b, comparison });
        }
    }
    out
}
