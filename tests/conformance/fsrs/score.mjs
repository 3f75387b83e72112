// Prints reviews predicted, log loss and RMSE(bins) of the default parameters on the reviews of histories.txt.gz, with the
// formulas of ts-fsrs and the groups of srs-benchmark: what FitScoreTests expects.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { FSRS } from 'ts-fsrs'

const scheduler = new FSRS({})
const power = (value, base) => Math.floor(Math.log(value) / Math.log(base))
const groups = new Map()
let reviews = 0, loss = 0
for (const line of gunzipSync(readFileSync(new URL('histories.txt.gz', import.meta.url))).toString().split('\n')) {
  if (line === '' || line.startsWith('#') || line.startsWith('set')) continue
  const [start, ...fields] = line.split(' ')
  let now = Number(start), state = null, number = 1, lapses = 0
  for (const field of fields) {
    const [elapsed, rating] = field.split(',').map(Number)
    const days = Math.floor((now + elapsed) / 86400) - Math.floor(now / 86400)
    now += elapsed
    if (state !== null && days > 0) {
      const probability = scheduler.forgetting_curve(days, state.stability), remembered = rating > 1
      loss -= Math.log(remembered ? probability : 1 - probability)
      reviews++
      number++
      const key = `${power(days, 3.62)} ${power(number, 1.89)} ${lapses === 0 ? 'none' : power(lapses, 1.73)}`
      const group = groups.get(key) ?? { count: 0, predicted: 0, remembered: 0 }
      groups.set(key, { count: group.count + 1, predicted: group.predicted + probability, remembered: group.remembered + remembered })
      if (!remembered) lapses++
    }
    state = scheduler.next_state(state, days, rating)
  }
}
let squares = 0
for (const { count, predicted, remembered } of groups.values()) squares += (predicted - remembered) ** 2 / count
console.log(reviews, loss / reviews, Math.sqrt(squares / reviews))
