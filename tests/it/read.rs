//! Sentences of our own, from many kinds of news, with everything that is read from them.

use crosscheck::extract::{Mention, MentionKind, Text, read};

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
        "late Tuesday => Date(2026-02-24)",
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
        "March => Date(2026-03)",
    ]),
    ("it lost 1 2 billion", "It lost $1.2 billion in the third quarter of 2025, up from $900 million a year earlier.", &[
        "$1.2 billion => Money(1200000000 $) FellBy",
        "third quarter of 2025 => Date(2025-07-01/2025-09-30)",
        "$900 million => Money(900000000 $)",
        "a year => Duration(1 year)",
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
        "51-49 => Label",
    ]),
    ("the court ruled 5 4", "The court ruled 5-4 that Section 8 of the act applies.", &[
        "5-4 => Label",
        "8 => Label",
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
        "66 => Label",
    ]),
    ("united beat city 3 1", "United beat City 3-1 in front of 74,000 fans.", &[
        "3-1 => Label",
        "74,000 => Count(74000) of fan",
    ]),
    ("the lakers won 112 104", "The Lakers won 112-104 and lead the series 2-1.", &[
        "112-104 => Label",
        "2-1 => Label",
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
        "447 => Label",
        "12 => Label",
        "19:30 GMT => Date(2026-02-24T19:30)",
        "228 => Count(228) of person",
    ]),
    ("call 555 0199 or visit", "Call 555-0199 or visit 10 Downing Street.", &[
        "555-0199 => Label",
        "10 => Label",
    ]),
    ("the boeing 737 had 162", "The Boeing 737 had 162 seats.", &[
        "737 => Label",
        "162 => Count(162) of seat",
    ]),
    ("about half of the city", "About half of the city's 2 million residents fled.", &[
        "About half => Share(about 1 of 2)",
        "2 million => Count(2000000) of resident",
    ]),
    ("one in five children goes", "One in five children goes hungry.", &[
        "One in five => Share(1 of 5 (child)) of child",
    ]),
    ("two thirds of voters back", "Two thirds of voters back the plan.", &[
        "Two thirds => Share(2 of 3 (voter)) of voter",
    ]),
    ("three of the 12 jurors", "Three of the 12 jurors disagreed.", &[
        "Three of the 12 => Share(3 of 12 (juror)) of juror",
    ]),
    ("most of the victims were", "Most of the victims were women.", &[
        "Most of => Share(more than 1 of 2 (victim)) of victim",
    ]),
    ("all 33 miners were rescued", "All 33 miners were rescued.", &[
        "All 33 => Share(33 of 33 (miner)) of miner",
    ]),
    ("nobody was hurt and no", "Nobody was hurt, and no injuries were reported.", &[
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
        "3 March => Date(2026-03-03)",
        "two weeks => Duration(2 weeks)",
    ]),
    ("in the mid 2000s he", "In the mid-2000s he lived at 221 Baker Street.", &[
        "mid-2000s => Date(200X)",
        "221 => Label",
    ]),
    ("the treaty was signed on", "The treaty was signed on May 5, 2010, in Geneva.", &[
        "May 5, 2010 => Date(2010-05-05)",
    ]),
    ("it happened in may and", "It happened in May, and it may happen again.", &[
        "May => Date(2025-05)",
    ]),
    ("the school closed for two", "The school closed for two and a half weeks last spring.", &[
        "two and a half weeks => Duration(2.5 weeks)",
        "last spring => Date(2025-03-01/2025-05-31)",
    ]),
    ("half a million people lost", "Half a million people lost power overnight.", &[
        "Half a million => Count(500000) of person",
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
        "Some 20 to 30 => Count(between 20 and 30) of gunman",
    ]),
    ("the plan costs 5 lakh", "The plan costs 5 lakh rupees.", &[
        "5 lakh rupees => Money(500000 rupee)",
    ]),
    ("only 2 of 10 patients", "Only 2 of 10 patients survived.", &[
        "2 of 10 => Share(2 of 10 (patient)) of patient",
    ]),
    ("covid 19 killed 300 per", "Covid-19 killed 300 per 100,000 residents.", &[
        "19 => Label",
        "300 per 100,000 => Share(300 of 100000 (resident)) of resident",
    ]),
    ("there were 1 234 567", "There were 1,234,567,890,123,456,789,012,345,678,901,234,567,890 of them and 1e400 more.", &[
        "1,234,567,890,123,456,789,012,345,678,901,234,567,890 => Label",
        "1e400 => Label",
    ]),
    ("the attack 10 days after", "The attack, 10 days after the first, left 8 dead and 15 wounded.", &[
        "10 days => Duration(10 days)",
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
        "Nearly 1 in 4 => Share(nearly 1 of 4 (adult)) of adult",
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
        "first Tuesday of November => Date(2025-11-04)",
    ]),
    ("mac os x 10 5", "Mac OS X 10.5 shipped with iPhone 4 in Q3 2010 and sold 1.7 million units in three days.", &[
        "10.5 => Label",
        "4 => Label",
        "Q3 2010 => Date(2010-07-01/2010-09-30)",
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
        "Nearly 5,000 of the 7,500 => Share(nearly 5000 of 7500 (job)) of job",
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
        "three months => Duration(3 months)",
        "Dec. 31 => Date(2025-12-31)",
    ]),
    ("officials said 11 of those", "Officials said 11 of those killed were children under 10.", &[
        "11 => Count(11) of person",
        "under 10 => Age(fewer than 10 years)",
    ]),
    ("about 1 million people roughly", "About 1 million people — roughly a third of the population — need aid.", &[
        "About 1 million => Count(about 1000000) of person",
        "roughly a third => Share(about 1 of 3 (population)) of population",
    ]),
    ("the bridge 1 2 miles", "The bridge, 1.2 miles long, carries 40,000 vehicles a day.", &[
        "1.2 miles => Measure(1.2 mile)",
        "40,000 => Count(40000) of vehicle",
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
        "4 of the 6 => Share(4 of 6 (suspect)) of suspect",
        "aged between 19 and 23 => Age(between 19 and 23 years)",
    ]),
    ("it was the company s", "It was the company's 14th straight quarterly loss.", &[
        "14th => Ordinal(14)",
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
        "95 => Label",
        "12 => Label",
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
        "2-0 => Label",
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
        "one in three => Share(1 of 3 (car)) of car",
    ]),
    ("the 27 nation bloc meets", "The 27-nation bloc meets on the 14th.", &[
        "27 => Count(27) of nation",
        "14th => Date(2026-02-14)",
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
        "204 => Label",
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
        "12 => Label",
    ]),
    ("the airline s flight mh370", "The airline's Flight MH370 vanished on 8 March 2014 with 239 people on board.", &[
        "370 => Label",
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
        "up to two thirds => Share(up to 2 of 3 (region)) of region",
    ]),
    ("drug deaths dropped by a", "Drug deaths dropped by a third, to fewer than 70,000.", &[
        "third => Ordinal(3)",
        "fewer than 70,000 => Count(fewer than 70000)",
    ]),
    ("it took firefighters more than", "It took firefighters more than four-and-a-half hours to put out the blaze.", &[
        "more than four-and-a-half hours => Duration(more than 4.5 hours)",
    ]),
];

fn value(kind: &MentionKind) -> String {
    match kind {
        MentionKind::Count(amount) => format!("Count({amount})"),
        MentionKind::Money(amount, currency) => format!("Money({amount} {})", currency.name()),
        MentionKind::Percent { amount, points } => format!("Percent({amount}, {points})"),
        MentionKind::Measure(quantity) => format!("Measure({quantity})"),
        MentionKind::Duration(duration) => format!("Duration({duration})"),
        MentionKind::Age(duration) => format!("Age({duration})"),
        MentionKind::Share(share) => format!("Share({share})"),
        MentionKind::Date(date) => format!("Date({date})"),
        MentionKind::Recurring(duration) => format!("Recurring({duration})"),
        MentionKind::Ordinal(rank) => format!("Ordinal({rank})"),
        MentionKind::Relation(factor) => format!("Relation({factor})"),
        MentionKind::Label => "Label".to_owned(),
    }
}

fn described(text: &str, mention: &Mention) -> String {
    let mut line = format!("{} => {}", mention.span.of(text).unwrap(), value(&mention.kind));
    if let Some(noun) = &mention.noun {
        line.push_str(&format!(" of {}", noun.head));
        if let Some(of) = noun.of {
            line.push_str(&format!(" / {}", of.of(text).unwrap()));
        }
        if noun.continues {
            line.push_str(" +");
        }
    }
    if let Some(trend) = mention.trend {
        line.push_str(&format!(" {trend:?}"));
    }
    line
}

fn mentions(text: &str) -> Vec<String> {
    let reference = "2026-02-24".parse().ok();
    read(&Text::new(text), reference).iter().map(|mention| described(text, mention)).collect()
}

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
        ("On 30 February nothing happened.", &["30 => Label", "February => Date(2026-02)"][..]),
        ("hundred hundred thousand people", &[]),
        ("1e400", &["1e400 => Label"]),
        ("1.2.3.4", &["1.2.3.4 => Label"]),
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
    let undated = |text: &str| -> Vec<String> {
        read(&Text::new(text), None).iter().map(|mention| described(text, mention)).collect()
    };
    assert_eq!(undated("They met on Sunday night."), ["Sunday night => Date(sunday night)"]);
    assert_eq!(undated("It closed on 5 April."), ["5 April => Date(XXXX-04-05)"]);
    assert_eq!(undated("It closed on 5 April 2024."), ["5 April 2024 => Date(2024-04-05)"]);
    assert_eq!(undated("They met yesterday."), Vec::<String>::new());
}

#[test]
fn every_span_quotes_what_stands_there() {
    for (name, text, _) in CASES {
        for mention in read(&Text::new(text), None) {
            assert!(mention.span.of(text).is_some_and(|words| !words.trim().is_empty()), "{name}");
            assert!(mention.noun.is_none_or(|noun| noun.span.of(text).is_some()), "{name}");
        }
    }
}
