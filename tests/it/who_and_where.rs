//! Who and where: two short accounts of one event, of many kinds, and what comes of holding them against each other.
//!
//! `None` stands for accounts that must not be put together: of another event or time, a mere possibility, a denial.

use crosscheck::{Codebook, Policy, Source, Verdict, check_with};

struct Row {
    attribute: &'static str,
    verdict: Option<Verdict>,
    accounts: [&'static str; 2],
}

const fn row(attribute: &'static str, verdict: Option<Verdict>, a: &'static str, b: &'static str) -> Row {
    Row { attribute, verdict, accounts: [a, b] }
}

const ROWS: &[Row] = &[
    row(
        "quake_place",
        Some(Verdict::Compatible),
        "A strong earthquake struck near Talca on Tuesday, the seismology centre said.",
        "The earthquake struck off Valparaíso on Tuesday.",
    ),
    row(
        "quake_place",
        Some(Verdict::Contradict),
        "The earthquake struck in Chile on Tuesday.",
        "The earthquake struck in Peru on Tuesday.",
    ),
    row(
        "quake_place",
        Some(Verdict::Compatible),
        "The quake struck in Chile at dawn.",
        "The quake struck in Valparaíso at dawn.",
    ),
    row(
        "record_since",
        Some(Verdict::Tension),
        "It was the deadliest earthquake since 2010, the minister said.",
        "It was the deadliest quake since 1985, officials said.",
    ),
    row(
        "record_since",
        None,
        "It was one of the deadliest earthquakes since 2010.",
        "It was the deadliest quake since 1985.",
    ),
    row(
        "record_since",
        None,
        "It was the deadliest earthquake since 2010.",
        "It was the strongest earthquake since 1985.",
    ),
    row(
        "operation_by",
        Some(Verdict::Tension),
        "The rescue operation was led by the Chilean army.",
        "The rescue operation was led by the navy.",
    ),
    row(
        "operation_by",
        Some(Verdict::Compatible),
        "The rescue operation was led by the Chilean army.",
        "Chile's armed forces launched a rescue operation.",
    ),
    row(
        "sinking_place",
        Some(Verdict::Compatible),
        "The ferry sank near Chandpur, Bangladesh, on Friday.",
        "The ferry capsized in Bangladesh on Friday night.",
    ),
    row(
        "bound_for",
        Some(Verdict::Contradict),
        "The ferry, bound for Dhaka, carried 80 people.",
        "The ferry was bound for Chittagong when it sank.",
    ),
    row(
        "in_command",
        Some(Verdict::Tension),
        "Police held the captain of the ferry. The captain, Abdul Karim, 52, denies it.",
        "The ferry's master, Rashed Khan, was held.",
    ),
    row(
        "in_command",
        Some(Verdict::Compatible),
        "The ferry sank. The captain, Abdul Karim, 52, was held.",
        "The ferry went down. The captain, 52-year-old Abdul Kareem, is in custody.",
    ),
    row(
        "in_command",
        None,
        "The ferry's former captain, Abdul Karim, spoke to us.",
        "The ferry's captain, Rashed Khan, was held.",
    ),
    row(
        "coup_led_by",
        Some(Verdict::Tension),
        "The coup was led by Gen. Tano Keller.",
        "Colonel Amadou Sissoko led the coup.",
    ),
    row(
        "coup_led_by",
        Some(Verdict::Agree),
        "The coup was led by Gen. Tano Keller.",
        "General Keller led the coup, and Tano Keller named himself president.",
    ),
    row("coup_led_by", Some(Verdict::Agree), "Soldiers staged a coup on Monday.", "The army staged a coup on Monday."),
    row("coup_led_by", None, "The army could stage a coup, analysts say.", "Rebels staged a coup on Monday."),
    row("coup_led_by", None, "In 1999, the navy staged a coup.", "The army staged a coup on Monday."),
    row(
        "chief_executive",
        Some(Verdict::Contradict),
        "The chief executive of Norbank, Ines Falk, said on Monday that Norbank would cut jobs.",
        "Norbank's chief executive, Carla Brandt, told staff on Monday.",
    ),
    row(
        "chief_executive",
        None,
        "Norbank's former chief executive, Ines Falk, criticised Norbank.",
        "Norbank's chief executive, Carla Brandt, told staff on Monday.",
    ),
    row(
        "record_since",
        Some(Verdict::Agree),
        "It is the biggest cut at the bank since 2009.",
        "The biggest layoffs since 2009 were announced.",
    ),
    row(
        "successor",
        Some(Verdict::Contradict),
        "Carla Brandt will succeed Ines Falk.",
        "Ines Falk is to be replaced by Omar Lind.",
    ),
    row(
        "successor",
        None,
        "The branch in Leeds will replace Ines Falk with a robot.",
        "Omar Lind will succeed Ines Falk.",
    ),
    row(
        "election_winner",
        Some(Verdict::Contradict),
        "Maria Ortega won the election on Sunday.",
        "Jorge Paz has won the election, his party said.",
    ),
    row(
        "election_winner",
        Some(Verdict::Agree),
        "Maria Ortega won the election on Sunday.",
        "Ortega won the presidency, and Maria Ortega thanked voters.",
    ),
    row("election_winner", None, "Maria Ortega hopes to win the election.", "Jorge Paz won the election."),
    row("election_winner", None, "Maria Ortega did not win the election.", "Jorge Paz won the election."),
    row(
        "kidnapped_by",
        Some(Verdict::Agree),
        "Gunmen kidnapped the nuns on Friday.",
        "The nuns were kidnapped by armed men on Friday.",
    ),
    row(
        "kidnapped_by",
        Some(Verdict::Tension),
        "Gunmen kidnapped the nuns on Friday.",
        "Police kidnapped the nuns on Friday, a lawyer said.",
    ),
    row(
        "intelligence_by",
        Some(Verdict::Tension),
        "Colombian police provided the information for the rescue.",
        "The United States provided information that led to the rescue.",
    ),
    row(
        "intelligence_by",
        Some(Verdict::Agree),
        "Washington provided intelligence for the rescue.",
        "The White House said the US shared intelligence before the rescue.",
    ),
    row(
        "intelligence_by",
        None,
        "Colombian police provided the intelligence for the rescue.",
        "Additional information for the rescue was provided by the United States.",
    ),
    row(
        "arrest_place",
        Some(Verdict::Contradict),
        "The leader, Pedro Luna, was arrested in Lima on Monday.",
        "Police arrested Pedro Luna in Quito on Monday.",
    ),
    row(
        "arrest_place",
        Some(Verdict::Compatible),
        "Police arrested Pedro Luna in Lima on Monday.",
        "Pedro Luna was arrested in Peru on Monday.",
    ),
    row(
        "arrest_place",
        None,
        "Police arrested Pedro Luna in Quito in 2009.",
        "Pedro Luna was arrested in Lima on Monday.",
    ),
    row(
        "winning_goal_by",
        Some(Verdict::Contradict),
        "Lena Hart scored the winner for the visitors.",
        "Mia Stone scored the winning goal.",
    ),
    row("in_command", None, "The captain, Lena Hart, lifted the cup.", "The captain, Mia Stone, was sent off."),
    row(
        "crash_place",
        Some(Verdict::Contradict),
        "The plane crashed in Nepal on Monday.",
        "The aircraft crashed in India on Monday.",
    ),
    row(
        "crash_place",
        Some(Verdict::Compatible),
        "The plane crashed in Pokhara on Monday.",
        "The aircraft crashed in Nepal on Monday.",
    ),
    row(
        "left_from",
        Some(Verdict::Contradict),
        "The plane took off from Kathmandu at noon.",
        "The flight had departed from Delhi.",
    ),
    row(
        "bound_for",
        Some(Verdict::Compatible),
        "The flight was en route to Kathmandu.",
        "The plane, bound for Nepal, vanished.",
    ),
    row(
        "outbreak_place",
        Some(Verdict::Contradict),
        "The outbreak began in Uganda in January.",
        "The outbreak began in Kenya in January.",
    ),
    row("outbreak_place", None, "The outbreak may have started in Uganda.", "The outbreak began in Kenya."),
    row(
        "attack_by",
        Some(Verdict::Tension),
        "The attack was carried out by Islamist militants.",
        "The army carried out the attack, a witness said.",
    ),
    row(
        "attack_claimed_by",
        Some(Verdict::Tension),
        "The Taliban claimed responsibility for the bombing.",
        "Responsibility was claimed by Islamic State.",
    ),
    row(
        "suspect",
        Some(Verdict::Tension),
        "Police identified the gunman as Karl Weber.",
        "The gunman, Jonas Weber, 34, was shot.",
    ),
    row(
        "suspect",
        Some(Verdict::Agree),
        "Police identified the gunman as Karl Weber.",
        "The gunman, Karl Weber, 34, was shot.",
    ),
    row(
        "spread",
        Some(Verdict::Tension),
        "Protests across the country halted Chile's trains. Chile has seen worse, Chilean police said.",
        "There were protests across Valparaíso in Chile.",
    ),
    row("spread", Some(Verdict::Compatible), "There was unrest across Peru.", "There were protests across Chile."),
    row(
        "roadblocks_stand",
        Some(Verdict::Tension),
        "The blockades were still in place on Monday.",
        "All the roadblocks had been cleared, the governor said.",
    ),
    row(
        "fire_stands",
        Some(Verdict::Contradict),
        "The blaze was out of control, the fire chief said.",
        "The fire was brought under control.",
    ),
    row(
        "rank",
        Some(Verdict::Tension),
        "The Norte Cartel is the country's most powerful gang. The cartel spreads.",
        "The Norte Cartel is one of the most powerful gangs and sells arms.",
    ),
    row(
        "chief_executive",
        Some(Verdict::Contradict),
        "Ines Falk, chief executive of Norbank, resigned on Monday.",
        "Norbank's chief executive, Carla Brandt, told staff on Monday.",
    ),
    row(
        "record_since",
        Some(Verdict::Tension),
        "No earthquake has been deadlier since 1960, officials said.",
        "It was the deadliest earthquake since 1985.",
    ),
    row(
        "record_since",
        None,
        "It was no deadlier than most since 1960, officials said.",
        "It was the deadliest earthquake since 1985.",
    ),
    row(
        "rank",
        Some(Verdict::Tension),
        "The Norte Cartel is by now the country's most powerful gang. The cartel spreads.",
        "The Norte Cartel is one of the most powerful gangs and sells arms.",
    ),
    row(
        "intelligence_by",
        Some(Verdict::Tension),
        "Most of the information for the rescue, she added, came from Peru's navy.",
        "The US government gave intelligence support before the rescue.",
    ),
    row(
        "intelligence_by",
        None,
        "The information on the website came from Peru's navy.",
        "The navy gave information to its families.",
    ),
];

#[test]
fn accounts_of_who_and_where_are_held_against_each_other() {
    let mut wrong = String::new();
    for Row { attribute, verdict, accounts } in ROWS {
        let source = |id: &str, text: &str| Source::new(id, text).published("2026-03-03".parse().unwrap());
        let sources = [source("a", accounts[0]), source("b", accounts[1])];
        let report = check_with(&sources, Codebook::news(), &Policy::default());
        let mut found = Vec::new();
        for question in &report.questions {
            let asked = question.attribute.split('/').next() == Some(attribute);
            for pair in &question.pairs {
                let verdict = pair.comparison.verdict;
                let between = question.claims[pair.a].source() != question.claims[pair.b].source();
                if asked && between && verdict != Verdict::NotComparable {
                    found.push(verdict);
                } else if verdict.is_flag() {
                    wrong.push_str(&format!("{accounts:?}: {} {verdict} as well\n", question.question));
                }
            }
        }
        found.dedup();
        if found != verdict.iter().copied().collect::<Vec<_>>() {
            wrong.push_str(&format!("{attribute} {verdict:?} expected, {found:?} found: {accounts:?}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
