import type { CareEvent, Group } from '../../calc'
import { dayText } from '../FigureText'
import type { AssumptionMade } from './types'

/** An assumption in words: what was supposed, and what becomes of the result if it was otherwise. */
export interface AssumptionText {
  supposed: string
  otherwise: string
}

/** What the sentences look at besides the assumption itself. */
export interface Supposing {
  event?: CareEvent | undefined
  /** Whoever is recognised in no group is not told of assistance. */
  group?: Group | undefined
}

type Wording = (about: Supposing, made: AssumptionMade) => AssumptionText

const WORDING: Record<string, Wording> = {
  'in-scope-assumed': () => ({
    supposed: '不知道政策范围外（自费等）有多少，先当没有，总费用都算政策范围内的。',
    otherwise: '要是有，那部分医保不管，自己付的会比这里多。',
  }),
  'basic-estimated': () => ({
    supposed: '没有结算单上的基本医保数，先按全国平均粗略估算。',
    otherwise: '实际付多少要看医院和当地规定，可能差不少，后面几项也跟着变。',
  }),
  'critical-estimated': ({ group }) => ({
    supposed: '没有结算单上的大病保险数，按文件上的分段算。',
    otherwise: `要是单子上的数不一样，${group === 'none' ? '' : '救助和'}自己付的也跟着变。`,
  }),
  'date-assumed': (_about, { date }) => ({
    supposed: date ? `没有填日子，当成 ${dayText(date)}。` : '没有填日子。',
    otherwise: '这一年里规定换过，日子不同，结果可能不同。请找到结算的日子再算一遍。',
  }),
  'earlier-assumed-none': () => ({
    supposed: '这次之前有没有报过不清楚，先当这是这一年第一张单子。',
    otherwise: '要是这一年住过院，门槛可能已经过了（会多报），额度也可能用掉一些（会少报）。',
  }),
  'earlier-partly-unknown': () => ({
    supposed: '这次之前的数没有填全，空着的先当 0 元。',
    otherwise: '补全以后再算，门槛和额度都可能不一样。',
  }),
  'referral-assumed': ({ event }) => referral(event),
  unchecked: () => ({
    supposed: '这份记录的数没法核对：它是从备份恢复的，当时用的政策数据这台手机上没有。',
    otherwise: '备份要是被人改过，这些数就不对。请照着结算单重新算一笔。',
  }),
}

/** A day of a year in which no rule changes gives the same result as any other. */
function bears({ code, rulesChange }: AssumptionMade): boolean {
  return code !== 'date-assumed' || rulesChange !== false
}

function referral(event: CareEvent | undefined): AssumptionText {
  const referred = event !== undefined && event.kind !== 'outpatient' && event.referred
  return referred
    ? { supposed: '有没有按规定转诊不清楚，先当办了。', otherwise: '要是没办，倾斜救助就没有。' }
    : { supposed: '有没有按规定转诊不清楚，先当没办。', otherwise: '要是办了，倾斜救助可能会有。' }
}

/** Only what bears on the result. An assumption of a later version, unknown here, is told as well. */
export function assumptionTexts(made: AssumptionMade[], about: Supposing = {}): AssumptionText[] {
  return made.filter(bears).map((one) => {
    const wording = WORDING[one.code]
    return wording
      ? wording(about, one)
      : { supposed: `有一项是假设的（${one.code}）。`, otherwise: '结果可能会变。' }
  })
}
