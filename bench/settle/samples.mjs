/** Years of bills to be settled: one stay, a family's hard year, and a whole township. The same ones on every run. */

const GROUPS = [
  'none',
  'tekun',
  'orphan',
  'dibao',
  'dibao-margin',
  'returned-to-poverty',
  'poverty-risk',
  'illness-poverty',
]

/** @typedef {import('../../src/calc').YearInput} YearInput */
/** @typedef {import('../../src/calc').CareEvent} CareEvent */

/** One stay of the group that most assistance is made for. @returns {YearInput} */
export function oneStay() {
  return { year: 2026, group: 'dibao', events: [stay(draw(1), '2026-05-10')] }
}

/** @param {number} events at most 336 @returns {YearInput} */
export function yearOf(events, seed = 1) {
  const next = draw(seed)
  const group = GROUPS[Math.floor(next() * GROUPS.length)] ?? 'none'
  const both = { hypertension: true, diabetes: next() < 0.5 }
  const list = Array.from({ length: events }, (_, nth) => bill(next, dayOf(Math.floor((nth * 336) / events))))
  return { year: 2026, group, chronic: both, events: list }
}

/** @param {number} residents @returns {YearInput[]} twelve bills each */
export function township(residents) {
  return Array.from({ length: residents }, (_, nth) => yearOf(12, nth + 1))
}

/** @returns {CareEvent} */
function bill(next, date) {
  const kind = next()
  if (kind < 0.4) return stay(next, date)
  if (kind < 0.6) return { ...stay(next, date), kind: 'special-outpatient', disease: 'listed' }
  if (kind < 0.65) return { ...stay(next, date), kind: 'special-outpatient', disease: 'rare' }
  const scope = kind < 0.8 ? 'general' : kind < 0.9 ? 'hypertension' : 'diabetes'
  const { billed, inScope } = amounts(next, 300)
  return { kind: 'outpatient', scope, date, billed: text(billed), inScope: text(inScope) }
}

function stay(next, date) {
  const { billed, inScope } = amounts(next, 60_000)
  const basic = Math.floor(inScope * (0.4 + next() * 0.3))
  return {
    kind: 'admission',
    date,
    billed: text(billed),
    inScope: text(inScope),
    basicPaid: text(basic),
    criticalPaid: 'estimate',
    referred: next() < 0.8,
    inProvince: next() < 0.9,
  }
}

/** In fen, up to so many yuan. */
function amounts(next, yuan) {
  const billed = Math.floor(next() * yuan * 100)
  return { billed, inScope: Math.floor(billed * (0.6 + next() * 0.4)) }
}

function text(fen) {
  return (fen / 100).toFixed(2)
}

/** Months of 28 days, so that every day exists. */
function dayOf(nth) {
  const two = (part) => String(part).padStart(2, '0')
  return `2026-${two(Math.floor(nth / 28) + 1)}-${two((nth % 28) + 1)}`
}

/** Numbers from 0 to 1 that look random and are the same each time (mulberry32). */
function draw(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
