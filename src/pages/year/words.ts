import type { CareEvent, Layer, Pack } from '../../calc'
import { groupLabel, isForOthers } from '../../components/ResultView'
import { kindOf } from '../../stores'
import type { BillKind } from '../../stores'

const KINDS: Record<BillKind, string> = {
  admission: '住院',
  general: '普通门诊',
  hypertension: '高血压用药',
  diabetes: '糖尿病用药',
  listed: '9类病种门诊',
  rare: '罕见病门诊',
}

const HINTS: Record<BillKind, string> = {
  admission: '住过院，出院结算的',
  general: '平常看病、拿药，没有住院',
  hypertension: '登记了高血压（“两病”），拿降压药',
  diabetes: '登记了糖尿病（“两病”），拿降糖药',
  listed: '得了文件说的那9类病，门诊看的；算不算请问医保局',
  rare: '国家罕见病目录里的病，门诊看的',
}

export const KIND_OPTIONS = (Object.keys(KINDS) as BillKind[]).map((kind) => ({
  value: kind,
  label: KINDS[kind],
  hint: HINTS[kind],
}))

export function kindLabel(event: CareEvent): string {
  return KINDS[kindOf(event)]
}

/** Who pays, on a bill. */
export const LAYER_NAMES: Record<Layer['kind'], string> = {
  outpatient: '医保报',
  basic: '基本医保',
  critical: '大病保险',
  assistance: '医疗救助',
  tilted: '倾斜救助',
}

/** @param stay the layers of the next stay @returns those that are not for this person */
export function withoutLayers(stay: Layer[]): { kind: Layer['kind']; name: string }[] {
  return stay.filter(isForOthers).map(({ kind }) => ({ kind, name: LAYER_NAMES[kind] }))
}

/** '3 月 5 日'. */
export function dayOfYear(date: string): string {
  const [, month, day] = date.split('-')
  return `${Number(month)} 月 ${Number(day)} 日`
}

/** '3 月 5 日 · 住院': how a bill is called wherever it is named. */
export function billName(event: CareEvent): string {
  return `${dayOfYear(event.date)} · ${kindLabel(event)}`
}

/** The groups of the pack as answers; first what most people are. */
export function groupOptions(pack: Pack): { value: string; label: string; hint?: string }[] {
  const named = pack.groups.filter(({ id }) => id !== 'none').map(({ id, label }) => ({ value: id, label }))
  return [{ value: 'none', label: '都不是', hint: groupLabel('none', pack) }, ...named]
}
