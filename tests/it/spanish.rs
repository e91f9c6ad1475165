//! Spanish figures and dates: sentences of our own from a quake, a ferry, an election, layoffs, with all that is read.

use crate::described::mentions;
use crosscheck::extract::{Text, extract};
use crosscheck::wire::sources::from_toml;
use crosscheck::{Codebook, Language, Policy, Source, Verdict, check};
use std::fmt::Write;

/// A sentence and its mentions, as published on Tuesday, 24 February 2026; `/` is what is counted of, `+` goes on.
type Case = (&'static str, &'static [&'static str]);

#[rustfmt::skip]
const CASES: &[Case] = &[
    ("Un terremoto de magnitud 6,4 sacudió la costa el domingo y dejó al menos 38 muertos y decenas de heridos.", &[
        "6,4 => Measure(6.4 magnitude)",
        "domingo => Date(2026-02-22)",
        "al menos 38 => Count(at least 38) of muerto",
        "decenas => Count(tens) of herido",
    ]),
    ("El sismo, que duró unos 40 segundos, se sintió a 300 kilómetros de la capital.", &[
        "unos 40 segundos => Duration(about 40 seconds)",
        "300 kilómetros => Measure(300 kilometre)",
    ]),
    ("No menos de 1.500 viviendas quedaron destruidas, según el gobernador.", &[
        "No menos de 1.500 => Count(at least 1500) of vivienda",
    ]),
    ("Los rescatistas sacaron a 11 sobrevivientes y casi 200 personas siguen desaparecidas.", &[
        "11 => Count(11) of sobreviviente",
        "casi 200 => Count(nearly 200) of persona",
    ]),
    ("En el transbordador viajaban doscientos setenta y un pasajeros y catorce tripulantes.", &[
        "doscientos setenta y un => Count(271) of pasajero",
        "catorce => Count(14) of tripulante",
    ]),
    ("Entre 30 y 40 pescadores se ahogaron en la madrugada del martes.", &[
        "Entre 30 y 40 => Count(between 30 and 40) of pescador",
        "la madrugada del martes => Date(2026-02-24)",
    ]),
    ("La nave, construida en 1998, tenía capacidad para 200 personas.", &[
        "1998 => Date(1998)",
        "200 => Count(200) of persona",
    ]),
    ("Treinta y dos personas nadaron hasta la orilla y veintiún niños fueron rescatados.", &[
        "Treinta y dos => Count(32) of persona",
        "veintiún => Count(21) of niño",
    ]),
    ("La empresa despedirá a unos 12.000 empleados, cerca del 6 % de su plantilla, antes de marzo.", &[
        "unos 12.000 => Count(about 12000) of empleado",
        "cerca del 6 % => Percent(about 6, false)",
        "marzo => Date(2026-03)",
    ]),
    ("El banco perdió 1.200 millones de euros en el tercer trimestre de 2025, tres veces más que en 2024.", &[
        "1.200 millones de euros => Money(1200000000 EUR) FellBy",
        "el tercer trimestre de 2025 => Date(2025-35)",
        "tres veces => Relation(3)",
        "2024 => Date(2024)",
    ]),
    ("Las acciones cayeron un 3,5 por ciento y la utilidad fue de $41.20 por título.", &[
        "3,5 por ciento => Percent(3.5, false) FellBy",
        "$41.20 => Money(41.2 $)",
    ]),
    ("El banco central subió la tasa en 25 puntos base y el desempleo bajó al 5,1 por ciento.", &[
        "25 puntos base => Measure(25 basis point)",
        "5,1 por ciento => Percent(5.1, false) FellTo",
    ]),
    ("La tasa aumentó dos puntos porcentuales en la última década.", &[
        "dos puntos porcentuales => Percent(2, true) RoseBy",
        "la última década => Date(201X)",
    ]),
    ("La candidata obtuvo el 52,3% de los votos contra el 47,7% de su rival.", &[
        "52,3% => Percent(52.3, false) of voto",
        "47,7% => Percent(47.7, false)",
    ]),
    ("La participación superó el 60 por ciento y se contaron dos millones de votos.", &[
        "superó el 60 por ciento => Percent(more than 60, false)",
        "dos millones => Count(2000000) of voto",
    ]),
    ("El partido nació en los años noventa y ganó las elecciones de 2009.", &[
        "años noventa => Date(199X)",
        "2009 => Date(2009)",
    ]),
    ("La mitad de los vecinos y dos tercios de los comerciantes votaron a favor.", &[
        "mitad => Share(1 of 2) of vecino",
        "dos tercios => Share(2 of 3) of comerciante",
    ]),
    ("Uno de cada cinco niños pasa hambre en la región.", &[
        "Uno de cada cinco => Share(1 of 5) of niño",
    ]),
    ("Ofrecían hasta 15 millones de dólares por el hombre, de 59 años de edad.", &[
        "hasta 15 millones de dólares => Money(up to 15000000 $)",
        "59 años de edad => Age(59 years)",
    ]),
    ("Un joven de 22 años y la mujer, que tenía 34 años, fueron hallados el lunes pasado.", &[
        "22 años => Age(22 years)",
        "34 años => Age(34 years)",
        "lunes pasado => Date(2026-02-23)",
    ]),
    ("Fue condenado a una pena de veinte años de prisión el 22 de febrero de 2026.", &[
        "veinte años => Duration(20 years)",
        "22 de febrero de 2026 => Date(2026-02-22)",
    ]),
    ("La alarma sonó a las 3 de la tarde y otra vez a las 21:15 horas del viernes.", &[
        "3 de la tarde => Date(2026-02-24T15:00)",
        "21:15 horas del viernes => Date(2026-02-20T21:15)",
    ]),
    ("El puente se cayó hace un año, en febrero de 2025, y hace más de dos décadas ocurrió lo mismo.", &[
        "hace un año => Date(2025-02)",
        "febrero de 2025 => Date(2025-02)",
        "hace más de dos décadas => Date(fewer than 2006-02)",
    ]),
    ("La semana pasada hubo 14 réplicas; ayer por la noche, ninguna.", &[
        "semana pasada => Date(2026-02-16/2026-02-22)",
        "14 => Count(14) of réplica",
        "ayer por la noche => Date(2026-02-23/2026-02-24)",
    ]),
    ("El próximo mes abrirán 3 o más escuelas y en mayo otras 12.", &[
        "El próximo mes => Date(2026-03)",
        "3 o más => Count(at least 3) of escuela",
        "mayo => Date(2026-05)",
        "12 => Count(12)",
    ]),
    ("Cientos de miles de personas marcharon en más de cincuenta ciudades este domingo.", &[
        "Cientos de miles => Count(hundreds of 1000) of persona",
        "más de cincuenta => Count(more than 50) of ciudad",
        "este domingo => Date(2026-02-22)",
    ]),
    ("La reparación costará medio millón de pesos, o quizás dos mil millones.", &[
        "medio millón de pesos => Money(500000 peso)",
        "dos mil millones => Count(2000000000)",
    ]),
    ("Una docena de autobuses y media docena de camiones ardieron durante tres horas.", &[
        "Una docena => Count(12) of autobús",
        "media docena => Count(6) of camión",
        "tres horas => Duration(3 hours)",
    ]),
    ("Cerca de cien mil hogares se quedaron sin luz por lo menos cinco días.", &[
        "Cerca de cien mil => Count(about 100000) of hogar",
        "por lo menos cinco días => Duration(at least 5 days)",
    ]),
    ("La presa vertió 3,5 millones de metros cúbicos y el río subió 1,20 metros.", &[
        "3,5 millones de metros cúbicos => Measure(3500000 cubic metre)",
        "1,20 metros => Measure(1.2 metre) RoseBy",
    ]),
    ("El incendio quemó 1,200 hectáreas y 45.000 metros cuadrados de techos.", &[
        "1,200 hectáreas => Measure(1200 hectare)",
        "45.000 metros cuadrados => Measure(45000 square metre)",
    ]),
    ("Sin víctimas: el ministerio informó de 0 muertos y varias casas dañadas.", &[
        "Sin => Count(0) of víctima",
        "0 => Count(0) of muerto",
        "varias => Count(several) of casa",
    ]),
    ("La cifra subió a 31 el martes 24 de febrero, diez más que el fin de semana.", &[
        "31 => Count(31) RoseTo",
        "martes 24 de febrero => Date(2026-02-24)",
        "diez => Count(10)",
        "fin de semana => Date(2026-02-21/2026-02-22)",
    ]),
    ("El vuelo 447 salió de la puerta 12 con ciento cinco pasajeros.", &[
        "447 => Name",
        "12 => Name",
        "ciento cinco => Count(105) of pasajero",
    ]),
    ("El equipo ganó 3-1 ante unos 40 mil aficionados.", &[
        "3-1 => Score",
        "unos 40 mil => Count(about 40000) of aficionado",
    ]),
    ("Más de veinte aldeas de la década de 1990 siguen en pie, como máximo treinta.", &[
        "Más de veinte => Count(more than 20) of aldea / la década",
        "década de 1990 => Date(199X)",
        "como máximo treinta => Count(at most 30)",
    ]),
    ("La explosión mató a 12 e hirió a más de 200 en la provincia.", &[
        "12 => Count(12) of person",
        "más de 200 => Count(more than 200) of person",
    ]),
    ("Unas 1.200 viviendas cayeron y otras 3.400 sufrieron daños.", &[
        "Unas 1.200 => Count(about 1200) of vivienda",
        "3.400 => Count(3400)",
    ]),
    ("Murieron 64 personas y otras 30 siguen desaparecidas.", &[
        "64 => Count(64) of persona",
        "30 => Count(30) of person",
    ]),
    ("Dos de los 14 detenidos y los nuevos agentes salieron con tres grandes maletas.", &[
        "Dos de los 14 => Share(2 of 14) of detenido",
        "tres => Count(3) of maleta",
    ]),
    ("Los 32 estados y las primeras 5 entidades de la lista, de 10 a 20 por grupo, votaron.", &[
        "32 => Count(32) of estado",
        "5 => Count(5) of entidad / la lista",
        "de 10 a 20 => Count(between 10 and 20)",
    ]),
    ("La obra costó $1,250.50 y no 3.000,75 euros.", &[
        "$1,250.50 => Money(1250.5 $)",
        "3.000,75 euros => Money(3000.75 EUR)",
    ]),
    ("El 3/2/2026 llegaron 7 aviones; el próximo año vendrán más.", &[
        "3/2/2026 => Date(2026-02-03)",
        "7 => Count(7) of avión",
        "el próximo año => Date(2027)",
    ]),
    ("De 500 a 600 turistas pasaron la noche del sábado en la isla.", &[
        "De 500 a 600 => Count(between 500 and 600) of turista",
        "la noche del sábado => Date(2026-02-21/2026-02-22)",
    ]),
    ("La inflación subió al 4,5 por ciento a finales de 2025, y en enero bajó.", &[
        "4,5 por ciento => Percent(4.5, false) RoseTo",
        "finales de 2025 => Date(2025)",
        "enero => Date(2026-01)",
    ]),
];

#[test]
fn spanish_sentences_read_as_listed() {
    let mut wrong = String::new();
    for (text, expected) in CASES {
        let found = mentions(text);
        if found != *expected {
            writeln!(wrong, "    ({text:?}, &[").unwrap();
            found.iter().for_each(|line| writeln!(wrong, "        {line:?},").unwrap());
            writeln!(wrong, "    ]),").unwrap();
        }
    }
    assert!(wrong.is_empty(), "these are read otherwise, namely as\n{wrong}");
}

/// One sentence each: the language is guessed by its small words alone.
#[test]
fn a_language_is_known_by_one_sentence() {
    for (text, _) in CASES {
        assert_eq!(Text::new(text).language(), Language::Spanish, "{text}");
    }
    let english = [
        "The quake that hit Los Ríos killed 38 people.",
        "A reporter from El País and one from La Jornada were on the ferry.",
        "The union said 12,000 jobs in Las Palmas are at risk.",
        "“No nos vamos de la plaza”, they sang, and the police said that 200 of them were detained.",
        "Turnout was 61 percent in the state of Nuevo León.",
        "Roads blocked",
        "38 dead",
    ];
    for text in english {
        assert_eq!(Text::new(text).language(), Language::English, "{text}");
    }
}

fn notes(source: Source) -> Vec<String> {
    extract(&source, Codebook::news(), None).notes.into_iter().map(|note| note.text).collect()
}

#[test]
fn a_note_says_in_which_language_a_text_was_read() {
    let spanish = "Murieron 25 soldados en el ataque, según la policía de la ciudad.";
    assert_eq!(notes(Source::new("a", spanish)), ["it is read as Spanish"]);
    assert!(notes(Source::new("a", "At least 25 soldiers died in the attack, the police said.")).is_empty());
    assert!(notes(Source::new("a", spanish).in_language(Language::English)).is_empty());
    let german = "Mindestens 25 Soldaten starben bei dem Angriff, und die Polizei der Stadt sucht nach den Tätern.";
    let foreign = "it seems to be in another language than English and Spanish: little of it can be read";
    assert_eq!(notes(Source::new("a", german)), [foreign]);
    assert!(notes(Source::new("a", german).in_language(Language::English)).is_empty());
}

#[test]
fn a_list_of_sources_may_give_the_language() {
    let with = |code: &str| from_toml(&format!("[[source]]\nid = \"a\"\nfile = \"a.txt\"\nlanguage = \"{code}\"\n"));
    assert_eq!(with("es").unwrap()[0].source("").language(), Some(Language::Spanish));
    let error = with("pt").unwrap_err().to_string();
    assert_eq!(
        error,
        "line 4: key \"language\": \"pt\" stands where a language that can be read (en or es) was expected"
    );
}

/// The same event in both languages answers the same questions.
#[test]
fn two_languages_meet_in_one_question() {
    let accounts = [
        Source::new("herald", "At least 12 passengers drowned when the ferry sank. Police arrested three men."),
        Source::new("diario", "Murieron 20 pasajeros cuando se hundió el barco. La policía detuvo a tres hombres."),
    ];
    let report = check(&accounts, &Policy::default());
    let verdict = |id: &str| report.questions.iter().find(|question| question.id == id).map(|q| q.verdict);
    assert_eq!(verdict("killed:people"), Some(Verdict::Tension));
    assert_eq!(verdict("arrested:people"), Some(Verdict::Agree));
}

#[test]
fn a_given_language_is_not_guessed() {
    let text = Text::in_language("12 muertos", Language::Spanish);
    assert_eq!(text.language(), Language::Spanish);
    assert_eq!(Text::in_language("la casa de los vecinos", Language::English).language(), Language::English);
}
