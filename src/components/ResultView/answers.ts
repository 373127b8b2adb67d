import type { CareEvent, EventResult, Group, Pack, YearToDate } from '../../calc'
import { dayText, isZero, yuanText } from '../FigureText'
import { MARK_WORDS } from '../GradeMark/words'
import type { AssumptionMade, Settled } from './types'

export interface Answer {
  key: string
  value: string
  mark?: string
  /** An amount that a printed sheet says among its sums or in its rows. */
  told?: true
}

/** What was used of a year before its first bill, in the order in which the layers pay. */
export const OPENING_LABELS: readonly [keyof YearToDate, string][] = [
  ['generalPaid', '这一年普通门诊已报'],
  ['chronicPaid', '这一年“两病”用药已报'],
  ['criticalBase', '这一年前面的单子，基本医保报过后范围内自己出的'],
  ['criticalPaid', '这一年前面大病保险已报'],
  ['assistanceBase', '这一年前面的住院，经两种保险后范围内自己出的'],
  ['assistancePaid', '这一年前面医疗救助已付'],
  ['tiltedBase', '这一年前面的单子，救助后范围内自己出的（转诊、省内）'],
  ['tiltedPaid', '这一年前面倾斜救助已付'],
]

export function groupLabel(group: Group, pack: Pack): string {
  return pack.groups.find(({ id }) => id === group)?.label ?? group
}

/** What the resident answered, in the words of the check page; what was not asked is left out. */
export function answersOf({ receipt, events }: Settled, pack: Pack, made: AssumptionMade[]): Answer[] {
  const { input } = receipt
  return [
    { key: '哪一类人', value: groupLabel(input.group, pack) },
    ...input.events.reduce<Answer[]>(
      (rows, event, at) => [...rows, ...billAnswers(event, { made, layers: events[at]?.layers ?? [] })],
      [],
    ),
    ...earlierAnswers(input.opening, made),
  ]
}

interface Known {
  made?: AssumptionMade[]
  /** How the bill was settled: what its result did not look at was not asked. */
  layers?: EventResult['layers']
}

/** What was answered about one bill. Where nothing else is known, all of it counts as answered. */
export function billAnswers(event: CareEvent, { made = [], layers = [] }: Known = {}): Answer[] {
  const rows: Answer[] = [
    dateAnswer(event, made),
    { key: '总费用', value: yuanText(event.billed), told: true },
    has(made, 'in-scope-assumed')
      ? { key: '政策范围外（自费等）', value: '不清楚，先按 0 元', mark: MARK_WORDS.assumed }
      : { key: '政策范围内费用', value: yuanText(event.inScope) },
  ]
  if (event.kind === 'outpatient') return rows
  const asked = !layers.some((layer) => layer.kind === 'tilted' && layer.reason === 'not-eligible')
  return [
    ...sheetAnswer(made),
    ...rows,
    ...paidAnswers(event, made),
    ...(asked ? placeAnswers(event, made) : []),
  ]
}

function has(made: AssumptionMade[], wanted: string): boolean {
  return made.some(({ code }) => code === wanted)
}

/** When a bill was settled, or that nobody said. */
export function dateAnswer({ date }: CareEvent, made: AssumptionMade[]): Answer {
  const assumed = made.find(({ code }) => code === 'date-assumed')
  if (!assumed) return { key: '结算日期', value: dayText(date) }
  const row = { key: '结算日期', value: `${date.slice(0, 4)} 年，没填是哪一天` }
  // Where no rule changes within the year every day gives the same.
  return assumed.rulesChange ? { ...row, mark: MARK_WORDS.assumed } : row
}

function sheetAnswer(made: AssumptionMade[]): Answer[] {
  return has(made, 'basic-estimated') ? [{ key: '结算单', value: '还没有' }] : []
}

type Stay = Exclude<CareEvent, { kind: 'outpatient' }>

function paidAnswers({ basicPaid, criticalPaid }: Stay, made: AssumptionMade[]): Answer[] {
  const missing = has(made, 'basic-estimated') || basicPaid === 'estimate' ? '' : '单子上没有，'
  return [
    basicPaid === 'estimate'
      ? { key: '基本医保支付', value: '按全国平均估算', mark: MARK_WORDS.estimated }
      : { key: '基本医保支付', value: yuanText(basicPaid), told: true },
    criticalPaid === 'estimate'
      ? { key: '大病保险支付', value: `${missing}按规定替您算`, mark: MARK_WORDS['by-rules'] }
      : { key: '大病保险支付', value: yuanText(criticalPaid), told: true },
  ]
}

/** Out of the province the referral is not asked. */
function placeAnswers({ inProvince, referred }: Stay, made: AssumptionMade[]): Answer[] {
  const place = { key: '在哪里看的病', value: inProvince ? '省内' : '省外' }
  if (!inProvince) return [place]
  if (has(made, 'referral-assumed')) {
    return [place, { key: '转诊', value: '不清楚，先按没有办', mark: MARK_WORDS.assumed }]
  }
  return [place, { key: '转诊', value: referred ? '按规定办了，或者不需要转诊' : '没有办' }]
}

function earlierAnswers(opening: Partial<YearToDate> | undefined, made: AssumptionMade[]): Answer[] {
  const key = '这之前住院、用过救助'
  if (has(made, 'earlier-assumed-none')) {
    return [{ key, value: '不清楚，先按没有', mark: MARK_WORDS.assumed }]
  }
  if (opening === undefined) return [{ key, value: '没有' }]
  const row = { key, value: '有' }
  const amounts = OPENING_LABELS.filter(([id]) => !isZero(opening[id] ?? '0'))
  return [
    has(made, 'earlier-partly-unknown') ? { ...row, value: '有，没有填全', mark: MARK_WORDS.assumed } : row,
    ...amounts.map(([id, label]) => ({ key: label, value: yuanText(opening[id] ?? '0') })),
  ]
}
