/**
 * The reference: the same rules written for publicodes, the engine that public services in France compute with. One
 * bill is one situation; what a year carries from bill to bill goes in as an input and comes out as a rule. Amounts are
 * whole fen and ratios whole percent, so that its floating point stays exact.
 */

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
/** Stands for "no cap": publicodes knows no infinite amount. */
const NO_CAP = 1e13
const finite = (amount) => (amount === Infinity ? NO_CAP : amount)

/** By group, as publicodes writes it. */
function byGroup(figures, pick) {
  return {
    variations: [
      ...GROUPS.map((group) => ({ si: `group = '${group}'`, alors: finite(pick(figures[group])) })),
      { sinon: 0 },
    ],
  }
}

/** A figure of assistance, which one group has none of. */
function assisted(figures, pick) {
  return byGroup(figures, ({ assistance }) => (assistance ? pick(assistance) : 0))
}

function inputs() {
  const amounts = [
    'billed',
    'in scope',
    'basic given',
    'general used',
    'chronic used',
    'base used',
    'critical used',
  ]
  const more = ['assistance base used', 'assistance used', 'tilted base used', 'tilted used']
  return {
    ...Object.fromEntries([...amounts, ...more].map((name) => [name, { 'par défaut': 0 }])),
    group: { 'par défaut': "'none'" },
    kind: { 'par défaut': "'admission'" },
    ...Object.fromEntries(
      ['referred', 'in province', 'hypertension', 'diabetes'].map((name) => [name, { 'par défaut': 'non' }]),
    ),
  }
}

function outpatientRules(figures) {
  const { general, chronicPercent, hypertensionCap, diabetesCap, bothCap } = figures.none.outpatient
  const share = (percent, cap, used) => ({
    valeur: `in scope * ${percent} / 100`,
    arrondi: 'oui',
    plafond: { valeur: `${cap} - ${used}`, plancher: 0 },
  })
  return {
    'general paid': share(general.percent, general.cap, 'general used'),
    'chronic cap': {
      variations: [
        { si: { 'toutes ces conditions': ['hypertension', 'diabetes'] }, alors: bothCap },
        { si: 'hypertension', alors: hypertensionCap },
        { sinon: diabetesCap },
      ],
    },
    'chronic paid': share(chronicPercent, 'chronic cap', 'chronic used'),
    'visit paid': {
      variations: [
        { si: "kind = 'general'", alors: 'general paid' },
        { si: { 'toutes ces conditions': ["kind = 'hypertension'", 'hypertension'] }, alors: 'chronic paid' },
        { si: { 'toutes ces conditions': ["kind = 'diabetes'", 'diabetes'] }, alors: 'chronic paid' },
        { sinon: 0 },
      ],
    },
  }
}

/** The part of the year's base in each rung, before and after this bill, times its percent. */
function criticalRules(figures) {
  const ladder = (base, { critical }) => ({
    barème: {
      assiette: base,
      tranches: [
        { taux: 0, plafond: critical.rungs[0].above },
        ...critical.rungs.map(({ percent, upTo }) =>
          upTo === Infinity ? { taux: percent } : { taux: percent, plafond: upTo },
        ),
      ],
    },
  })
  const climbed = (base) => ({
    variations: [
      ...GROUPS.map((group) => ({ si: `group = '${group}'`, alors: ladder(base, figures[group]) })),
      { sinon: 0 },
    ],
  })
  return {
    'critical left': 'in scope - basic given',
    'base after': 'base used + critical left',
    'climbed before': climbed('base used'),
    'climbed after': climbed('base after'),
    'critical cap': byGroup(figures, ({ critical }) => critical.cap),
    'critical paid': {
      valeur: '(climbed after - climbed before) / 100',
      arrondi: 'oui',
      plafond: { valeur: 'critical cap - critical used', plancher: 0 },
    },
  }
}

function assistanceRules(figures) {
  const over = (base) => ({ valeur: `${base} - assistance deductible`, plancher: 0 })
  const percent = (care) => assisted(figures, (one) => one.percent[care])
  return {
    'assistance in': 'critical left - critical paid',
    'assistance deductible': assisted(figures, (one) => one.deductible),
    'assistance limit': assisted(figures, (one) => one.limit),
    'assistance base after': {
      variations: [
        {
          si: { 'toutes ces conditions': ["kind = 'admission'", "group != 'none'"] },
          alors: 'assistance base used + assistance in',
        },
        { sinon: 'assistance base used' },
      ],
    },
    'over before': over('assistance base used'),
    'over after': over('assistance base after'),
    'assistance counted': {
      variations: [
        { si: "kind = 'admission'", alors: 'over after - over before' },
        { sinon: 'assistance in' },
      ],
    },
    'assistance percent': {
      variations: [
        { si: "kind = 'admission'", alors: percent('admission') },
        { si: "kind = 'listed'", alors: percent('listed') },
        { sinon: percent('rare') },
      ],
    },
    'assistance paid': {
      valeur: 'assistance counted * assistance percent / 100',
      arrondi: 'oui',
      plafond: { valeur: 'assistance limit - assistance used', plancher: 0 },
    },
  }
}

function tiltedRules(figures) {
  return {
    'tilted counts': { 'toutes ces conditions': ["group != 'none'", 'referred', 'in province'] },
    'tilted base after': {
      variations: [
        { si: 'tilted counts', alors: 'tilted base used + assistance in - assistance paid' },
        { sinon: 'tilted base used' },
      ],
    },
    'tilted threshold': assisted(figures, (one) => one.tilted.threshold),
    'tilted percent': assisted(figures, (one) => one.tilted.percent),
    'tilted limit': assisted(figures, (one) => one.tilted.limit),
    'over threshold': { valeur: 'tilted base after - tilted threshold', plancher: 0 },
    'tilted due': {
      variations: [
        {
          si: {
            'toutes ces conditions': [
              'tilted counts',
              'assistance used + assistance paid >= assistance limit',
            ],
          },
          alors: { valeur: 'over threshold * tilted percent / 100', arrondi: 'oui', plafond: 'tilted limit' },
        },
        { sinon: 0 },
      ],
    },
    'tilted paid': { valeur: 'tilted due - tilted used', plancher: 0 },
  }
}

/** All rules, for the figures of every group. */
export function publicodesRules(figures) {
  return {
    ...inputs(),
    ...outpatientRules(figures),
    ...criticalRules(figures),
    ...assistanceRules(figures),
    ...tiltedRules(figures),
  }
}

const fen = (text) => Math.round(Number(text) * 100)
const yuan = (value) => (value / 100).toFixed(2)
const yes = (value) => (value ? 'oui' : 'non')

/** @returns {{ events: string[][], year: string[] }} as the plain integers give them */
export function settlePublicodes(engine, input) {
  const used = {
    general: 0,
    chronic: 0,
    base: 0,
    critical: 0,
    'assistance base': 0,
    assistance: 0,
    'tilted base': 0,
    tilted: 0,
  }
  const year = [0, 0, 0, 0, 0, 0]
  const events = input.events.map((event) => {
    const all = settleBill(engine, input, event, used)
    all.forEach((part, i) => (year[i] += part))
    return all.map(yuan)
  })
  return { events, year: year.map(yuan) }
}

function settleBill(engine, input, event, used) {
  const visit = event.kind === 'outpatient'
  const [billed, inScope] = [fen(event.billed), fen(event.inScope)]
  engine.setSituation({
    ...Object.fromEntries(Object.entries(used).map(([name, value]) => [`${name} used`, value])),
    billed,
    'in scope': inScope,
    'basic given': visit ? 0 : fen(event.basicPaid),
    group: `'${input.group}'`,
    kind: `'${visit ? event.scope : event.kind === 'admission' ? 'admission' : event.disease}'`,
    referred: yes(event.referred),
    'in province': yes(event.inProvince),
    hypertension: yes(input.chronic?.hypertension),
    diabetes: yes(input.chronic?.diabetes),
  })
  const value = (rule) => engine.evaluate(rule).nodeValue
  const paid = visit ? [value('visit paid'), 0, 0, 0] : carePaid(event, value)
  if (visit) used[event.scope === 'general' ? 'general' : 'chronic'] += paid[0]
  else carry(used, paid, value)
  return [...paid, billed - inScope, billed - paid.reduce((sum, part) => sum + part, 0)]
}

function carePaid(event, value) {
  return [fen(event.basicPaid), value('critical paid'), value('assistance paid'), value('tilted paid')]
}

function carry(used, [, critical, assistance, tilted], value) {
  used.base = value('base after')
  used.critical += critical
  used['assistance base'] = value('assistance base after')
  used.assistance += assistance
  used['tilted base'] = value('tilted base after')
  used.tilted += tilted
}
