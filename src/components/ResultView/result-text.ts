import type { Pack } from '../../calc'
import { addYuan } from '../../input'
import { isZero, yuanText } from '../FigureText'
import { layerWords } from '../LayerExplain/sentences'
import { partsOf } from '../PayBar/parts'
import { groupLabel } from './answers'
import { assumptionTexts } from './assumptions'
import { contactText } from './caveats'
import { isLayerRough, roughness } from './roughness'
import type { AssumptionMade, Settled } from './types'

/** The result as a message that can be pasted into a chat: the sums, one reason for each, and what it rests on. */
export function resultText(outcome: Settled, pack: Pack, assumptions: AssumptionMade[]): string {
  const { input } = outcome.receipt
  const rough = roughness(outcome.events, assumptions)
  const billed = input.events.map((event) => event.billed).reduce(addYuan, '0.00')
  const sums = partsOf(outcome.year).map(
    ({ id, label, yuan }) => `${label}：${rough.payers.includes(id) ? '约 ' : ''}${yuanText(yuan)}`,
  )
  const outside = isZero(outcome.year.outOfScope)
    ? []
    : [`（其中目录外 ${yuanText(outcome.year.outOfScope)}，医保不管）`]
  return [
    `医保算得清，${pack.name}居民医保估算`,
    `身份：${groupLabel(input.group, pack)}，${input.year} 年`,
    `总费用：${yuanText(billed)}`,
    ...sums,
    ...outside,
    '',
    ...reasons(outcome, pack, rough),
    ...assumptionTexts(assumptions, input.events[0]).map(({ supposed }) => `假设：${supposed}`),
    '',
    `数据截至 ${pack.asOf}。这是估算，以结算单和医保局的结算为准。有疑问请问${contactText(pack)}。`,
  ].join('\n')
}

function reasons(outcome: Settled, pack: Pack, rough: ReturnType<typeof roughness>): string[] {
  const label = groupLabel(outcome.receipt.input.group, pack)
  return outcome.events.reduce<string[]>(
    (lines, { layers }) => [
      ...lines,
      ...layers.map((layer) => {
        const words = layerWords(layer, { pack, groupLabel: label, rough: isLayerRough(layer, rough) })
        return `${words.heading}：${words.why}`
      }),
    ],
    [],
  )
}
