import { describe, expect, it } from 'vitest'
import {
  PEOPLE,
  distinctIds,
  isPersonId,
  personLabel,
  personMark,
  personOptions,
  personOrder,
} from '../../src/components/PersonLabel/people'

const labels = (known: string[], family: string[] = []) =>
  personOptions(known, family).map(({ label }) => label)

describe('ids of people', () => {
  it.each(['self', 'spouse', 'father', 'mother', 'child', 'family', 'child-2', 'family-9'])('%s', (id) =>
    expect(isPersonId(id)).toBe(true),
  )
  it.each(['', '张三', '本人', 'child-1', 'child-10', 'child-2-2', 'Father', 'p3', 'self ', '__proto__'])(
    'not %j',
    (id) => expect(isPersonId(id)).toBe(false),
  )

  it('stand in the order of the list, those without a label last', () => {
    const sorted = ['p3', 'child-2', 'child', 'self'].sort((a, b) => personOrder(a) - personOrder(b))
    expect(sorted).toEqual(['self', 'child-2', 'child', 'p3'])
  })
})

describe('people of one label', () => {
  it.each([
    [['self', 'child', 'child', 'child'], '本人 孩子 孩子二 孩子三'],
    [['child-2', 'child', 'child'], '孩子二 孩子 孩子三'],
    [['child', 'child', 'child-2'], '孩子 孩子三 孩子二'],
    [['child', 'father'], '孩子 父亲'],
  ])('%j → %s', (ids, shown) => expect(distinctIds(ids).map(personLabel).join(' ')).toBe(shown))

  it('are told apart up to nine of them', () => {
    const many = distinctIds(Array.from({ length: 9 }, () => 'child'))
    expect(new Set(many).size).toBe(9)
    expect(many.every(isPersonId)).toBe(true)
  })
})

describe('who can be chosen', () => {
  it('a second child once there is one', () => {
    expect(labels([])).toEqual(PEOPLE.map(({ label }) => label))
    expect(labels(['child'])).toContain('孩子二')
    expect(labels(['child'])).not.toContain('孩子三')
    expect(labels(['child', 'child-2'])).toEqual(expect.arrayContaining(['孩子', '孩子二', '孩子三']))
    expect(labels(['father'])).not.toContain('父亲二')
  })

  it('the family first, everybody once, also who is kept under another label', () => {
    const family = ['母亲', '孩子']
    const others = ['本人', '老伴', '父亲', '孩子二', '家人', 'p3']
    expect(labels(['child', 'p3'], ['mother', 'child'])).toEqual([...family, ...others])
  })
})

describe('the mark of a person', () => {
  it('has a sign of its own for every label', () => {
    const signs = PEOPLE.map(({ id }) => personMark(id).sign)
    expect(new Set(signs).size).toBe(PEOPLE.length)
    expect(signs.every((sign) => sign.length === 1)).toBe(true)
  })
  it('carries the number, and stands for anybody', () => {
    expect(personMark('child-2')).toEqual({ look: 'child', sign: '孩2' })
    expect(personMark('孩子')).toEqual({ look: 'child', sign: '孩' })
    expect(personMark('p3')).toEqual({ look: 'family', sign: '家' })
  })
})
