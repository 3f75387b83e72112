// Learns from the reviews of a file with fsrs-rs (npm @open-spaced-repetition/binding) and prints the 21 parameters:
//   npm install && node fit.mjs REVIEWS.txt
// The file is one of the bench's verb `reviews`; its verb `score` scores the parameters. fsrs-rs weighs the last items
// most, so they are shuffled first.
import { readFileSync } from 'node:fs'
import { FSRSBindingItem, FSRSBindingReview, computeParameters } from '@open-spaced-repetition/binding'

// One item for each review a day or more after another, with all reviews before it.
function items(file) {
  const found = []
  for (const line of readFileSync(file, 'utf8').split('\n').filter(line => line !== '')) {
    const reviews = line.split(' ').map(field => field.split(',').map(Number))
    for (let i = 1; i < reviews.length; i++)
      if (reviews[i][1] > 0)
        found.push(new FSRSBindingItem(reviews.slice(0, i + 1).map(([rating, days]) => new FSRSBindingReview(rating, days))))
  }
  return found
}

// mulberry32
let state = 1
function random() {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

function shuffled(list) {
  for (let i = list.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1))
    ;[list[i], list[other]] = [list[other], list[i]]
  }
  return list
}

const learnt = await computeParameters(shuffled(items(process.argv[2])), { enableShortTerm: true, numRelearningSteps: 1 })
console.log(learnt.map(value => value.toFixed(4)).join(','))
