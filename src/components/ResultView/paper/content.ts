import type { Applied, EventResult, Grade, Pack } from '../../../calc'
import { addYuan } from '../../../input'
import { dayText, isZero, roughText, unbroken, yuanText } from '../../FigureText'
import { beforeCliff, cliffText, layerWords, type RoughMark } from '../../LayerExplain/sentences'
import { factsById } from '../../PackRows'
import { personLabel } from '../../PersonLabel/people'
import { partsOf } from '../../PayBar/parts'
import { answersOf, type Answer } from '../answers'
import { assumptionTexts } from '../assumptions'
import { contactText, dataText, expectedCritical, unmodelledOf, unverifiedOf } from '../caveats'
import { isToApplyFor, layerContext } from '../layer-context'
import { gapLine, readingLines } from '../result-text'
import { mergeRoughness, roughness, type Roughness } from '../roughness'
import type { AssumptionMade, Settled } from '../types'
import { paperSources, type PaperSource } from './sources'

/** One layer of one bill: what it pays, why, by which formula, and by which sources. */
export interface PaperRow {
  name: string
  paid: string
  mark?: RoughMark
  lines: string[]
  formula: string
  /** Of figures that are not the city's own. */
  grades: Grade[]
  /** Numbers of `PaperContent.sources`. */
  refs: number[]
}

export interface PaperBill {
  /** Which bill of several; '' = there is only one. */
  heading: string
  rows: PaperRow[]
}

/** Everything that stands on a printed sheet, in its order. */
export interface PaperContent {
  title: string
  sums: { label: string; text: string; main?: true; mark?: RoughMark }[]
  warnings: string[]
  bills: PaperBill[]
  answers: Answer[]
  notes: string[]
  /** What was not computed, by name. */
  leftOut: string
  sources: PaperSource[]
  /** Which figures rest on papers that nothing newer confirms. */
  unverified: string
  foot: string
}

export interface PaperInput {
  outcome: Settled
  pack: Pack
  assumptions: AssumptionMade[]
  who?: string
}

/** A result as it is printed, in the words that stand on the screen. */
export function resultPaper({ outcome, pack, assumptions, who }: PaperInput): PaperContent {
  const { input } = outcome.receipt
  const rough = roughness(outcome.events, assumptions)
  const about = { event: input.events[0], group: input.group }
  return {
    title: `${pack.name}居民医保估算${who ? `，${personLabel(who)}` : ''}`,
    sums: paperSums(outcome, rough),
    warnings: paperWarnings(outcome, pack),
    ...paperBills(
      outcome,
      pack,
      input.events.map(() => rough),
    ),
    answers: answersOf(outcome, pack, assumptions),
    notes: [
      ...assumptionTexts(assumptions, about).map(
        ({ supposed, otherwise }) => `假设：${supposed}${otherwise}`,
      ),
      ...readingLines(outcome, pack),
    ],
    leftOut: leftOutLine(outcome, pack),
    unverified: unverifiedLine(outcome, pack),
    foot: paperFoot(outcome, pack),
  }
}

/** What the resident pays first, with the part of it that nobody else pays; then who pays the rest. */
export function paperSums({ receipt, year }: Settled, rough: Roughness): PaperContent['sums'] {
  const billed = receipt.input.events.map((event) => event.billed).reduce(addYuan, '0.00')
  const [own, ...others] = partsOf(year).reverse()
  const outside = isZero(year.outOfScope)
    ? []
    : [{ label: '其中政策范围外（自费等）', text: roughText(year.outOfScope, rough.outOfScope) }]
  const sums = [own, ...others.reverse()].flatMap((part) => {
    if (!part) return []
    const mark = rough.marks[part.id]
    const main = part === own ? { main: true as const, label: '自己一共付' } : { label: part.label }
    return [{ ...main, text: roughText(part.yuan, mark !== undefined), ...(mark ? { mark } : {}) }]
  })
  return [{ label: '总费用', text: yuanText(billed) }, ...sums.slice(0, 1), ...outside, ...sums.slice(1)]
}

/** What must not be overlooked: that it is an estimate, and what has to be applied for. */
export function paperWarnings(outcome: Settled, pack: Pack): string[] {
  const sheet = outcome.receipt.input.events.some(
    (event) => event.kind !== 'outpatient' && event.basicPaid !== 'estimate',
  )
  return [
    '这是照公开文件估算的，不是承诺。最后付多少，以结算单和当地医保局的结算为准。' +
      (sheet ? '单子上的医疗救助、个人支付和这里不一样的，以单子为准，可以拿去问。' : ''),
    ...(isToApplyFor(outcome, pack)
      ? ['里面的医疗救助要自己申请，不申请就没有，带结算单问村（社区）干部或医保局。']
      : []),
  ]
}

/** @param rough of each bill */
export function paperBills(
  outcome: Settled,
  pack: Pack,
  rough: Roughness[],
): Pick<PaperContent, 'bills' | 'sources'> {
  const { events } = outcome.receipt.input
  const rows = events.map((_, at) => rowsOf(outcome, pack, at, rough[at] ?? mergeRoughness(rough)))
  const { sources, refs } = paperSources(
    rows.reduce<Cited[][]>((all, of) => [...all, ...of.map(({ applied }) => applied)], []),
    pack,
  )
  let next = 0
  return {
    sources,
    bills: rows.map((of, at) => ({
      heading:
        events.length > 1
          ? `第 ${at + 1} 张单子，${dayText(events[at]?.date ?? '')}，总费用 ${yuanText(events[at]?.billed ?? '0')}`
          : '',
      rows: of.map(({ applied: _, ...row }) => ({ ...row, refs: refs[next++] ?? [] })),
    })),
  }
}

type Cited = Pick<Applied, 'sources'>
type RowWithFigures = Omit<PaperRow, 'refs'> & { applied: Cited[] }

function rowsOf(outcome: Settled, pack: Pack, at: number, rough: Roughness): RowWithFigures[] {
  const event = outcome.events[at]
  return (event?.layers ?? []).map((layer) => {
    const context = layerContext(layer, event as EventResult, { outcome, pack, rough })
    const words = layerWords(layer, context)
    const expected = layer.kind === 'critical' ? expectedCritical(outcome, at) : null
    const foreign = words.applied.map(({ grade }) => grade).filter((grade) => grade !== 'local')
    return {
      name: LAYER_NAMES[layer.kind],
      paid: roughText(layer.paid, context.rough),
      ...(context.mark ? { mark: context.mark } : {}),
      lines: [
        words.why,
        ...words.next,
        ...(expected === null ? [] : gapLine(layer.paid, expected, pack)),
        ...(layer.kind === 'tilted' && beforeCliff(layer) ? [cliffText(layer)] : []),
      ].map(unbroken),
      formula: words.formula.map(unbroken).join('；'),
      grades: Array.from(new Set(foreign)),
      applied: words.applied.length ? words.applied : factsById(pack, CONDITIONS[layer.kind] ?? []),
    }
  })
}

/** Where a layer applied no figure, because it is not for this person: what says for whom it is. */
const CONDITIONS: Partial<Record<EventResult['layers'][number]['kind'], string[]>> = {
  assistance: ['assistance.for-whom'],
  tilted: ['tilted.conditions'],
}

const LAYER_NAMES = {
  outpatient: '基本医保（门诊）',
  basic: '基本医保',
  critical: '大病保险',
  assistance: '医疗救助',
  tilted: '倾斜救助',
} as const

/** Only by name: what each means is told in the app, and would fill a sheet of its own. */
export function leftOutLine(outcome: Settled, pack: Pack): string {
  const titles = unmodelledOf(outcome, pack).map(({ title }) => title)
  return titles.length ? `没有算进来的：${titles.join('、')}。` : ''
}

export function unverifiedLine(outcome: Settled, pack: Pack): string {
  const parts = unverifiedOf(outcome, pack).map(({ since, labels }) => `${since} 起：${labels.join('、')}`)
  return parts.length ? `较久没有新文件可核对的数：${parts.join('；')}` : ''
}

export function paperFoot(outcome: Settled, pack: Pack): string {
  return `${dataText(outcome, pack)}。有疑问请问${contactText(pack)}。`
}
