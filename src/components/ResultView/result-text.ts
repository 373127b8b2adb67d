import type { Pack } from '../../calc'
import { addYuan } from '../../input'
import { isZero, roughText, yuanText } from '../FigureText'
import { MARK_WORDS } from '../GradeMark/words'
import { criticalGap } from '../LayerExplain/sentences'
import { partsOf } from '../PayBar/parts'
import { alternativesOf } from './alternatives'
import { dateAnswer, groupLabel } from './answers'
import { assumptionTexts } from './assumptions'
import { contactText, dataText, expectedCritical } from './caveats'
import { layersInWords } from './layer-context'
import { roughness, type Roughness } from './roughness'
import type { AssumptionMade, Settled } from './types'

/** The result as a message that can be pasted into a chat: the sums, one reason for each, and what it rests on. */
export function resultText(outcome: Settled, pack: Pack, assumptions: AssumptionMade[]): string {
  const { input } = outcome.receipt
  const rough = roughness(outcome.events, assumptions)
  const [event] = input.events
  const about = { event, group: input.group }
  const day = event && dateAnswer(event, assumptions).value
  return [
    `医保算得清，${pack.name}居民医保住院估算`,
    `身份：${groupLabel(input.group, pack)}，结算日期：${day}`,
    ...sums(outcome, rough),
    '',
    ...reasons(outcome, pack, rough),
    ...readingLines(outcome, pack),
    ...assumptionTexts(assumptions, about).map(({ supposed }) => `假设：${supposed}`),
    '',
    `${dataText(outcome, pack)}。这是估算，以结算单和医保局的结算为准。有疑问请问${contactText(pack)}。`,
  ].join('\n')
}

function sums({ receipt, year }: Settled, rough: Roughness): string[] {
  const billed = receipt.input.events.map((event) => event.billed).reduce(addYuan, '0.00')
  const parts = partsOf(year).map(({ id, label, yuan }) => {
    const mark = rough.marks[id]
    return `${label}：${roughText(yuan, mark !== undefined)}${mark ? `（${MARK_WORDS[mark]}）` : ''}`
  })
  const outside = isZero(year.outOfScope)
    ? []
    : [`（其中政策范围外（自费等）${roughText(year.outOfScope, rough.outOfScope)}，医保不管）`]
  return [`总费用：${yuanText(billed)}`, ...parts, ...outside]
}

/** Why each layer pays what it pays, how far its figures can be trusted, and where the sheet says otherwise. */
function reasons(outcome: Settled, pack: Pack, rough: Roughness): string[] {
  return layersInWords(outcome, pack, rough).reduce<string[]>((lines, { layer, event, words }) => {
    const grades = words.applied.some(({ grade }) => grade === 'province' || grade === 'national')
    const remark = grades ? `（用到的数不全是${pack.name}自己的文件，当地执行的可能不同。）` : ''
    const expected = layer.kind === 'critical' ? expectedCritical(outcome, event) : null
    const differs = layer.kind === 'critical' && expected !== null ? gapLine(layer.paid, expected, pack) : []
    return [...lines, `${words.heading}：${words.why}${remark}`, ...differs]
  }, [])
}

/** The sheet's critical-illness payment beside what the documents give. */
export function gapLine(paid: string, expected: string, pack: Pack): string[] {
  const { less, by } = criticalGap(paid, expected)
  return [
    `两个数对不上：结算单上大病保险 ${yuanText(paid)}，按文件算 ${yuanText(expected)}，单子上${less ? '少' : '多'} ${yuanText(by)}。` +
      `可能是这次之前还有单子没有填，或者结算时登记的身份不一样。请拿结算单问${pack.contact.name}。`,
  ]
}

/** Where a document can be read two ways and it matters. */
export function readingLines(outcome: Settled, pack: Pack): string[] {
  return alternativesOf(outcome, pack).map(
    ({ question, used, other }) =>
      `文件没写死：${question}这里按“${used.label}”算，自己付 ${yuanText(used.year.selfPay)}；` +
      `要是“${other.label}”，自己付 ${yuanText(other.year.selfPay)}。`,
  )
}
