//! Sentences of our own, from many kinds of news, with everything that is read from them.

use crate::described::{described, mentions};
use crosscheck::extract::prediction::{self, Value};
use crosscheck::extract::{Text, read};

/// A name, a sentence, and its mentions: the words, the value, "of" what is counted, "/" its complement, "+" where it goes
/// on from an earlier figure, and the trend. Read as published on Tuesday, 24 February 2026.
type Case = (&'static str, &'static str, &'static [&'static str]);

#[rustfmt::skip]
const CASES: &[Case] = &[
    ("a magnitude 6 4 earthquake", "A magnitude 6.4 earthquake struck 20 kilometers northeast of the port at 4:12 a.m. local time, killing at least 38 people and injuring dozens.", &[
        "6.4 => Measure(6.4 magnitude)",
        "20 kilometers => Measure(20 kilometre)",
        "4:12 a.m. local time => Date(2026-02-24T04:12)",
        "at least 38 => Count(at least 38) of person",
        "dozens => Count(dozens) of person",
    ]),
    ("rescuers pulled 11 survivors from", "Rescuers pulled 11 survivors from the rubble, and nearly 200 remain missing.", &[
        "11 => Count(11) of survivor",
        "nearly 200 => Count(nearly 200) of person",
    ]),
    ("no fewer than 1 500", "No fewer than 1,500 homes were destroyed, the governor said.", &[
        "No fewer than 1,500 => Count(at least 1500) of home",
    ]),
    ("the tremor which lasted about", "The tremor, which lasted about 40 seconds, was felt 300 km away.", &[
        "about 40 seconds => Duration(about 40 seconds)",
        "300 km => Measure(300 kilometre)",
    ]),
    ("a ferry carrying 271 passengers", "A ferry carrying 271 passengers and 14 crew capsized late Tuesday.", &[
        "271 => Count(271) of passenger",
        "14 => Count(14) of crew",
        "late Tuesday => Date(2026-02-24/2026-02-25)",
    ]),
    ("between 30 and 40 passengers", "Between 30 and 40 passengers were feared drowned.", &[
        "Between 30 and 40 => Count(between 30 and 40) of passenger",
    ]),
    ("the vessel built in 1998", "The vessel, built in 1998, had a capacity of 200.", &[
        "1998 => Date(1998)",
        "200 => Count(200)",
    ]),
    ("anywhere from 15 to 20", "Anywhere from 15 to 20 people swam ashore; one who did said the crew had fled.", &[
        "from 15 to 20 => Count(between 15 and 20) of person",
    ]),
    ("the company will cut some", "The company will cut some 12,000 jobs, or about 6% of its workforce, by the end of March.", &[
        "some 12,000 => Count(about 12000) of job FellBy",
        "about 6% => Percent(about 6, false)",
        "the end of March => Date(2026-03)",
    ]),
    ("it lost 1 2 billion", "It lost $1.2 billion in the third quarter of 2025, up from $900 million a year earlier.", &[
        "$1.2 billion => Money(1200000000 $) FellBy",
        "the third quarter of 2025 => Date(2025-35)",
        "$900 million => Money(900000000 $)",
        "a year earlier => Date(2024-35)",
    ]),
    ("shares fell 3 5 percent", "Shares fell 3.5 percent to $41.20 on Friday.", &[
        "3.5 percent => Percent(3.5, false) FellBy",
        "$41.20 => Money(41.2 $)",
        "Friday => Date(2026-02-20)",
    ]),
    ("the bank raised its rate", "The bank raised its rate by a quarter of a percentage point to 4.75%.", &[
        "a quarter of a percentage point => Percent(0.25, true)",
        "4.75% => Percent(4.75, false)",
    ]),
    ("unemployment rose to 5 1", "Unemployment rose to 5.1 percent from 4.9 percent in January.", &[
        "5.1 percent => Percent(5.1, false) RoseTo",
        "4.9 percent => Percent(4.9, false)",
        "January => Date(2026-01)",
    ]),
    ("she won 52 3 of", "She won 52.3% of the vote against 47.7% for her rival.", &[
        "52.3% => Percent(52.3, false)",
        "47.7% => Percent(47.7, false)",
    ]),
    ("the senate voted 51 49", "The Senate voted 51-49 to confirm him.", &[
        "51-49 => Score",
    ]),
    ("the court ruled 5 4", "The court ruled 5-4 that Section 8 of the act applies.", &[
        "5-4 => Score",
        "8 => Name",
    ]),
    ("he was sentenced to 12", "He was sentenced to 12 to 15 years in prison.", &[
        "12 to 15 years => Duration(between 12 and 15 years)",
    ]),
    ("the teenager 17 pleaded guilty", "The teenager, 17, pleaded guilty to two counts of fraud.", &[
        "17 => Age(17 years)",
        "two => Count(2) of count / fraud",
    ]),
    ("juan perez 43 and his", "Juan Perez, 43, and his 9-year-old daughter were found dead on Route 66.", &[
        "43 => Age(43 years)",
        "9-year-old => Age(9 years) of daughter",
        "66 => Name",
    ]),
    ("united beat city 3 1", "United beat City 3-1 in front of 74,000 fans.", &[
        "3-1 => Score",
        "74,000 => Count(74000) of fan",
    ]),
    ("the lakers won 112 104", "The Lakers won 112-104 and lead the series 2-1.", &[
        "112-104 => Score",
        "2-1 => Score",
    ]),
    ("he ran 100 metres in", "He ran 100 metres in 9.58 seconds in 2009.", &[
        "100 metres => Measure(100 metre)",
        "9.58 seconds => Duration(9.58 seconds)",
        "2009 => Date(2009)",
    ]),
    ("she scored 30 points in", "She scored 30 points in 35 minutes.", &[
        "30 => Count(30) of point",
        "35 minutes => Duration(35 minutes)",
    ]),
    ("flight 447 left gate 12", "Flight 447 left Gate 12 at 19:30 GMT with 228 people aboard.", &[
        "447 => Name",
        "12 => Name",
        "19:30 GMT => Date(2026-02-24T19:30)",
        "228 => Count(228) of person",
    ]),
    ("call 555 0199 or visit", "Call 555-0199 or visit 10 Downing Street.", &[
        "555-0199 => Code",
        "10 => Address",
    ]),
    ("the boeing 737 had 162", "The Boeing 737 had 162 seats.", &[
        "737 => Name",
        "162 => Count(162) of seat",
    ]),
    ("about half of the city", "About half of the city's 2 million residents fled.", &[
        "About half => Share(about 1 of 2)",
        "2 million => Count(2000000) of resident",
    ]),
    ("one in five children goes", "One in five children goes hungry.", &[
        "One in five => Share(1 of 5) of child",
    ]),
    ("two thirds of voters back", "Two thirds of voters back the plan.", &[
        "Two thirds => Share(2 of 3) of voter",
    ]),
    ("three of the 12 jurors", "Three of the 12 jurors disagreed.", &[
        "Three of the 12 => Share(3 of 12) of juror",
    ]),
    ("most of the victims were", "Most of the victims were women.", &[
        "Most of => Share(more than 1 of 2) of victim",
    ]),
    ("all 33 miners were rescued", "All 33 miners were rescued.", &[
        "All 33 => Share(33 of 33) of miner",
    ]),
    ("nobody was hurt and no", "Nobody was hurt, and no injuries were reported.", &[
        "Nobody => Count(0) of person",
        "no => Count(0) of injury",
    ]),
    ("no one knows how many", "No one knows how many died.", &[
    ]),
    ("one may ask whether the", "One may ask whether the second of the two may have known.", &[
        "second => Ordinal(2)",
        "two => Count(2)",
    ]),
    ("the blast killed three and", "The blast killed three and wounded more than 20.", &[
        "three => Count(3) of person",
        "more than 20 => Count(more than 20) of person",
    ]),
    ("four more were arrested on", "Four more were arrested on Monday, and another six are wanted.", &[
        "Four => Count(4) of person +",
        "Monday => Date(2026-02-23)",
        "six => Count(6)",
    ]),
    ("tens of thousands of people", "Tens of thousands of people marched; hundreds of thousands watched.", &[
        "Tens of thousands => Count(tens of 1000) of person",
        "hundreds of thousands => Count(hundreds of 1000)",
    ]),
    ("several hundred protesters gathered a", "Several hundred protesters gathered, a handful of whom were detained.", &[
        "Several hundred => Count(several of 100) of protester",
        "a handful of => Count(handful)",
    ]),
    ("a few dozen soldiers guarded", "A few dozen soldiers guarded the gate.", &[
        "A few dozen => Count(few of 12) of soldier",
    ]),
    ("more than a dozen trucks", "More than a dozen trucks, each carrying up to 20 tonnes, crossed the border.", &[
        "More than a dozen => Count(more than 12) of truck",
        "up to 20 tonnes => Measure(up to 20 metric ton)",
    ]),
    ("the fire burned 4 000", "The fire burned 4,000 acres and forced the evacuation of 2,500 residents.", &[
        "4,000 acres => Measure(4000 acre)",
        "2,500 => Count(2500) of resident",
    ]),
    ("winds of up to 185", "Winds of up to 185 km/h (115 mph) are expected.", &[
        "up to 185 km/h => Measure(up to 185 kilometre per hour)",
        "115 mph => Measure(115 mile per hour)",
    ]),
    ("temperatures fell to minus 12", "Temperatures fell to minus 12 degrees Celsius.", &[
        "minus 12 degrees Celsius => Measure(-12 celsius) FellTo",
    ]),
    ("the painting sold for 3", "The painting sold for €3.4m, well over its estimate of £2 million.", &[
        "€3.4m => Money(3400000 EUR)",
        "£2 million => Money(2000000 GBP)",
    ]),
    ("they paid us 40 billion", "They paid US$40 billion, or A$61 billion.", &[
        "US$40 billion => Money(40000000000 USD)",
        "A$61 billion => Money(61000000000 AUD)",
    ]),
    ("the fine was 250 000", "The fine was 250,000 Canadian dollars.", &[
        "250,000 Canadian dollars => Money(250000 CAD)",
    ]),
    ("a 55 year old man", "A 55-year-old man was stabbed at around 9:30 p.m. on Saturday, Feb. 14.", &[
        "55-year-old => Age(55 years) of man",
        "around 9:30 p.m. on Saturday, Feb. 14 => Date(about 2026-02-14T21:30)",
    ]),
    ("the strike began on 3", "The strike began on 3 March and ended two weeks later.", &[
        "3 March => Date(2025-03-03)",
        "two weeks later => Date(2025-03-17)",
    ]),
    ("in the mid 2000s he", "In the mid-2000s he lived at 221 Baker Street.", &[
        "the mid-2000s => Date(200X)",
        "221 => Address",
    ]),
    ("the treaty was signed on", "The treaty was signed on May 5, 2010, in Geneva.", &[
        "May 5, 2010 => Date(2010-05-05)",
    ]),
    ("it happened in may and", "It happened in May, and it may happen again.", &[
        "May => Date(2025-05)",
    ]),
    ("the school closed for two", "The school closed for two and a half weeks last spring.", &[
        "two and a half weeks => Duration(2.5 weeks)",
        "last spring => Date(2025-21)",
    ]),
    ("half a million people lost", "Half a million people lost power overnight.", &[
        "Half a million => Count(500000) of person",
        "overnight => Date(2026-02-23/2026-02-24)",
    ]),
    ("the population is 1 4", "The population is 1.4 billion.", &[
        "1.4 billion => Count(1400000000)",
    ]),
    ("profits doubled and sales were", "Profits doubled, and sales were three times as high as in 2019.", &[
        "doubled => Relation(2)",
        "three times => Relation(3)",
        "2019 => Date(2019)",
    ]),
    ("he has served on the", "He has served on the board for decades.", &[
        "decades => Duration(decades decades)",
    ]),
    ("the 21 year old student", "The 21-year-old student came second in the 400-meter race.", &[
        "21-year-old => Age(21 years) of student",
        "second => Ordinal(2)",
        "400-meter => Measure(400 metre)",
    ]),
    ("the building has 12 floors", "The building has 12 floors; the fire began on the 4th floor.", &[
        "12 => Count(12) of floor",
        "4th => Ordinal(4)",
    ]),
    ("police seized 2 5 tons", "Police seized 2.5 tons of cocaine, 14 rifles and $300,000 in cash.", &[
        "2.5 tons => Measure(2.5 ton)",
        "14 => Count(14) of rifle",
        "$300,000 => Money(300000 $)",
    ]),
    ("at least 17 people including", "At least 17 people, including five children, were killed and 40 others injured.", &[
        "At least 17 => Count(at least 17) of person",
        "five => Count(5) of child",
        "40 => Count(40) of person +",
    ]),
    ("officials put the toll at", "Officials put the toll at 97, down from 115.", &[
        "97 => Count(97)",
        "115 => Count(115)",
    ]),
    ("the deal is worth between", "The deal is worth between $3 and $4 billion.", &[
        "between $3 and $4 billion => Money(between 3000000000 and 4000000000 $)",
    ]),
    ("some 20 to 30 gunmen", "Some 20 to 30 gunmen attacked.", &[
        "Some 20 to 30 => Count(between 20 and 30) of gunman ~",
    ]),
    ("the plan costs 5 lakh", "The plan costs 5 lakh rupees.", &[
        "5 lakh rupees => Money(500000 rupee)",
    ]),
    ("only 2 of 10 patients", "Only 2 of 10 patients survived.", &[
        "2 of 10 => Share(2 of 10) of patient",
    ]),
    ("covid 19 killed 300 per", "Covid-19 killed 300 per 100,000 residents.", &[
        "19 => Code",
        "300 per 100,000 => Share(300 of 100000) of resident",
    ]),
    ("there were 1 234 567", "There were 1,234,567,890,123,456,789,012,345,678,901,234,567,890 of them and 1e400 more.", &[
        "1,234,567,890,123,456,789,012,345,678,901,234,567,890 => Unreadable",
        "1e400 => Code",
    ]),
    ("the attack 10 days after", "The attack, 10 days after the first, left 8 dead and 15 wounded.", &[
        "10 days => Duration(10 days) After the first",
        "first => Ordinal(1)",
        "8 => Count(8) of person",
        "15 => Count(15) of person",
    ]),
    ("the minister said 12 people", "The minister said 12 people had been killed since Sunday.", &[
        "12 => Count(12) of person",
        "Sunday => Date(2026-02-22)",
    ]),
    ("more than 100 flights were", "More than 100 flights were canceled, 40 of them at the airport.", &[
        "More than 100 => Count(more than 100) of flight",
        "40 => Count(40)",
    ]),
    ("attendance 45 000 plus", "Attendance: 45,000-plus.", &[
        "45,000-plus => Count(at least 45000)",
    ]),
    ("30 or so people waited", "30 or so people waited.", &[
        "30 or so => Count(about 30) of person",
    ]),
    ("a three judge panel heard", "A three-judge panel heard the case for six hours on Thursday.", &[
        "three => Count(3) of judge",
        "six hours => Duration(6 hours)",
        "Thursday => Date(2026-02-19)",
    ]),
    ("nearly 1 in 4 adults", "Nearly 1 in 4 adults smoke.", &[
        "Nearly 1 in 4 => Share(nearly 1 of 4) of adult",
    ]),
    ("the car was doing 90", "The car was doing 90 miles per hour in a 30 mph zone.", &[
        "90 miles per hour => Measure(90 mile per hour)",
        "30 mph => Measure(30 mile per hour)",
    ]),
    ("the 2010 floods killed 1", "The 2010 floods killed 1,985 people.", &[
        "2010 => Date(2010)",
        "1,985 => Count(1985) of person",
    ]),
    ("inflation hit 100 basis points", "Inflation hit 100 basis points above target.", &[
        "100 basis points => Measure(100 basis point)",
    ]),
    ("a total of 64 candidates", "A total of 64 candidates are running for 32 seats.", &[
        "64 => Count(64) of candidate",
        "32 => Count(32) of seat",
    ]),
    ("the quake was the strongest", "The quake was the strongest since 1934.", &[
        "1934 => Date(1934)",
    ]),
    ("the suspect aged 34 was", "The suspect, aged 34, was held for 48 hours.", &[
        "aged 34 => Age(34 years)",
        "48 hours => Duration(48 hours)",
    ]),
    ("the stock opened at 3", "The stock opened at $3 a share on the first Tuesday of November.", &[
        "$3 => Money(3 $)",
        "the first Tuesday of November => Date(2025-11-04)",
    ]),
    ("mac os x 10 5", "Mac OS X 10.5 shipped with iPhone 4 in Q3 2010 and sold 1.7 million units in three days.", &[
        "10.5 => Name",
        "4 => Name",
        "Q3 2010 => Date(2010-35)",
        "1.7 million => Count(1700000) of unit",
        "three days => Duration(3 days)",
    ]),
    ("the trial lasted an hour", "The trial lasted an hour and a half, and jurors needed half an hour.", &[
        "an hour and a half => Duration(1.5 hours)",
        "half an hour => Duration(0.5 hours)",
    ]),
    ("the store sold more than", "The store sold more than 300,000 iPads on its first day, at $499 to $829 each.", &[
        "more than 300,000 => Count(more than 300000) of ipad",
        "first => Ordinal(1)",
        "$499 to $829 => Money(between 499 and 829 $)",
    ]),
    ("nearly 5 000 of the", "Nearly 5,000 of the 7,500 jobs will go within a year.", &[
        "Nearly 5,000 of the 7,500 => Share(nearly 5000 of 7500) of job",
        "within a year => Duration(at most 1 year)",
    ]),
    ("prices start at just 99", "Prices start at just $99, down 50% from last year.", &[
        "$99 => Money(99 $)",
        "50% => Percent(50, false) FellBy",
        "last year => Date(2025)",
    ]),
    ("it is the biggest quake", "It is the biggest quake in a decade and the third in 18 months.", &[
        "a decade => Duration(1 decade)",
        "third => Ordinal(3)",
        "18 months => Duration(18 months)",
    ]),
    ("sales rose 12 to 4", "Sales rose 12%, to $4.5 billion, in the three months ended Dec. 31.", &[
        "12% => Percent(12, false) RoseBy",
        "$4.5 billion => Money(4500000000 $)",
        "the three months => Duration(3 months)",
        "Dec. 31 => Date(2025-12-31)",
    ]),
    ("officials said 11 of those", "Officials said 11 of those killed were children under 10.", &[
        "11 => Count(11) of person",
        "under 10 => Age(fewer than 10 years)",
    ]),
    ("about 1 million people roughly", "About 1 million people — roughly a third of the population — need aid.", &[
        "About 1 million => Count(about 1000000) of person",
        "roughly a third => Share(about 1 of 3) of population",
    ]),
    ("the bridge 1 2 miles", "The bridge, 1.2 miles long, carries 40,000 vehicles a day.", &[
        "1.2 miles => Measure(1.2 mile)",
        "40,000 => Count(40000) of vehicle",
        "a day => Recurring(1 day)",
    ]),
    ("gunmen killed at least a", "Gunmen killed at least a dozen people, including two police officers, and wounded 30.", &[
        "at least a dozen => Count(at least 12) of person",
        "two => Count(2) of officer",
        "30 => Count(30) of person",
    ]),
    ("the 300 page report names", "The 300-page report names 12 senior officials.", &[
        "300 => Count(300) of page",
        "12 => Count(12) of official",
    ]),
    ("three people died and two", "Three people died and two are in critical condition.", &[
        "Three => Count(3) of person",
        "two => Count(2)",
    ]),
    ("in 2024 35 people died", "In 2024, 35 people died there; in 2025 the figure was 41.", &[
        "2024 => Date(2024)",
        "35 => Count(35) of person",
        "2025 => Date(2025)",
        "41 => Count(41)",
    ]),
    ("police said 4 of the", "Police said 4 of the 6 suspects, aged between 19 and 23, were still at large.", &[
        "4 of the 6 => Share(4 of 6) of suspect",
        "aged between 19 and 23 => Age(between 19 and 23 years)",
    ]),
    ("it was the company s", "It was the company's 14th straight quarterly loss.", &[
        "14th => Ordinal(14)",
        "quarterly => Recurring(3 months)",
    ]),
    ("the dow fell 412 34", "The Dow fell 412.34 points, or 1.1%, to 38,210.55.", &[
        "412.34 => Count(412.34) of point FellBy",
        "1.1% => Percent(1.1, false)",
        "38,210.55 => Count(38210.55)",
    ]),
    ("meanwhile 2 000 troops most", "Meanwhile 2,000 troops, most of them reservists, were sent north.", &[
        "2,000 => Count(2000) of troop",
        "most of => Share(more than 1 of 2)",
    ]),
    ("the 60 year old president", "The 60-year-old president, in power since 2010, won a fourth five-year term with 74 percent of the vote.", &[
        "60-year-old => Age(60 years) of president",
        "2010 => Date(2010)",
        "fourth => Ordinal(4)",
        "five-year => Duration(5 years)",
        "74 percent => Percent(74, false)",
    ]),
    ("she is due in court", "She is due in court on March 12.", &[
        "March 12 => Date(2026-03-12)",
    ]),
    ("he finished second 0 3", "He finished second, 0.3 seconds behind the winner.", &[
        "second => Ordinal(2)",
        "0.3 seconds => Duration(0.3 seconds)",
    ]),
    ("the death toll has risen", "The death toll has risen to 61 from 58.", &[
        "61 => Count(61) RoseTo",
        "58 => Count(58)",
    ]),
    ("the crash on interstate 95", "The crash on Interstate 95 near Exit 12 killed a couple in their 60s.", &[
        "95 => Name",
        "12 => Name",
        "60s => Age(between 60 and 69 years)",
    ]),
    ("as of 9 30 a", "As of 9:30 a.m. Monday, 3,211 customers were without power.", &[
        "9:30 a.m. Monday => Date(2026-02-23T09:30)",
        "3,211 => Count(3211) of customer",
    ]),
    ("the measure passed 220 votes", "The measure passed 220 votes to 211.", &[
        "220 => Count(220) of vote",
        "211 => Count(211)",
    ]),
    ("the team scored twice in", "The team scored twice in the second half to win 2-0.", &[
        "second => Ordinal(2)",
        "2-0 => Score",
    ]),
    ("airlines canceled more than 1", "Airlines canceled more than 1,100 flights on Saturday and another 600 on Sunday.", &[
        "more than 1,100 => Count(more than 1100) of flight",
        "Saturday => Date(2026-02-21)",
        "600 => Count(600)",
        "Sunday => Date(2026-02-22)",
    ]),
    ("about 200 miles 320 km", "About 200 miles (320 km) of coast were fouled.", &[
        "About 200 miles => Measure(about 200 mile)",
        "320 km => Measure(320 kilometre)",
    ]),
    ("more than one million euros", "More than one million euros was stolen.", &[
        "More than one million euros => Money(more than 1000000 EUR)",
    ]),
    ("it cost him 1m or", "It cost him $1m, or about £780,000.", &[
        "$1m => Money(1000000 $)",
        "about £780,000 => Money(about 780000 GBP)",
    ]),
    ("by 2030 one in three", "By 2030, one in three cars will be electric.", &[
        "2030 => Date(2030)",
        "one in three => Share(1 of 3) of car",
    ]),
    ("the 27 nation bloc meets", "The 27-nation bloc meets on the 14th.", &[
        "27 => Count(27) of nation",
        "the 14th => Date(2026-03-14)",
    ]),
    ("ten people were killed among", "Ten people were killed, among them a pregnant woman and her two children.", &[
        "Ten => Count(10) of person",
        "two => Count(2) of child",
    ]),
    ("the mayor put the number", "The mayor put the number of dead at 15 or more.", &[
        "15 or more => Count(at least 15)",
    ]),
    ("just over 3 000 people", "Just over 3,000 people took part; organizers had expected 10,000.", &[
        "Just over 3,000 => Count(more than 3000) of person",
        "10,000 => Count(10000)",
    ]),
    ("she waited nearly an hour", "She waited nearly an hour.", &[
        "nearly an hour => Duration(nearly 1 hour)",
    ]),
    ("he paid a fine of", "He paid a fine of 40,000 pesos.", &[
        "40,000 pesos => Money(40000 peso)",
    ]),
    ("the hearing begins at 10", "The hearing begins at 10 a.m. on June 3, 2026, in Room 204.", &[
        "10 a.m. on June 3, 2026 => Date(2026-06-03T10:00)",
        "204 => Name",
    ]),
    ("he served as a judge", "He served as a judge from 1998 to 2006.", &[
        "from 1998 to 2006 => Date(1998-01-01/2006-12-31)",
    ]),
    ("the volcano last erupted in", "The volcano last erupted in 1815, killing tens of thousands.", &[
        "1815 => Date(1815)",
        "tens of thousands => Count(tens of 1000) of person",
    ]),
    ("some of the 60 hostages", "Some of the 60 hostages were freed on day 12 of the siege.", &[
        "60 => Count(60) of hostage",
        "12 => Name",
    ]),
    ("the airline s flight mh370", "The airline's Flight MH370 vanished on 8 March 2014 with 239 people on board.", &[
        "370 => Code",
        "8 March 2014 => Date(2014-03-08)",
        "239 => Count(239) of person",
    ]),
    ("only one passenger survived", "Only one passenger survived.", &[
        "one => Count(1) of passenger",
    ]),
    ("the couple s one year", "The couple's one-year-old son was unhurt.", &[
        "one-year-old => Age(1 year) of son",
    ]),
    ("rebels hold up to two", "Rebels hold up to two thirds of the region.", &[
        "up to two thirds => Share(up to 2 of 3) of region",
    ]),
    ("drug deaths dropped by a", "Drug deaths dropped by a third, to fewer than 70,000.", &[
        "a third => Relation(1/3) FellBy",
        "fewer than 70,000 => Count(fewer than 70000)",
    ]),
    ("it took firefighters more than", "It took firefighters more than four-and-a-half hours to put out the blaze.", &[
        "more than four-and-a-half hours => Duration(more than 4.5 hours)",
    ]),
    ("the storm knocked out power", "The storm knocked out power to 1.1 million homes and businesses in three states by Friday.", &[
        "1.1 million => Count(1100000) of home",
        "three => Count(3) of state",
        "Friday => Date(2026-02-20)",
    ]),
    ("forecasters expect 8 to 12", "Forecasters expect 8 to 12 inches of snow, with up to 2 feet in the mountains.", &[
        "8 to 12 inches => Measure(between 8 and 12 inch)",
        "up to 2 feet => Measure(up to 2 foot)",
    ]),
    ("prosecutors want 25 years the", "Prosecutors want 25 years; the defense asked for no more than 10.", &[
        "25 years => Duration(25 years)",
        "no more than 10 => Count(at most 10)",
    ]),
    ("amazon hired 1 200 people", "Amazon hired 1,200 people in its second quarter and plans 800 more hires.", &[
        "1,200 => Count(1200) of person",
        "second quarter => Date(2025-34)",
        "800 => Count(800) of hire +",
    ]),
    ("a judge awarded the family", "A judge awarded the family $12.5 million in damages in 2019.", &[
        "$12.5 million => Money(12500000 $)",
        "2019 => Date(2019)",
    ]),
    ("twelve people among them 4", "Twelve people, among them 4 children, remain in hospital.", &[
        "Twelve => Count(12) of person",
        "4 => Count(4) of child",
    ]),
    ("the union says 9 out", "The union says 9 out of 10 members voted to strike.", &[
        "9 out of 10 => Share(9 of 10) of member",
    ]),
    ("the drug cut deaths by", "The drug cut deaths by 30% compared with 12% for placebo.", &[
        "30% => Percent(30, false) FellBy",
        "12% => Percent(12, false)",
    ]),
    ("the number of cases passed", "The number of cases passed 10,000 for the first time since August.", &[
        "10,000 => Count(10000)",
        "first => Ordinal(1)",
        "August => Date(2025-08)",
    ]),
    ("the avalanche buried six skiers", "The avalanche buried six skiers; two were dug out alive.", &[
        "six => Count(6) of skier",
        "two => Count(2)",
    ]),
    ("nine in 10 residents have", "Nine in 10 residents have had two doses.", &[
        "Nine in 10 => Share(9 of 10) of resident",
        "two => Count(2) of dose",
    ]),
    ("the dam holds 3 2", "The dam holds 3.2 billion cubic metres of water.", &[
        "3.2 billion cubic metres => Measure(3200000000 cubic metre)",
    ]),
    ("investigators interviewed hundreds of witnesses", "Investigators interviewed hundreds of witnesses over two years.", &[
        "hundreds => Count(hundreds) of witness",
        "two years => Duration(2 years)",
    ]),
    ("some 1 5 million people", "Some 1.5 million people, or 12 per cent of the population, have left since February 2022.", &[
        "Some 1.5 million => Count(about 1500000) of person",
        "12 per cent => Percent(12, false)",
        "February 2022 => Date(2022-02)",
    ]),
    ("djokovic won 6 4 7", "Djokovic won 6-4, 7-6 (7-3) in two hours and 12 minutes.", &[
        "6-4 => Score",
        "7-6 => Score",
        "7-3 => Score",
        "two hours and 12 minutes => Duration(132 minutes)",
    ]),
    ("the party took 43 of", "The party took 43 of 120 seats, down from 61 four years ago.", &[
        "43 of 120 => Share(43 of 120) of seat",
        "61 => Count(61)",
        "four years ago => Date(2022-02)",
    ]),
    ("one of the injured a", "One of the injured, a 7-year-old boy, later died, bringing the toll to five.", &[
        "7-year-old => Age(7 years) of boy",
        "five => Count(5)",
    ]),
    ("about 70 firefighters and 15", "About 70 firefighters and 15 trucks fought the blaze for more than six hours.", &[
        "About 70 => Count(about 70) of firefighter",
        "15 => Count(15) of truck",
        "more than six hours => Duration(more than 6 hours)",
    ]),
    ("the mine employs more than", "The mine employs more than 2,600.", &[
        "more than 2,600 => Count(more than 2600)",
    ]),
    ("a second body was found", "A second body was found at 6 p.m., and a third on Wednesday morning.", &[
        "second => Ordinal(2)",
        "6 p.m. => Date(2026-02-24T18:00)",
        "third => Ordinal(3)",
        "Wednesday morning => Date(2026-02-18)",
    ]),
    ("tesla delivered 422 875 vehicles", "Tesla delivered 422,875 vehicles in the first quarter of 2023.", &[
        "422,875 => Count(422875) of vehicle",
        "the first quarter of 2023 => Date(2023-33)",
    ]),
    ("the house passed the bill", "The House passed the bill 217-215 late on Thursday night.", &[
        "217-215 => Score",
        "late on Thursday night => Date(2026-02-19/2026-02-20)",
    ]),
    ("oil rose 1 35 to", "Oil rose $1.35 to $78.20 a barrel.", &[
        "$1.35 => Money(1.35 $) RoseBy",
        "$78.20 => Money(78.2 $)",
    ]),
    ("the law took effect on", "The law took effect on Jan. 1 and expires on 31 December 2027.", &[
        "Jan. 1 => Date(2026-01-01)",
        "31 December 2027 => Date(2027-12-31)",
    ]),
    ("some of the 2 300", "Some of the 2,300 inmates had been held for up to five years without trial.", &[
        "2,300 => Count(2300) of inmate",
        "up to five years => Duration(up to 5 years)",
    ]),
    ("nearly two dozen countries signed", "Nearly two dozen countries signed.", &[
        "Nearly two dozen => Count(nearly 24) of country",
    ]),
    ("the firm founded in 1976", "The firm, founded in 1976, has about 164,000 full-time staff.", &[
        "1976 => Date(1976)",
        "about 164,000 => Count(about 164000) of staff",
    ]),
    ("it will take 18 to", "It will take 18 to 24 months and cost roughly £3bn.", &[
        "18 to 24 months => Duration(between 18 and 24 months)",
        "roughly £3bn => Money(about 3000000000 GBP)",
    ]),
    ("dozens more were missing and", "Dozens more were missing and feared dead.", &[
        "Dozens => Count(dozens) of person +",
    ]),
    ("more than half of all", "More than half of all households own a pet.", &[
        "More than half => Share(more than 1 of 2) of household",
    ]),
    ("the tsunami waves were as", "The tsunami waves were as high as 10 metres.", &[
        "as high as 10 metres => Measure(up to 10 metre)",
    ]),
    ("the fund lost a fifth", "The fund lost a fifth of its value in under three weeks.", &[
        "a fifth => Share(1 of 5) of value FellBy",
        "under three weeks => Duration(fewer than 3 weeks)",
    ]),
    ("he is survived by his", "He is survived by his wife, three sons and 11 grandchildren.", &[
        "three => Count(3) of son",
        "11 => Count(11) of grandchild",
    ]),
    ("the two storey house sold", "The two-storey house sold for $1.2 million, nearly twice its asking price.", &[
        "two => Count(2) of storey",
        "$1.2 million => Money(1200000 $)",
    ]),
    ("one member and two more", "The coach said one member of the national squad had left and two more were ill.", &[
        "one => Count(1) of member / the national squad",
        "two => Count(2) of person +",
    ]),
    ("an alliance of 14 parties", "An alliance of 14 parties won 293 of the 543 seats.", &[
        "14 => Count(14) of party",
        "293 of the 543 => Share(293 of 543) of seat",
    ]),
    ("the company said it had", "The company said it had $2.3 billion in cash as of Sept. 30.", &[
        "$2.3 billion => Money(2300000000 $)",
        "Sept. 30 => Date(2025-09-30)",
    ]),
    ("rainfall of between 150mm and", "Rainfall of between 150mm and 200mm fell in 24 hours.", &[
        "between 150mm and 200mm => Measure(between 150 and 200 millimetre)",
        "24 hours => Duration(24 hours)",
    ]),
    ("the ship is 400 meters", "The ship is 400 meters (1,312 feet) long.", &[
        "400 meters => Measure(400 metre)",
        "1,312 feet => Measure(1312 foot)",
    ]),
    ("he was sentenced to life", "He was sentenced to life, with a minimum of 30 years.", &[
        "a minimum of 30 years => Duration(at least 30 years)",
    ]),
    ("around midnight on sunday four", "Around midnight on Sunday, four masked men entered.", &[
        "Around midnight on Sunday => Date(about 2026-02-22T00:00)",
        "four => Count(4) of man",
    ]),
    ("it is 10 times larger", "It is 10 times larger than the old one.", &[
        "10 times => Relation(10)",
    ]),
    ("the study followed 1 022", "The study followed 1,022 women aged 50 to 74 for an average of 8.5 years.", &[
        "1,022 => Count(1022) of woman",
        "aged 50 to 74 => Age(between 50 and 74 years)",
        "an average of 8.5 years => Duration(about 8.5 years)",
    ]),
    ("the 2026 world cup will", "The 2026 World Cup will be played in 16 cities.", &[
        "2026 => Date(2026)",
        "16 => Count(16) of city",
    ]),
    ("officials initially reported 9 dead", "Officials initially reported 9 dead; the figure was later revised to 14.", &[
        "9 => Count(9) of person",
        "14 => Count(14)",
    ]),
    ("roughly 40 percent of the", "Roughly 40 percent of the country's 130 million people live in poverty.", &[
        "Roughly 40 percent => Percent(about 40, false)",
        "130 million => Count(130000000) of person",
    ]),
    ("hundreds were arrested among them", "Hundreds were arrested, among them at least 60 minors.", &[
        "Hundreds => Count(hundreds) of person",
        "at least 60 => Count(at least 60) of minor",
    ]),
    ("no deaths were reported", "No deaths were reported.", &[
        "No => Count(0) of death",
    ]),
    ("the mayor who is 61", "The mayor, who is 61, has led the city for 12 years.", &[
        "61 => Age(61 years)",
        "12 years => Duration(12 years)",
    ]),
    ("in his early 30s he", "In his early 30s he moved abroad.", &[
        "30s => Age(between 30 and 39 years)",
    ]),
    ("the index closed at 5", "The index closed at 5,123.41, up 0.8%.", &[
        "5,123.41 => Count(5123.41)",
        "0.8% => Percent(0.8, false) RoseBy",
    ]),
    ("she paid 500 pounds for", "She paid 500 pounds for the ring.", &[
        "500 pounds => Money(500 pound)",
    ]),
    ("five time champion italy lost", "Five-time champion Italy lost 2-1 in extra time.", &[
        "Five => Count(5) of time",
        "2-1 => Score",
    ]),
    ("the first 100 customers got", "The first 100 customers got a discount.", &[
        "first => Ordinal(1)",
        "100 => Count(100) of customer",
    ]),
    ("the dam holds 1 250 000 cubic", "The dam holds 1 250 000 cubic metres of water.", &[
        "1 250 000 cubic metres => Measure(1250000 cubic metre)",
    ]),
    ("some 40 000 people fled to the", "Some 40 000 people fled to the coast.", &[
        "Some 40 000 => Count(about 40000) of person",
    ]),
    ("buses 12 301 and 14 302 were", "Buses 12 301 and 14 302 were late.", &[
        "12 => Name",
        "301 => Count(301)",
        "14 => Count(14)",
        "302 => Count(302)",
    ]),
    ("the draw gave 4 17 203 512", "The draw gave 4 17 203 512.", &[
        "4 => Count(4)",
        "17 => Count(17)",
        "203 => Count(203)",
        "512 => Count(512)",
    ]),
    ("a disk of 2 10 blocks was", "A disk of 2^10 blocks was lost.", &[
        "2^10 => Count(1024) of block",
    ]),
    ("it was 5 at dawn and 12", "It was -5 at dawn and -12 °C on the ridge.", &[
        "-5 => Count(-5)",
        "dawn => Date(morning)", "-12 °C => Measure(-12 celsius)",
    ]),
    ("he lost 5 votes and 3 seats", "He lost -5 votes and - 3 seats.", &[
        "5 => Count(5) of vote",
        "3 => Count(3) of seat",
    ]),
    ("the tank was 21 25 full", "The tank was 21/25 full.", &[
        "21/25 => Share(21 of 25)",
    ]),
    ("it grew to seven fifths of its", "It grew to seven fifths of its size.", &[
        "seven fifths => Count(1.4) RoseTo",
    ]),
    ("the city has 1 5m people and", "The city has 1.5m people and won the 100m relay.", &[
        "1.5m => Count(1500000) of person",
        "100m => Measure(100 metre)",
    ]),
    ("they spent 3m dollars or 75 usd", "They spent 3m dollars, or 75 USD million in all.", &[
        "3m dollars => Money(3000000 $)",
        "75 USD million => Money(75000000 USD)",
    ]),
    ("a ticket costs 20 dollars and 50", "A ticket costs 20 dollars and 50 cents.", &[
        "20 dollars and 50 cents => Money(20.5 $)",
    ]),
    ("rents of rs 900 and rupees 1", "Rents of Rs. 900 and rupees 1,200 were asked.", &[
        "Rs. 900 => Money(900 INR)",
        "rupees 1,200 => Money(1200 rupee)",
    ]),
    ("more than 30 and fewer than 50", "More than 30 and fewer than 50 houses burned.", &[
        "More than 30 and fewer than 50 => Count(between 30 and 50) of house",
    ]),
    ("at least 10 but no more than", "At least 10 but no more than 20 were hurt.", &[
        "At least 10 but no more than 20 => Count(between 10 and 20) of person",
    ]),
    ("more than 50 and fewer than 30", "More than 50 and fewer than 30 houses burned.", &[
        "More than 50 => Count(more than 50)",
        "fewer than 30 => Count(fewer than 30) of house",
    ]),
    ("the crew walked from ten up to", "The crew walked from ten up to twenty miles.", &[
        "from ten up to twenty miles => Measure(between 10 and 20 mile)",
    ]),
    ("a score greater than or equal to", "A score greater than or equal to 30 is enough.", &[
        "greater than or equal to 30 => Count(at least 30)",
    ]),
    ("the field is 5 sq km wide", "The field is 5 sq km wide and takes 3 pints.", &[
        "5 sq km => Measure(5 square kilometre)",
        "3 pints => Measure(3 pint)",
    ]),
    ("the train left at half past three", "The train left at half past three.", &[
        "half past three => Date(2026-02-24T03:30)",
    ]),
    ("she came at a quarter to nine", "She came at a quarter to nine on Monday.", &[
        "a quarter to nine on Monday => Date(2026-02-23T08:45)",
    ]),
    ("the vote ended at ten past five", "The vote ended at ten past five in the afternoon.", &[
        "ten past five in the afternoon => Date(2026-02-24T17:10)",
    ]),
    ("prices fell a quarter to nine cents", "Prices fell a quarter to nine cents.", &[
        "nine cents => Money(9 cent) FellTo",
    ]),
    ("the toll rose from 9 to 11", "The toll rose from 9 to 11 on Friday.", &[
        "9 => Count(9)",
        "11 => Count(11) RoseTo",
        "Friday => Date(2026-02-20)",
    ]),
    ("the shop opens from 9 to 11", "The shop opens from 9 to 11 on Friday.", &[
        "from 9 to 11 on Friday => Date(2026-02-27T09:00/2026-02-27T11:00)",
    ]),
    ("it is open monday from 9 to", "It is open Monday from 9 to 5.", &[
        "Monday from 9 to 5 => Date(2026-02-23T09:00/2026-02-23T17:00)",
    ]),
    ("doors open at eleven in the morning", "Doors open at eleven in the morning.", &[
        "eleven in the morning => Date(2026-02-24T11:00)",
    ]),
    ("gunmen killed 7 in the morning", "Gunmen killed 7 in the morning.", &[
        "7 => Count(7) of person",
        "morning => Date(morning)",
    ]),
    ("the talks ran from monday to friday", "The talks ran from Monday to Friday.", &[
        "from Monday to Friday => Date(2026-02-16/2026-02-20)",
    ]),
    ("the ferry runs every other day and", "The ferry runs every other day and on Sundays.", &[
        "every other day => Recurring(2 days)",
        "Sundays => Recurring(1 week on sunday)",
    ]),
    ("guards change every monday at 4 p", "Guards change every Monday at 4 p.m.", &[
        "every Monday at 4 p.m. => Recurring(1 week on monday 16:00)",
    ]),
    ("the log says 2016 12 16t12 23", "The log says 2016-12-16T12:23.", &[
        "2016-12-16T12:23 => Date(2016-12-16T12:23)",
    ]),
    ("it was signed on 31 12 2015", "It was signed on 31-12-2015 and ended in 12/2017.", &[
        "31-12-2015 => Date(2015-12-31)",
        "12/2017 => Date(2017-12)",
    ]),
    ("the recession of 2007 09 was deep", "The recession of 2007-09 was deep; the file says 2015-10.", &[
        "2007-09 => Code",
        "2015-10 => Date(2015-10)",
    ]),
    ("sales rose in 2012 q3", "Sales rose in 2012 Q3.", &[
        "2012 Q3 => Date(2012-35)",
    ]),
    ("rain is due in mid march", "Rain is due in mid-March.", &[
        "mid-March => Date(2026-03)",
    ]),
    ("they wed on may the 21st", "They wed on May the 21st.", &[
        "May the 21st => Date(2026-05-21)",
    ]),
    ("the hearing is on monday 23", "The hearing is on Monday 23.", &[
        "Monday 23 => Date(2026-02-23)",
    ]),
    ("on monday 21 people were hurt", "On Monday 21 people were hurt.", &[
        "Monday => Date(2026-02-23)",
        "21 => Count(21) of person",
    ]),
    ("they will reopen in two years", "They will reopen in two years.", &[
        "in two years => Date(2028-02)",
    ]),
];

#[test]
fn news_sentences_are_read_as_a_reader_would() {
    let wrong: Vec<String> = CASES
        .iter()
        .filter_map(|(name, text, expected)| {
            let found = mentions(text);
            (found != *expected).then(|| format!("{name}: {text}\n  expected {expected:#?}\n  found {found:#?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn the_cases_have_names_of_their_own() {
    let mut names: Vec<&str> = CASES.iter().map(|(name, _, _)| *name).collect();
    names.sort_unstable();
    assert!(CASES.len() >= 60);
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "a name is given twice");
}

#[test]
fn bad_input_is_read_or_left_alone() {
    let long = "9".repeat(10_000);
    let commas = ",".repeat(10_000);
    for (text, expected) in [
        ("On 30 February nothing happened.", &["30 February => NoSuchDay"][..]),
        ("hundred hundred thousand people", &[]),
        ("1e400", &["1e400 => Code"]),
        ("1.2.3.4", &["1.2.3.4 => Unreadable"]),
        ("\u{200b}\u{feff}", &[]),
        ("“", &[]),
        ("$", &[]),
        ("between 9 and", &["9 => Count(9)"]),
        ("20 to 10 minutes", &["20 => Count(20)", "10 minutes => Duration(10 minutes)"]),
        (commas.as_str(), &[]),
    ] {
        assert_eq!(mentions(text), expected, "{text:.40}");
    }
    assert_eq!(mentions(&long).len(), 1);
}

#[test]
fn without_a_day_of_publication_dates_stay_partial_or_are_left_out() {
    let undated =
        |text: &str| -> Vec<String> { read(&Text::new(text)).iter().map(|mention| described(text, mention)).collect() };
    assert_eq!(undated("They met on Sunday night."), ["Sunday night => Date(sunday night)"]);
    assert_eq!(undated("It closed on 5 April."), ["5 April => Date(XXXX-04-05)"]);
    assert_eq!(undated("It closed on 5 April 2024."), ["5 April 2024 => Date(2024-04-05)"]);
    assert_eq!(undated("They met yesterday."), ["yesterday => Past"]);
    assert_eq!(undated("The chance is best on 7/9."), ["7/9 => Code"]);
    assert_eq!(undated("It was filed (3/4) there."), ["3/4 => Code"]);
}

#[test]
fn a_share_is_one_number_where_a_text_says_nothing_else() {
    let values = |text: &str| -> Vec<Value> {
        let row = prediction::row(text, &read(&Text::new(text)));
        row.quantities.into_iter().map(|quantity| quantity.value).collect()
    };
    assert_eq!(values("one out of 20"), [Value::One("0.05".parse().unwrap())]);
    assert_eq!(values("One out of 20 fled."), [Value::One(1.into()), Value::One(20.into())]);
}

#[test]
fn what_comes_again_and_bare_plurals_have_their_figures_in_a_row() {
    let values = |text: &str| -> Vec<Value> {
        let row = prediction::row(text, &read(&Text::new(text)));
        row.quantities.into_iter().map(|quantity| quantity.value).collect()
    };
    let range = |low: i64, high: i64| Value::Range(low.into(), high.into());
    assert_eq!(values("It comes every 3.2 days."), [Value::One("3.2".parse().unwrap())]);
    assert_eq!(values("They meet every Monday at 4 p.m."), []);
    assert_eq!(values("They meet every day, every other week."), []);
    assert_eq!(values("Dozens of men fled."), [range(12, 120)]);
    assert_eq!(values("Scores of men fled."), [range(20, 200)]);
    assert_eq!(values("Hundreds of men fled."), [range(100, 1_000)]);
}

#[test]
fn a_number_in_a_headline_is_the_name_that_the_text_has_later() {
    let of =
        |text: &str| -> Vec<String> { read(&Text::new(text)).iter().map(|mention| described(text, mention)).collect() };
    assert_eq!(of("Airline grounds its 737\nThe Boeing 737 was new.").first().unwrap(), "737 => Name");
    assert_eq!(of("Airline grounds 737\nThe Boeing 747 was new.").first().unwrap(), "737 => Count(737)");
    assert_eq!(of("Crash kills 12\nThe Airbus 12 was new.").first().unwrap(), "12 => Count(12) of person");
    assert_eq!(of("They carried 737\nThe code is A737B.").first().unwrap(), "737 => Count(737)");
}

#[test]
fn every_span_quotes_what_stands_there() {
    for (name, text, _) in CASES {
        for mention in read(&Text::new(text)) {
            assert!(mention.span.of(text).is_some_and(|words| !words.trim().is_empty()), "{name}");
            assert!(mention.noun.is_none_or(|noun| noun.span.of(text).is_some()), "{name}");
        }
    }
}
