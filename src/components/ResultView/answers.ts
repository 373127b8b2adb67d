import type { CareEvent, Group, Pack, YearInput, YearToDate } from '../../calc'
import { dayText, isZero, yuanText } from '../FigureText'

export interface Answer {
  key: string
  value: string
  mark?: string
}

/** What was used of a year before its first bill, in the order in which the layers pay. */
export const OPENING_LABELS: readonly [keyof YearToDate, string][] = [
  ['generalPaid', '今年普通门诊已报'],
  ['chronicPaid', '今年“两病”用药已报'],
  ['criticalBase', '今年以前，基本医保报过后范围内自己出的'],
  ['criticalPaid', '今年大病保险已报'],
  ['assistanceBase', '今年以前，住院经两种保险后范围内自己出的'],
  ['assistancePaid', '今年医疗救助已付'],
  ['tiltedBase', '今年以前，救助后范围内自己出的（转诊、省内）'],
  ['tiltedPaid', '今年倾斜救助已付'],
]

export function groupLabel(group: Group, pack: Pack): string {
  return pack.groups.find(({ id }) => id === group)?.label ?? group
}

/** What the resident answered, as it entered the computation. */
export function answersOf(input: YearInput, pack: Pack): Answer[] {
  return [
    { key: '身份', value: groupLabel(input.group, pack) },
    ...input.events.reduce<Answer[]>((rows, event) => [...rows, ...billAnswers(event)], []),
    ...openingAnswers(input),
  ]
}

/** What was answered about one bill. */
export function billAnswers(event: CareEvent): Answer[] {
  const rows: Answer[] = [
    { key: '看病的日子', value: dayText(event.date) },
    { key: '总费用', value: yuanText(event.billed) },
    { key: '政策范围内费用', value: yuanText(event.inScope) },
  ]
  if (event.kind === 'outpatient') return rows
  return [
    ...rows,
    paidAnswer('基本医保付', event.basicPaid),
    paidAnswer('大病保险付', event.criticalPaid),
    { key: '按规定转诊', value: event.referred ? '是' : '否' },
    { key: '在省内看病', value: event.inProvince ? '是' : '否' },
  ]
}

function paidAnswer(key: string, paid: string): Answer {
  return paid === 'estimate'
    ? { key, value: '单子上没有，估算', mark: '粗略估算' }
    : { key, value: yuanText(paid) }
}

function openingAnswers({ opening }: YearInput): Answer[] {
  return OPENING_LABELS.filter(([key]) => opening?.[key] !== undefined && !isZero(opening[key] ?? '0')).map(
    ([key, label]) => ({ key: label, value: yuanText(opening?.[key] ?? '0') }),
  )
}
