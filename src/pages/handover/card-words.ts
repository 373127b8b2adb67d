import { MARK_WORDS } from '../../components'
import { dayText, inText, isZero, paperWords, roughText, yuanText } from '../../components/FigureText'
import { groupLabel, isToApplyFor, partsOf, roughness } from '../../components/ResultView'
import type { AssumptionMade, Settled } from '../../components/ResultView'
import type { Pack } from '../../calc'
import type { CardRow, CardWords } from '../../handover'
import { addYuan } from '../../input'

interface Result {
  outcome: Settled
  pack: Pack
  assumptions: AssumptionMade[]
}

/** The result in the few words of a card. It says whose group and year, never whose bill: a picture travels far. */
export function cardWords({ outcome, pack, assumptions }: Result): CardWords {
  const { input } = outcome.receipt
  const rough = roughness(outcome.events, assumptions)
  const billed = input.events.map((event) => event.billed).reduce(addYuan, '0.00')
  const mark = rough.marks.selfPay
  return {
    name: `医保算得清 · ${pack.name}居民医保`,
    about: [groupLabel(input.group, pack), settledWords(outcome, assumptions)],
    question: `总费用 ${yuanText(billed)}，自己一共付`,
    answer: roughText(outcome.year.selfPay, mark !== undefined),
    mark: mark ? MARK_WORDS[mark] : '',
    remark: outsideWords(outcome, rough.outOfScope),
    rows: rows(outcome, rough),
    notes: [
      ...(isToApplyFor(outcome, pack) ? ['医疗救助要自己申请，不申请就没有。'] : []),
      ...supposedWords(assumptions),
      dataWords(outcome, pack),
      `有疑问请问${pack.contact.name}。`,
    ],
    warning: '这是估算，以结算单为准。',
  }
}

function outsideWords({ year }: Settled, rough: boolean): string {
  if (isZero(year.outOfScope)) return ''
  return `其中政策范围外${inText(year.outOfScope, rough)}，医保不管`
}

/** A day that nobody remembers counts only where a rule changes within the year. */
function supposedWords(assumptions: AssumptionMade[]): string[] {
  const bearing = assumptions.filter(({ code, rulesChange }) => code !== 'date-assumed' || rulesChange)
  return bearing.length > 0 ? [`有 ${bearing.length} 处不知道，是估的或者先按假设算的。`] : []
}

function settledWords({ receipt: { input } }: Settled, assumptions: AssumptionMade[]): string {
  const day = input.events[input.events.length - 1]?.date
  const known = day !== undefined && !assumptions.some(({ code }) => code === 'date-assumed')
  return known ? `${dayText(day)}结算` : `${input.year} 年结算`
}

function rows({ year }: Settled, rough: ReturnType<typeof roughness>): CardRow[] {
  return partsOf(year).map(({ id, sign, label, yuan, weight }) => ({
    key: label,
    value: roughText(yuan, rough.payers.includes(id)),
    strong: id === 'selfPay',
    bar: { sign, ink: id, weight },
  }))
}

function dataWords({ receipt }: Settled, pack: Pack): string {
  return receipt.pack.version === pack.version
    ? `${paperWords(pack)}，数据版本 ${pack.version}`
    : `按当时的政策数据算，版本 ${receipt.pack.version}`
}

/** All that stands on the card, for those who cannot see it. */
export function cardText(words: CardWords): string {
  const { name, about, question, answer, mark, remark, rows: lines, notes, warning } = words
  const payers = lines.map(({ key, value }) => `${key} ${value}`)
  return [name, ...about, `${question} ${answer}`, mark, remark, ...payers, ...notes, warning]
    .filter((line) => line !== '')
    .join('。')
    .replace(/。。/g, '。')
}
