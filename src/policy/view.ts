import type { Group, Pack, Parameter, PolicyDocument, Topic } from '../calc'

export const TOPIC_LABELS: Readonly<Record<Topic, string>> = {
  contribution: '缴费和补助',
  enrolment: '参保登记',
  waiting: '断保和等待期',
  outpatient: '门诊',
  inpatient: '住院',
  critical: '大病保险',
  assistance: '医疗救助',
  tilted: '倾斜救助',
  help: '其他帮助',
}

export const LEVEL_LABELS: Readonly<Record<PolicyDocument['level'], string>> = {
  city: '本市',
  province: '本省',
  national: '全国',
  neighbour: '外市',
  press: '新闻报道',
}

/** The document with this id; null if the pack does not have it. */
export function documentOf(pack: Pack, id: string): PolicyDocument | null {
  return pack.documents.find((document) => document.id === id) ?? null
}

/** A row of any kind of parameter. */
export type ParameterRow = Parameter['values'][number]

/** Rows that speak of a group (missing = all rows), oldest first. */
export function historyOf(pack: Pack, id: string, group?: Group): ParameterRow[] {
  const rows: ParameterRow[] = parameterOf(pack, id)?.values ?? []
  return rows
    .filter((row) => group === undefined || row.groups === undefined || row.groups.includes(group))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

function parameterOf(pack: Pack, id: string): Parameter | null {
  return Object.prototype.hasOwnProperty.call(pack.parameters, id) ? (pack.parameters[id] ?? null) : null
}
