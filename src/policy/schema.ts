import * as v from 'valibot'
import {
  address,
  clause,
  count,
  date,
  id,
  label,
  phone,
  ratio,
  sentence,
  title,
  version,
  year,
  yuan,
} from './atoms'

/**
 * The shape of a pack file, key by key: an unknown key is an error everywhere, so that a misspelt 'note' cannot
 * vanish silently. What a shape cannot say (gaps, overlaps, unknown documents) stands in check.ts.
 * The output type equals `Pack` of calc/pack.ts; tests/policy/schema-type.test.ts holds the two together.
 */

const group = v.picklist([
  'none',
  'tekun',
  'orphan',
  'dibao',
  'dibao-margin',
  'returned-to-poverty',
  'poverty-risk',
  'illness-poverty',
])
const grade = v.picklist(['local', 'province', 'national', 'neighbour', 'reading'])
const topic = v.picklist([
  'contribution',
  'enrolment',
  'waiting',
  'outpatient',
  'inpatient',
  'critical',
  'assistance',
  'tilted',
  'help',
])

const source = v.strictObject({ doc: id, clause })
const sources = v.pipe(v.array(source), v.minLength(1), v.maxLength(8))

const sourced = { sources, grade, verified: date, note: v.exactOptional(sentence) }
const period = { from: date, to: v.exactOptional(date) }
const dated = {
  ...period,
  groups: v.exactOptional(v.pipe(v.array(group), v.minLength(1), v.maxLength(8))),
  noticeYear: v.exactOptional(year),
  fromStated: v.exactOptional(v.literal(false)),
  ...sourced,
}

/** Shared by rows and facts: a period that ends before it begins is a typing error. */
const inOrder = <Row extends { from?: string; to?: string }>(row: Row): boolean =>
  row.from === undefined || row.to === undefined || row.from <= row.to
const ORDER = '"to" lies before "from"'

const bracket = v.strictObject({ above: yuan, upTo: v.nullable(yuan), ratio })
const aidRule = v.variant('kind', [
  v.strictObject({ kind: v.literal('none') }),
  v.strictObject({ kind: v.literal('full') }),
  v.strictObject({ kind: v.literal('at-least'), amount: yuan }),
  v.strictObject({ kind: v.literal('unknown') }),
])

const amountRow = v.pipe(
  v.strictObject({ ...dated, value: v.union([yuan, v.literal('unlimited')]) }),
  v.check(inOrder, ORDER),
)
const ratioRow = v.pipe(v.strictObject({ ...dated, value: ratio }), v.check(inOrder, ORDER))
const countRow = v.pipe(v.strictObject({ ...dated, value: count }), v.check(inOrder, ORDER))
const ladderRow = v.pipe(
  v.strictObject({ ...dated, brackets: v.pipe(v.array(bracket), v.minLength(1), v.maxLength(10)) }),
  v.check(inOrder, ORDER),
)
const aidRow = v.pipe(v.strictObject({ ...dated, aid: aidRule }), v.check(inOrder, ORDER))

const parameterBase = { label, topic, explain: sentence, history: v.exactOptional(id) }
const parameter = v.variant('type', [
  v.strictObject({
    ...parameterBase,
    type: v.literal('amount'),
    unit: v.picklist(['yuan', 'yuan-per-year']),
    values: v.pipe(v.array(amountRow), v.minLength(1), v.maxLength(60)),
  }),
  v.strictObject({
    ...parameterBase,
    type: v.literal('ratio'),
    values: v.pipe(v.array(ratioRow), v.minLength(1), v.maxLength(60)),
  }),
  v.strictObject({
    ...parameterBase,
    type: v.literal('count'),
    unit: v.picklist(['months', 'years', 'days']),
    values: v.pipe(v.array(countRow), v.minLength(1), v.maxLength(60)),
  }),
  v.strictObject({
    ...parameterBase,
    type: v.literal('ladder'),
    values: v.pipe(v.array(ladderRow), v.minLength(1), v.maxLength(60)),
  }),
  v.strictObject({
    ...parameterBase,
    type: v.literal('aid'),
    values: v.pipe(v.array(aidRow), v.minLength(1), v.maxLength(60)),
  }),
])

const policyDocument = v.strictObject({
  id,
  issuer: label,
  title,
  number: v.exactOptional(label),
  date: v.exactOptional(date),
  address: v.exactOptional(address),
  level: v.picklist(['city', 'province', 'national', 'neighbour', 'press']),
  covers: sentence,
  notCovers: v.exactOptional(sentence),
})

const groupInfo = v.strictObject({
  id: group,
  label,
  explain: sentence,
  recognisedBy: v.nullable(label),
  mustApply: v.nullable(v.boolean()),
  ...sourced,
})

const readingValue = v.union([v.boolean(), v.picklist(['all', 'admissions'])])
const reading = v.strictObject({
  id: v.picklist(['tiltedNeedsLimit', 'tiltedBase', 'rareDiseaseInForce']),
  question: sentence,
  default: readingValue,
  options: v.pipe(
    v.array(v.strictObject({ value: readingValue, label, reason: sentence })),
    v.minLength(2),
    v.maxLength(4),
  ),
  sources,
})

const interpretation = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Z][0-9]{1,2}$/)),
  question: sentence,
  chosen: sentence,
  rejected: sentence,
  reason: sentence,
  parameters: v.pipe(v.array(id), v.minLength(1), v.maxLength(20)),
  sources,
})

const unmodelled = v.strictObject({
  id,
  title,
  text: sentence,
  appliesTo: v.pipe(
    v.array(v.picklist(['outpatient', 'special-outpatient', 'admission', 'contribution'])),
    v.minLength(1),
    v.maxLength(4),
  ),
  sources,
})

const fact = v.pipe(
  v.strictObject({
    id,
    topic,
    title,
    text: sentence,
    from: v.exactOptional(date),
    to: v.exactOptional(date),
    ...sourced,
    grade: v.exactOptional(grade),
  }),
  v.check(inOrder, ORDER),
)

export const packSchema = v.strictObject({
  format: v.literal(1),
  id,
  version,
  name: label,
  test: v.exactOptional(v.literal(true)),
  covers: v.pipe(v.strictObject({ from: date, to: date }), v.check(inOrder, ORDER)),
  asOf: date,
  contact: v.strictObject({
    name: label,
    phone: v.exactOptional(phone),
    note: v.exactOptional(sentence),
    sources,
  }),
  documents: v.pipe(v.array(policyDocument), v.minLength(1), v.maxLength(200)),
  groups: v.pipe(v.array(groupInfo), v.minLength(1), v.maxLength(8)),
  parameters: v.pipe(v.record(id, parameter), v.maxEntries(200)),
  readings: v.pipe(v.array(reading), v.maxLength(3)),
  interpretations: v.pipe(v.array(interpretation), v.maxLength(60)),
  unmodelled: v.pipe(v.array(unmodelled), v.maxLength(60)),
  facts: v.pipe(v.array(fact), v.maxLength(300)),
})

/** One entry of public/policy/index.json: what a phone compares before it fetches a newer pack. */
const packEntry = v.strictObject({
  id,
  name: label,
  version,
  /** Of the bytes of the file, lower-case hex. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  covers: v.strictObject({ from: date, to: date }),
  /** Name inside public/policy. */
  file: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}\.json$/)),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
})

export const packIndexSchema = v.strictObject({
  format: v.literal(1),
  packs: v.pipe(v.array(packEntry), v.minLength(1), v.maxLength(400)),
})

export type PackEntry = v.InferOutput<typeof packEntry>
export type PackIndex = v.InferOutput<typeof packIndexSchema>
