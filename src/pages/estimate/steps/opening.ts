import { openingNeeds, type OpeningKey } from '../../../stores'
import { amountOf, amountProblems } from '../../../components'
import type { Answers, Step } from '../step'
import { amountText } from './amount-text'

/** One amount of the year before this stay. */
export interface OpeningField {
  key: OpeningKey
  /** DOM id. */
  id: string
  label: string
  /** Where to read it. */
  hint: string
}

const FIELDS: Record<OpeningKey, Omit<OpeningField, 'key' | 'id'>> = {
  criticalBase: {
    label: '基本医保报过以后，剩下的范围内费用',
    hint: '前几次住院，每张结算单上“政策范围内费用”减去“基本医保支付”，加在一起。',
  },
  criticalPaid: {
    label: '大病保险已经报了',
    hint: '前几张结算单上“大病保险支付”加在一起。',
  },
  assistanceBase: {
    label: '两种保险都报过以后，剩下的范围内费用',
    hint: '前几次住院，每张单子上“政策范围内费用”减“基本医保支付”，再减“大病保险支付”，加在一起。',
  },
  assistancePaid: {
    label: '医疗救助已经给了',
    hint: '前几张结算单上“医疗救助支付”加在一起；后来打到卡上的也算。',
  },
  tiltedBase: {
    label: '救助过以后，剩下的范围内费用',
    hint: '只算办了转诊、在省内看的：两种保险和医疗救助都出过以后，范围内自己还出的钱，加在一起。',
  },
  tiltedPaid: { label: '倾斜救助已经给了', hint: '没听说过的就空着。' },
}

/** Only what can change this person's result, in the order in which the layers pay. */
export function openingFields({ draft, pack }: Answers): OpeningField[] {
  const keys = openingNeeds(pack, draft, draft.group || 'none')
  return keys.map((key) => ({ key, id: `opening-${key}`, ...FIELDS[key] }))
}

function limitOf({ draft }: Answers, key: OpeningKey) {
  const base = amountOf(draft.opening.criticalBase)
  if (key !== 'criticalPaid' && key !== 'assistanceBase') return []
  return [{ name: '上面“基本医保报过以后剩下的”', yuan: base }]
}

export const opening: Step = {
  id: 'opening',
  slot: 'earlier',
  title: ({ draft }) => `${draft.year} 年这次之前，一共用了多少？`,
  asked: ({ draft }) => draft.earlier === 'yes',
  fields: (Object.keys(FIELDS) as OpeningKey[]).map((key) => `opening.${key}`),
  blank: ({ draft }) => Object.values(draft.opening).every((raw) => raw === ''),
  problems: (answers) =>
    openingFields(answers).flatMap(({ key, id }) =>
      amountProblems({ id, raw: answers.draft.opening[key] }, limitOf(answers, key)),
    ),
  rows: (answers) =>
    openingFields(answers).map(({ key, label }) => {
      const raw = answers.draft.opening[key]
      return raw.trim() === ''
        ? { key: `之前：${label}`, value: '没填，先按 0 元', mark: '按假设算' }
        : { key: `之前：${label}`, value: amountText(raw) }
    }),
}
