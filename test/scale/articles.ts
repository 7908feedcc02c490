/**
 * Any number of invented articles for measuring size and time: events, each told by two to five outlets with their own
 * wording, figures that are corrected and quotations that are shortened. The same number always gives the same articles.
 */
type Article = Readonly<{ id: string; title: string; outlet: string; published_at: string; text: string }>

const syllables = ['bar', 'den', 'fal', 'gor', 'hal', 'jun', 'kel', 'lor', 'mav', 'nes', 'orl', 'pel', 'quin', 'ras', 'sel', 'tor', 'ulm', 'var', 'wes', 'yar']
const endings = ['a', 'ock', 'ard', 'en', 'is', 'ow', 'ent', 'ia', 'ham', 'ell']
const firstNames = ['Ada', 'Bram', 'Clara', 'Dimo', 'Elke', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Kira', 'Leon', 'Mara', 'Nils', 'Odile', 'Pavel', 'Rosa', 'Sven', 'Thea', 'Viktor']
const outlets = ['The Tern', 'Coastline Daily', 'Meridian Wire', 'Evening Ledger', 'Plain Speaker', 'Hill & Vale', 'The Lantern', 'Northgate Post']

/** A story: its headline and its sentences, a line each, with alternatives between bars; every outlet takes its own. */
const stories: readonly Readonly<{ title: string; lines: readonly string[] }>[] = [
  {
    title: 'Fire at {org} works in {town}',
    lines: [
      'A fire at the {org} works in {town} injured {few} people on {day} and destroyed about {percent} percent of its stock.|At least {few} people were hurt when fire swept through a {org} warehouse in {town} on {day}.',
      '"We heard one bang, and then the roof was gone," said {person}, who has worked at the plant for {years} years.|{person}, a foreman, said: "We heard one bang, and then the roof was gone."',
      'The fire service sent {many} firefighters and brought the blaze under control after {few} hours.|It took {many} firefighters more than {few} hours to put the fire out, the service said.',
      '{chief}, the town\'s fire chief, said the cause was not yet known. "It is far too early to speak of arson," {chiefLast} told reporters.|Fire chief {chief} said it was "far too early to speak of arson".',
      'Damage could reach £{money} million, according to the insurer {insurer}.|{insurer}, which insures the plant, put the damage at up to £{money} million.',
      'The company employs {thousands} people in {town}. It said production would resume within {few} weeks.|{org}, which has {thousands} employees in the town, expects to resume production within {few} weeks.',
    ],
  },
  {
    title: '{org} raises its prices by {percent} percent',
    lines: [
      '{org} will raise its prices by {percent} percent from {month}, the company said on {day}.|Customers of {org} will pay {percent} percent more from {month}.',
      'Sales rose {few}.{digit} percent to €{money}.{digit} billion in the third quarter, up from €{money} billion a year earlier.|In the third quarter sales climbed to €{money}.{digit} billion, an increase of {few}.{digit} percent.',
      '"Nobody likes to do this, but our costs have doubled in {few} years," said {person}, the chief executive.|Chief executive {person} said costs had doubled in {few} years.',
      '{chief} of the consumer league of {town} accused the company of using a crisis to fill its pockets.|The consumer league of {town} was not convinced. "They are filling their pockets," its president, {chief}, said.',
      'About {thousands} households are affected, the league estimates.|The league believes that some {thousands} households will be affected.',
      'Shares of {org} closed at {many}.{digit}{digit}, down {few} percent.|{org} shares fell {few} percent to {many}.{digit}{digit}.',
    ],
  },
  {
    title: 'Council of {town} votes for new bridge',
    lines: [
      'The council of {town} voted {many} to {few} on {day} to build a {thousands}-metre bridge across the river.|{town} is to get a new bridge: councillors approved the plan on {day} by {many} votes to {few}.',
      'The project is expected to cost €{money} million and to be finished in {years} years.|It will cost about €{money} million, and work is to take {years} years.',
      'Mayor {person} called the vote "a promise kept".|"This is a promise kept," Mayor {person} said after the vote.',
      'Opponents say the bridge is not needed. "We will see them in court," said {chief}, who speaks for a group of residents.|{chief}, a spokesman for residents who oppose the plan, said they would go to court.',
      'If a court stops the project, the town may lose a grant of €{few} million from the region.|The region may withdraw a grant of €{few} million if construction does not begin by {month}.',
      'Traffic over the old bridge has grown by {percent} percent since 2010, a study by {insurer} found.|According to a study by {insurer}, traffic over the old bridge has grown by {percent} percent since 2010.',
    ],
  },
]

/** A sequence of whole numbers below a limit that is always the same for a seed (a linear congruence, Numerical Recipes). */
function chance(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const pick = <Item>(list: readonly Item[], roll: (below: number) => number): Item => list[roll(list.length)] as Item
const word = (roll: (below: number) => number): string => capital(pick(syllables, roll) + pick(syllables, roll) + pick(endings, roll))

function facts(roll: (below: number) => number): Record<string, string> {
  const lastName = word(roll)
  return {
    org: `${word(roll)} ${pick(['Mills', 'Steel', 'Foods', 'Energy', 'Lines'], roll)}`, town: word(roll), insurer: `${word(roll)} Institute`,
    person: `${pick(firstNames, roll)} ${word(roll)}`, chief: `${pick(firstNames, roll)} ${lastName}`, chiefLast: lastName,
    few: String(2 + roll(8)), many: String(11 + roll(80)), percent: String(3 + roll(60)), years: String(3 + roll(30)), digit: String(1 + roll(9)),
    money: String(2 + roll(400)), thousands: `${1 + roll(40)},${100 + roll(900)}`, day: pick(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], roll),
    month: pick(['January', 'March', 'June', 'September', 'November'], roll),
  }
}

/** Gives that many articles, the events in the order of their days. */
export function* articles(count: number): Generator<Article> {
  const roll = chance(2026)
  let made = 0
  for (let event = 0; made < count; event++) {
    const story = stories[event % stories.length] as (typeof stories)[number]
    const told = facts(roll)
    const fill = (line: string): string => line.replace(/\{(\w+)\}/g, (_, slot: string) => told[slot] ?? '')
    const day = new Date(Date.UTC(2024, 0, 1 + Math.floor(event / 4)))
    const reports = Math.min(2 + roll(4), count - made)
    const first = roll(outlets.length)
    for (let report = 0; report < reports; report++, made++) {
      const text = story.lines.map((line) => fill(pick(line.split('|'), roll))).join('\n\n')
      day.setUTCHours(6 + 3 * report)
      yield { id: `${event}-${report}`, title: fill(story.title), outlet: outlets[(first + report) % outlets.length] as string, published_at: day.toISOString(), text: `${text}\n` }
    }
  }
}
