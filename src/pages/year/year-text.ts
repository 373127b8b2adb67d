import type { Pack } from '../../calc'
import { paperWords, roughText, yuanText } from '../../components/FigureText'
import { contactText, groupLabel, helpPaid } from '../../components/ResultView'
import { sumBilled } from '../../stores'
import type { YearComputation, YearLedger } from '../../stores'
import { aheadLines } from './ahead'
import { isOver } from './is-over'
import { sumsNote } from './sums-note'
import { billName } from './words'
import type { YearRoughness } from './year-roughness'

type Settled = Extract<YearComputation, { kind: 'settled' }>

/** The year as a message that can be pasted into a chat or copied out by hand: the sums, each bill, what is left. */
export function yearText(
  title: string,
  ledger: YearLedger,
  { outcome, ahead, pack }: Settled,
  rough: YearRoughness,
): string {
  const { selfPay } = outcome.year
  const help = helpPaid(outcome.year, rough.year)
  const bills = ledger.events.map(({ event }, nth) => {
    const own = outcome.events[nth]?.selfPay ?? '0.00'
    const isRough = rough.bills[nth]?.payers.includes('selfPay') ?? false
    return `${nth + 1}. ${billName(event)}：总费用 ${yuanText(event.billed)}，自己付 ${roughText(own, isRough)}`
  })
  return [
    `医保算得清，${pack.name}居民医保，${title}`,
    `身份：${groupLabel(outcome.receipt.input.group, pack)}`,
    `总费用：${yuanText(sumBilled(ledger.events.map(({ event }) => event)))}`,
    `${help.by}一共付：${roughText(help.sum, help.rough)}`,
    `自己一共付：${roughText(selfPay, rough.year.payers.includes('selfPay'))}`,
    ...[sumsNote(ledger)].filter(Boolean),
    '',
    ...bills,
    '',
    ...aheadLines(ahead, isOver(ledger.year, pack)).map(({ name, text }) => `${name}：${text}`),
    '',
    footer(pack),
  ].join('\n')
}

function footer(pack: Pack): string {
  return `${paperWords(pack)}。这是估算，以结算单和医保局的结算为准。有疑问请问${contactText(pack)}。`
}
