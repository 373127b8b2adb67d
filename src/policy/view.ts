import type { Grade, Group, Pack, Parameter, PolicyDocument, Topic } from '../calc'

/** How far a figure can be trusted, in the words of the screen. A city's own documents carry its name: 某市文件. */
export function gradeLabel(pack: Pack, grade: Grade): string {
  return grade === 'local' ? `${pack.name.replace(/市$/, '')}文件` : GRADE_LABELS[grade]
}

const GRADE_LABELS: Readonly<Record<Exclude<Grade, 'local'>, string>> = {
  province: '省级文件',
  national: '全国',
  neighbour: '外市参考',
  reading: '按文件理解',
}

/** One sentence per grade, for those who tap on the label. */
export const GRADE_EXPLAIN: Readonly<Record<Grade, string>> = {
  local: '写在本市自己的文件里。',
  province: '写在全省统一的规定里，本市自己的文件没有找到。',
  national: '全国的规定、最低标准或平均数，本市可能不同。',
  neighbour: '本省别的市的做法，只作参考，不拿来算您的账。',
  reading: '文件没有说死，这是我们的理解，请以经办结算为准。',
}

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
