import { dayText, isZero, yuanText } from '../../components/FigureText'
import {
  OPENING_LABELS,
  assumptionTexts,
  groupLabel,
  leftOutFor,
  paperBills,
  paperFoot,
  paperSums,
  paperWarnings,
  readingLines,
  type PaperContent,
} from '../../components/ResultView'
import type { YearComputation, YearLedger } from '../../stores'
import { aheadLines } from './ahead'
import { isOver } from './is-over'
import { sumsNote } from './sums-note'
import { kindLabel } from './words'
import type { YearRoughness } from './year-roughness'

type Settled = Extract<YearComputation, { kind: 'settled' }>

/** A year as it is printed: what it came to, every bill with its layers, what is left. As many pages as it takes. */
export function yearPaper(
  title: string,
  ledger: YearLedger,
  { outcome, ahead, pack }: Settled,
  rough: YearRoughness,
): PaperContent {
  const { group, opening = {} } = outcome.receipt.input
  const supposed = ledger.events.flatMap(({ event, assumptions }, nth) =>
    assumptionTexts(assumptions, { event, group }).map(
      (one) => `第 ${nth + 1} 张单子假设：${one.supposed}${one.otherwise}`,
    ),
  )
  const before = OPENING_LABELS.filter(([id]) => !isZero(opening[id] ?? '0'))
  const { bills, sources } = paperBills(outcome, pack, rough.bills)
  const headings = ledger.events.map(
    ({ event }, nth) =>
      `第 ${nth + 1} 张单子，${dayText(event.date)}，${kindLabel(event)}，` +
      `总费用 ${yuanText(event.billed)}，政策范围内费用 ${yuanText(event.inScope)}`,
  )
  return {
    title: `${pack.name}居民医保估算，${title}`,
    sums: paperSums(outcome, rough.year),
    warnings: [...paperWarnings(outcome, pack), sumsNote(ledger)].filter(Boolean),
    sources,
    bills: bills.map((bill, at) => ({ ...bill, heading: headings[at] ?? '' })),
    answers: [
      { key: '哪一类人', value: groupLabel(group, pack) },
      ...before.map(([id, label]) => ({ key: label, value: yuanText(opening[id] ?? '0') })),
    ],
    notes: [
      ...aheadLines(ahead, isOver(ledger.year, pack)).map(({ name, text }) => `${name}：${text}`),
      ...supposed,
      ...readingLines(outcome, pack),
    ],
    leftOut: leftOutFor(outcome, pack, ledger.person),
    foot: paperFoot(outcome, pack),
  }
}
