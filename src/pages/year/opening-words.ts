import type { Pack, YearToDate } from '../../calc'
import { needsOf } from '../../stores'
import type { YearFacts } from '../../stores'

/** One amount of the year before its first bill here. */
export interface OpeningField {
  key: keyof YearToDate
  /** DOM id. */
  id: string
  label: string
  /** Where to read it. */
  hint: string
}

const WORDS: Record<keyof YearToDate, { label: string; hint: string }> = {
  generalPaid: {
    label: '普通门诊已经报了',
    hint: '这一年门诊看病、拿药，医保已经出的钱，加在一起。',
  },
  chronicPaid: {
    label: '“两病”用药已经报了',
    hint: '这一年拿降压药、降糖药，医保已经出的钱，加在一起。',
  },
  criticalBase: {
    label: '住院和特殊病门诊，基本医保报过以后剩下的范围内费用',
    hint: '每张结算单上“政策范围内费用”减去“基本医保支付”，加在一起。',
  },
  criticalPaid: { label: '大病保险已经报了', hint: '每张结算单上“大病保险支付”加在一起。' },
  assistanceBase: {
    label: '住院，两种保险都报过以后剩下的范围内费用',
    hint: '只算住院：每张单子上“政策范围内费用”减“基本医保支付”，再减“大病保险支付”，加在一起。',
  },
  assistancePaid: {
    label: '医疗救助已经给了',
    hint: '每张结算单上“医疗救助支付”加在一起；后来打到卡上的也算。',
  },
  tiltedBase: {
    label: '救助过以后剩下的范围内费用',
    hint: '只算办了转诊、在省内看的：两种保险和医疗救助都出过以后，范围内自己还出的钱，加在一起。',
  },
  tiltedPaid: { label: '倾斜救助已经给了', hint: '没听说过的就空着。' },
}

/** Only what can change this person's year, in the order in which the layers pay. */
export function openingFields(pack: Pack, facts: YearFacts): OpeningField[] {
  const needs = needsOf(pack, facts.group)
  const wanted: Record<keyof YearToDate, boolean> = {
    generalPaid: true,
    chronicPaid: facts.hypertension || facts.diabetes,
    criticalBase: true,
    criticalPaid: needs.criticalCap,
    assistanceBase: needs.deductible,
    assistancePaid: needs.assistance,
    tiltedBase: needs.tilted,
    tiltedPaid: needs.tilted,
  }
  const keys = Object.keys(wanted) as (keyof YearToDate)[]
  return keys.filter((key) => wanted[key]).map((key) => ({ key, id: `opening-${key}`, ...WORDS[key] }))
}
