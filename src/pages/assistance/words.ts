/** Labels and addresses that several of these pages use. */
import type { Group, Pack } from '../../calc'
import type { LineId, Situation } from './what-if'

export function groupLabel(pack: Pack, group: Group): string {
  return pack.groups.find(({ id }) => id === group)?.label ?? group
}

export const LINE_LABELS: Readonly<Record<LineId, string>> = {
  basic: '基本医保付',
  critical: '大病保险付',
  assistance: '医疗救助付',
  tilted: '倾斜救助付',
  selfPay: '自己付',
}

/** Ways to reach care, as tilted assistance tells them apart. Outside the province a referral changes nothing. */
export const SITUATIONS: readonly (Situation & { id: string; label: string })[] = [
  { id: 'referred', label: '省内，办了转诊', referred: true, inProvince: true },
  { id: 'not-referred', label: '省内，没办转诊', referred: false, inProvince: true },
  { id: 'outside', label: '省外', referred: false, inProvince: false },
]

export function situationId({ referred, inProvince }: Situation): string {
  if (!inProvince) return 'outside'
  return referred ? 'referred' : 'not-referred'
}
