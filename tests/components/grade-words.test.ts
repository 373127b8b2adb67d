import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Grade, Pack } from '../../src/calc'
import { GRADE_EXPLAIN, gradeWord } from '../../src/components/GradeMark/words'

const pack = JSON.parse(readFileSync('public/policy/xinyang.json', 'utf8')) as Pack

describe('how far a figure can be trusted', () => {
  it('has a word and a sentence for every grade that the pack uses', () => {
    const rows = Object.values(pack.parameters).flatMap(({ values }) => values as { grade: Grade }[])
    const used = [...rows, ...pack.facts, ...pack.groups].flatMap(({ grade }) => grade ?? [])
    for (const grade of new Set(used)) {
      expect(gradeWord(grade).length).toBeLessThanOrEqual(9)
      expect(GRADE_EXPLAIN[grade]).toMatch(/。$/)
    }
  })

  it('puts the name of the city on its own documents only', () => {
    expect(gradeWord('local')).toBe('信阳文件')
    expect(gradeWord('neighbour')).toBe('外市的，只供参考')
  })

  it('gives no grade to a statement that nothing was found', () => {
    const none = pack.facts.filter(({ grade }) => grade === undefined).map(({ id }) => id)
    expect(none.sort()).toEqual(['contribution.next', 'inpatient.not-found'])
  })
})
