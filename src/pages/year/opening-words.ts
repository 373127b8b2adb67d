import type { Pack, YearToDate } from '../../calc'
import type { SheetLine } from '../../components'
import { needsOf } from '../../stores'
import type { YearFacts } from '../../stores'

/** One amount of the year before its first bill here. */
export interface OpeningField {
  key: keyof YearToDate
  /** DOM id. */
  id: string
  title: string
  /** Where to read it. */
  hint: string
  /** The lines of the sheet that it speaks of. */
  lines?: SheetLine[]
}

const WORDS: Record<keyof YearToDate, Pick<OpeningField, 'title' | 'hint' | 'lines'>> = {
  generalPaid: {
    title: '普通门诊已经报了',
    hint: '这一年门诊看病、拿药，医保已经出的钱，加在一起。',
  },
  chronicPaid: {
    title: '“两病”用药已经报了',
    hint: '这一年拿降压药、降糖药，医保已经出的钱，加在一起。',
  },
  criticalBase: {
    title: '基本医保报过，医保认的\u200b还剩多少？',
    hint: '住院算，9类病种、罕见病看的门诊也算。每张结算单上“政策范围内费用”减去“基本医保支付”，加在一起。',
    lines: ['inScope', 'basic'],
  },
  criticalPaid: {
    title: '大病保险已经报了',
    hint: '每张结算单上“大病保险支付”加在一起。',
    lines: ['critical'],
  },
  assistanceBase: {
    title: '两种保险报过，医保认的\u200b还剩多少？',
    hint: '两种是基本医保和大病保险。只算住院：每张单子上“政策范围内费用”减“基本医保支付”，再减“大病保险支付”，加在一起。',
    lines: ['inScope', 'basic', 'critical'],
  },
  assistancePaid: {
    title: '医疗救助已经给了',
    hint: '每张结算单上“医疗救助支付”加在一起；后来打到卡上的也算。',
    lines: ['assistance'],
  },
  tiltedBase: {
    title: '救助过以后，医保认的\u200b还剩多少？',
    hint: '只算办了转诊、在省内看的：两种保险和医疗救助都出过以后，医保认的部分自己还出的钱，加在一起。',
  },
  tiltedPaid: { title: '倾斜救助已经给了', hint: '没听说过的就空着。' },
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
