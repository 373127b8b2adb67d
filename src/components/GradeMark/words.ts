import { city } from 'virtual:city'
import type { Grade } from '../../calc'

/** Why an amount is not exact, in the same words wherever it stands: on the check page, with the result, on paper. */
export const MARK_WORDS = {
  /** By the national average of basic insurance. */
  estimated: '粗略估算',
  /** Something nobody could say was supposed. */
  assumed: '按假设算',
  /** By the published rules, where a settlement sheet may say otherwise. */
  'by-rules': '按规则估算',
}

/** How far a figure can be trusted for this city, in plain words: the same on marks, in lists and as headings. */
export function gradeWord(grade: Grade): string {
  return grade === 'local' ? `${city.shortName}文件` : GRADE_WORDS[grade]
}

const GRADE_WORDS: Readonly<Record<Exclude<Grade, 'local'>, string>> = {
  province: '省里的标准',
  national: '全国的数',
  neighbour: '外市的，只供参考',
  reading: '按文件推断',
}

/** One sentence per grade, where a mark is explained. */
export const GRADE_EXPLAIN: Readonly<Record<Grade, string>> = {
  local: `写在${city.shortName}自己的文件里。`,
  province: `全省同一个标准，在省里或别的市的材料上看到的。${city.shortName}自己的文件里没有找到这一条。`,
  national: `全国的规定、最低标准或平均数，${city.shortName}可能不同。`,
  neighbour: '本省别的市自己的做法，只供参考，不拿来算您的账。',
  reading: '文件没有写死，这是照原文推断的。到底怎样执行，以医保局结算为准。',
}
