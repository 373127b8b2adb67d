/**
 * The lower limit: the same rules as plain integer arithmetic, amounts as text in and as text out. No checks of what is
 * typed, no explanation, no other readings, one set of figures that was read before.
 */

const above = (a, b) => (a > b ? a - b : 0)
const rounded = (hundredfold) => Math.floor((hundredfold + 50) / 100)
const fen = (text) => Math.round(Number(text) * 100)
const yuan = (value) => (value / 100).toFixed(2)

/** @returns {{ events: string[][], year: string[] }} basic, critical, assistance, tilted, outOfScope, selfPay */
export function settleIntegers(figures, input) {
  const used = {
    general: 0,
    chronic: 0,
    base: 0,
    critical: 0,
    assistanceBase: 0,
    assistance: 0,
    tiltedBase: 0,
    tilted: 0,
  }
  const year = [0, 0, 0, 0, 0, 0]
  const events = []
  for (const event of input.events) {
    const billed = fen(event.billed)
    const inScope = fen(event.inScope)
    const paid =
      event.kind === 'outpatient'
        ? visit(figures, input, event, inScope, used)
        : care(figures, event, inScope, used)
    const [basic, critical, assistance, tilted] = paid
    const all = [
      basic,
      critical,
      assistance,
      tilted,
      billed - inScope,
      billed - basic - critical - assistance - tilted,
    ]
    for (let i = 0; i < 6; i++) year[i] += all[i]
    events.push(all.map(yuan))
  }
  return { events, year: year.map(yuan) }
}

function visit({ outpatient }, { chronic }, { scope }, inScope, used) {
  if (scope === 'general') {
    const { percent, cap } = outpatient.general
    const paid = Math.min(rounded(inScope * percent), above(cap, used.general))
    used.general += paid
    return [paid, 0, 0, 0]
  }
  if (!chronic[scope]) return [0, 0, 0, 0]
  const both = chronic.hypertension && chronic.diabetes
  const cap = both ? outpatient.bothCap : outpatient[`${scope}Cap`]
  const paid = Math.min(rounded(inScope * outpatient.chronicPercent), above(cap, used.chronic))
  used.chronic += paid
  return [paid, 0, 0, 0]
}

function care({ critical, assistance }, event, inScope, used) {
  const basic = fen(event.basicPaid)
  const left = inScope - basic
  const before = used.base
  used.base += left
  let hundredfold = 0
  for (const rung of critical.rungs) {
    const inside =
      above(Math.min(used.base, rung.upTo), rung.above) - above(Math.min(before, rung.upTo), rung.above)
    hundredfold += inside * rung.percent
  }
  const second = Math.min(rounded(hundredfold), above(critical.cap, used.critical))
  used.critical += second
  if (!assistance) return [basic, second, 0, 0]
  const third = assist(assistance, event, left - second, used)
  return [basic, second, third, tilt(assistance, event, left - second - third, used)]
}

function assist({ deductible, percent, limit }, event, rest, used) {
  let counted = rest
  if (event.kind === 'admission') {
    counted = above(used.assistanceBase + rest, deductible) - above(used.assistanceBase, deductible)
    used.assistanceBase += rest
  }
  const ratio = percent[event.kind === 'admission' ? 'admission' : event.disease]
  const paid = Math.min(rounded(counted * ratio), above(limit, used.assistance))
  used.assistance += paid
  return paid
}

function tilt({ tilted, limit }, event, rest, used) {
  if (!event.referred || !event.inProvince) return 0
  used.tiltedBase += rest
  if (used.assistance < limit) return 0
  const due = Math.min(rounded(above(used.tiltedBase, tilted.threshold) * tilted.percent), tilted.limit)
  const paid = above(due, used.tilted)
  used.tilted += paid
  return paid
}
