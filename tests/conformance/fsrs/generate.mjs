// Writes histories.txt.gz: what ts-fsrs makes of seeded random reviews. README.md describes the file.
//   npm install && node generate.mjs          writes it
//   node generate.mjs --check                 ends with 1 if the text of the file would change
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { FSRS, FSRSVersion, CLAMP_PARAMETERS, createEmptyCard, default_w } from 'ts-fsrs'

const SETS = 250, HISTORIES = 48, SEED = 20260301
const FILE = new URL('histories.txt.gz', import.meta.url)
const MINUTE = 60, HOUR = 60 * MINUTE, DAY = 24 * HOUR, YEAR = 365 * DAY

if (!FSRSVersion.startsWith('v5.4.2 ')) throw new Error(`ts-fsrs 5.4.2 is wanted, this is ${FSRSVersion}`)

// mulberry32: 0 inclusive to 1 exclusive.
let state = SEED
function random() {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
const below = end => Math.floor(random() * end)
const among = list => list[below(list.length)]
const between = (low, high) => low + random() * (high - low)
// As many small as large ones, by powers.
const spread = (low, high) => Math.round(Math.exp(between(Math.log(low), Math.log(high))))

const BOUNDS = CLAMP_PARAMETERS(2)
const short = value => Number(value.toFixed(4))

// A third of the sets has the defaults, a third is near them, a third anywhere within the bounds.
function parameters(set) {
  if (set % 3 === 0) return [...default_w]
  return BOUNDS.map(([low, high], i) => {
    const value = set % 3 === 1 ? default_w[i] * between(0.6, 1.5) : between(low, high)
    return Math.min(Math.max(short(value), low), high)
  })
}

const LEARNING = [[], [1, 10], [1, 10], [10], [1], [25], [3, 8], [1, 10, 1440], [5, 60, 2880], [1440], [15, 4320], [1, 5, 20, 720]]
const RELEARNING = [[], [10], [10], [1], [5, 15], [10, 1440], [1, 10, 30], [2880]]
const MAXIMUM = [36500, 36500, 36500, 3650, 365, 100, 21, 5, 1]

const notation = minutes => minutes % 1440 === 0 ? `${minutes / 1440}d` : minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`
const list = values => values.length === 0 ? '-' : values.join(',')

// Seconds from one review to the next.
function elapsed(waiting) {
  switch (below(6)) {
    case 0: return spread(1, 20 * MINUTE)
    case 1: return spread(MINUTE, 2 * DAY)
    case 2: return spread(MINUTE, 5 * YEAR)
    case 3: return Math.round(waiting * between(0.3, 2.5))
    default: return waiting
  }
}

const lines = ['# set RETENTION MAXIMUM_INTERVAL LEARNING_STEPS RELEARNING_STEPS PARAMETERS',
  '# START (ELAPSED,RATING,STABILITY,DIFFICULTY,INTERVAL,STATE,STEP)...']
for (let set = 0; set < SETS; set++) {
  const w = parameters(set)
  const retention = random() < 0.4 ? 0.9 : short(between(0.7, 0.99))
  const maximum = among(MAXIMUM), learning = among(LEARNING), relearning = among(RELEARNING)
  lines.push(['set', retention, maximum, list(learning), list(relearning), list(w)].join(' '))
  const scheduler = new FSRS({
    w, request_retention: retention, maximum_interval: maximum, enable_fuzz: false,
    learning_steps: learning.map(notation), relearning_steps: relearning.map(notation),
  })

  for (let history = 0; history < HISTORIES; history++) {
    let now = 1577836800 + below(6 * YEAR)
    let card = createEmptyCard(new Date(now * 1000))
    const fields = [now]
    const weights = among([[1, 1, 1, 1], [1, 1, 8, 1], [5, 1, 3, 0], [0, 2, 2, 2]])
    const ratings = weights.flatMap((count, i) => Array(count).fill(i + 1))
    for (let length = 1 + below(20), i = 0; i < length; i++) {
      const passed = i === 0 ? 0 : elapsed((card.due.getTime() / 1000) - now)
      now += passed
      const rating = among(ratings)
      card = scheduler.next(card, new Date(now * 1000), rating).card
      const interval = (card.due.getTime() / 1000 - now) / 60
      const days = Math.floor(interval / 1440)
      if (!Number.isInteger(interval)) throw new Error(`an interval of ${interval} minutes`)
      if (card.scheduled_days !== days) throw new Error(`${card.scheduled_days} days for ${interval} minutes`)
      fields.push([passed, rating, Math.round(card.stability * 1e8), Math.round(card.difficulty * 1e8),
        interval, card.state, card.learning_steps].join(','))
    }
    lines.push(fields.join(' '))
  }
}

const text = lines.join('\n') + '\n'
if (process.argv[2] === '--check') {
  const same = gunzipSync(readFileSync(FILE)).toString() === text
  console.log(same ? 'the file is what the script writes' : 'the script writes another file')
  process.exitCode = same ? 0 : 1
} else {
  const packed = gzipSync(text, { level: 9 })
  writeFileSync(FILE, packed)
  console.log(`${SETS * HISTORIES} histories, ${text.length} bytes, packed ${packed.length}`)
}
