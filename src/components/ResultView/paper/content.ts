import type { Applied, EventResult, Grade, Pack } from '../../../calc'
import { addYuan } from '../../../input'
import { dayText, isZero, roughText, unbroken, yuanText } from '../../FigureText'
import { APPLY, beforeCliff, cliffText, layerWords, type RoughMark } from '../../LayerExplain/sentences'
import { factsById } from '../../PackRows'
import { personLabel } from '../../PersonLabel/people'
import { partsOf } from '../../PayBar/parts'
import { answersOf, type Answer } from '../answers'
import { assumptionTexts } from '../assumptions'
import { contactText, dataText, expectedCritical, leftOutFor, unverifiedOf } from '../caveats'
import { isForOthers, isToApplyFor, layerContext } from '../layer-context'
import { gapLine, readingLines } from '../result-text'
import { mergeRoughness, roughness, type Roughness } from '../roughness'
import type { AssumptionMade, Settled } from '../types'
import { paperSources, type PaperSource } from './sources'

/** One layer of one bill: what it pays, why, by which formula, and by which sources. */
export interface PaperRow {
  name: string
  paid: string
  mark?: RoughMark
  why: string
  /** What is left of the year, where there is room for it. */
  next: string
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
  sums: { label: string; text: string; main?: true; payer?: true; mark?: RoughMark }[]
  warnings: string[]
  bills: PaperBill[]
  answers: Answer[]
  notes: string[]
  /** What was not computed, by name. */
  leftOut: string[]
  sources: PaperSource[]
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
    // Who pays the rest stands in the rows.
    sums: paperSums(outcome, rough).filter(({ payer }) => !payer),
    warnings: paperWarnings(outcome, pack),
    ...paperBills(
      outcome,
      pack,
      input.events.map(() => rough),
    ),
    // A marked one was not answered: the notes say what was supposed in its place.
    answers: answersOf(outcome, pack, assumptions).filter(({ told, mark }) => !told && !mark),
    notes: [
      ...assumptionTexts(assumptions.filter(isNews), about).map(
        ({ supposed, otherwise }) => `假设：${supposed}${otherwise}`,
      ),
      ...readingLines(outcome, pack),
    ],
    leftOut: leftOutFor(outcome, pack, who),
    foot: paperFoot(outcome, pack),
  }
}

/** That basic insurance was estimated by an average is what its row is about. */
function isNews({ code }: AssumptionMade): boolean {
  return code !== 'basic-estimated'
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
    const kind =
      part === own
        ? { main: true as const, label: '自己一共付' }
        : { label: part.label, payer: true as const }
    return [{ ...kind, text: roughText(part.yuan, mark !== undefined), ...(mark ? { mark } : {}) }]
  })
  return [...sums.slice(0, 1), ...outside, { label: '总费用', text: yuanText(billed) }, ...sums.slice(1)]
}

/** What must not be overlooked: that it is an estimate, and what has to be applied for. */
export function paperWarnings(outcome: Settled, pack: Pack): string[] {
  return [
    '这是照公开文件估算的，不是承诺；最后以结算单和医保局的结算为准。',
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
  const said = new Set<string>()
  const rows = events.map((_, at) =>
    rowsOf(outcome, pack, at, rough[at] ?? mergeRoughness(rough)).filter(
      ({ name, forOthers }) => !forOthers || (!said.has(name) && said.add(name)),
    ),
  )
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
/** @property forOthers said with the first bill that has the layer, not again with each */
type RowWithFigures = Omit<PaperRow, 'refs'> & { applied: Cited[]; forOthers: boolean }

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
      why: unbroken(
        // That help must be applied for stands in the frame above the rows.
        (expected === null
          ? words.why.replace(APPLY, '')
          : `照单子算。${gapLine(layer.paid, expected, pack).join('')}`) +
          (layer.kind === 'tilted' && beforeCliff(layer) ? cliffText(layer) : ''),
      ),
      next: words.next.map(unbroken).join(''),
      formula: computing(words.formula),
      grades: Array.from(new Set(foreign)),
      forOthers: isForOthers(layer),
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

/** The lines of a formula that work something out. What the others name is said by the reason before them. */
function computing(formula: string[]): string {
  const lines = formula.filter(
    (line) => /[×−+]|四舍五入|已付 (?!0\.00)/.test(line) && !line.startsWith('没有超过'),
  )
  return lines.map((line) => unbroken(line.replace(/([^0-9])（[^）]*）：/, '$1：'))).join('；')
}

/** Which data this rests on, since when parts of it were not seen confirmed, and who can be asked. */
export function paperFoot(outcome: Settled, pack: Pack): string {
  const [oldest] = unverifiedOf(outcome, pack)
  const unverified = oldest ? `；用到的数，有的从 ${dayText(oldest.since)}起没有新文件可核对` : ''
  return `${dataText(outcome, pack)}${unverified}。有疑问请问${contactText(pack)}。`
}
