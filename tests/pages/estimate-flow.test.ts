import { describe, expect, it } from 'vitest'
import {
  afterChange,
  askedSteps,
  firstOpen,
  isStarted,
  isStepId,
  nextOf,
  placeOf,
  previousOf,
  problemsOnArrival,
  progress,
  reachable,
  stepOf,
} from '../../src/pages/estimate/flow'
import type { Answers, StepId } from '../../src/pages/estimate/step'
import { answered, blank, pack } from './estimate-answers'

/** Follows 下一步 from the first question to the check page. */
function walk(answers: Answers): StepId[] {
  const way: StepId[] = ['who']
  for (let next = nextOf(answers, 'who'); next; next = nextOf(answers, next)) way.push(next)
  return way
}

describe('the way through the questions', () => {
  it('with a sheet asks for its four amounts, and an assisted group for place and referral', () => {
    expect(walk(answered())).toEqual([
      'who',
      'date',
      'group',
      'sheet',
      'billed',
      'in-scope',
      'basic',
      'critical',
      'place',
      'referral',
      'earlier',
      'check',
    ])
  })

  it('without a sheet asks what is out of scope and nothing that only a sheet tells', () => {
    expect(walk(answered({ sheet: 'no' }))).toEqual([
      'who',
      'date',
      'group',
      'sheet',
      'billed',
      'out-of-scope',
      'place',
      'referral',
      'earlier',
      'check',
    ])
  })

  it('asks nobody for place and referral to whom tilted assistance is closed', () => {
    expect(walk(answered({ group: 'none' }))).not.toContain('place')
    expect(walk(answered({ group: 'none' }))).not.toContain('referral')
  })

  it('does not ask for a referral out of the province', () => {
    expect(walk(answered({ inProvince: 'no' }))).toContain('place')
    expect(walk(answered({ inProvince: 'no' }))).not.toContain('referral')
  })

  it('asks for the out-of-scope amount where the sheet has no in-scope line', () => {
    expect(nextOf(answered({ inScope: '', inScopeMissing: true }), 'in-scope')).toBe('out-of-scope')
  })

  it('asks for the amounts of the year only after 有', () => {
    expect(nextOf(answered({ earlier: 'yes' }), 'earlier')).toBe('opening')
    expect(nextOf(answered({ earlier: 'unsure' }), 'earlier')).toBe('check')
  })

  it('goes back the way it came', () => {
    for (const answers of [answered(), answered({ sheet: 'no', group: 'none', earlier: 'yes' })]) {
      const way = walk(answers)
      expect(way.slice(1).map((id) => previousOf(answers, id))).toEqual(way.slice(0, -1))
      expect(previousOf(answers, 'who')).toBeNull()
    }
  })

  it('leads from the explanations of the groups back into the way', () => {
    expect(nextOf(answered(), 'groups')).toBe('sheet')
    expect(previousOf(answered(), 'groups')).toBe('group')
  })
})

describe('第 n 步，共 m 步', () => {
  /** Answers as they stand when the page is reached: everything from it on is still empty. */
  function growing(full: Answers): { step: number; of: number }[] {
    const draft = blank().draft
    return walk(full).map((id) => {
      const at = progress({ draft: { ...draft }, pack }, id)
      for (const field of stepOf(id).fields) copy(full, draft, field)
      return at
    })
  }
  function copy(from: Answers, to: Answers['draft'], field: string): void {
    const key = field.split('.')[0] as keyof Answers['draft']
    Object.assign(to, { [key]: from.draft[key] })
  }

  it.each([
    ['sheet, assisted', answered()],
    ['sheet, nobody’s group', answered({ group: 'none' })],
    ['no sheet', answered({ sheet: 'no' })],
    ['no in-scope line, earlier care', answered({ inScope: '', inScopeMissing: true, earlier: 'yes' })],
    ['out of the province', answered({ inProvince: 'no' })],
  ])('never counts backwards and never lengthens: %s', (_name, full) => {
    const counts = growing(full)
    counts.slice(1).forEach((count, index) => {
      expect(count.step).toBeGreaterThanOrEqual(counts[index]!.step)
      expect(count.of).toBeLessThanOrEqual(counts[index]!.of)
    })
    expect(counts[0]!.step).toBe(1)
    expect(counts[counts.length - 1]!.step).toBe(counts[counts.length - 1]!.of)
  })

  it('counts a follow-up as part of its question', () => {
    const answers = answered({ earlier: 'yes' })
    const { part: _, ...earlier } = progress(answers, 'earlier')
    expect(progress(answers, 'opening')).toEqual({ ...earlier, part: '（接着问）' })
    expect(progress(answers, 'groups')).toEqual({ ...progress(answers, 'group'), part: '的说明' })
  })

  it('says no step twice in the same words', () => {
    const answers = answered({ earlier: 'yes', inScope: '', inScopeMissing: true, outOfScope: '5000' })
    const said = askedSteps(answers).map(({ id }) => Object.values(progress(answers, id)).join(' '))
    expect(new Set(said).size).toBe(said.length)
  })
})

describe('where an address leads', () => {
  it('opens the first unanswered question instead of a later one', () => {
    expect(reachable(blank(), 'check')).toBe('who')
    expect(reachable(answered({ billed: '' }), 'critical')).toBe('billed')
    expect(reachable(answered({ billed: '' }), 'sheet')).toBe('sheet')
  })

  it('opens any page of a complete set of answers', () => {
    for (const step of askedSteps(answered())) expect(reachable(answered(), step.id)).toBe(step.id)
  })

  it('opens the explanations of the groups as soon as the group is asked for', () => {
    expect(reachable(answered(), 'groups')).toBe('groups')
    expect(reachable(answered({ group: '' }), 'groups')).toBe('groups')
    expect(reachable(answered({ group: '', year: '' }), 'groups')).toBe('date')
  })

  it('leads on from a page that these answers do not call for', () => {
    expect(reachable(answered({ group: 'none' }), 'referral')).toBe('critical')
    expect(reachable(answered({ sheet: 'no' }), 'basic')).toBe('out-of-scope')
  })

  it('knows its own addresses only', () => {
    expect(isStepId('in-scope')).toBe(true)
    for (const wrong of ['', 'toString', 'IN-SCOPE', undefined, ['who']]) expect(isStepId(wrong)).toBe(false)
  })
})

describe('a change made from the check page', () => {
  it('returns to it', () => {
    expect(firstOpen(answered())).toBeNull()
    expect(afterChange(answered(), 'who')).toBe('check')
  })

  it('first asks what the change has opened', () => {
    const withSheet = answered({ inScope: '', basicPaid: '', criticalPaid: '' })
    expect(afterChange(withSheet, 'sheet')).toBe('in-scope')
    expect(afterChange(answered({ inProvince: '', referred: '' }), 'group')).toBe('place')
    expect(afterChange(answered({ earlier: 'yes' }), 'earlier')).toBe('opening')
  })

  it('leads to an amount that no longer fits, and says so there', () => {
    const smaller = answered({ billed: '12000' })
    expect(afterChange(smaller, 'billed')).toBe('in-scope')
    expect(problemsOnArrival(smaller, 'in-scope')).toEqual([
      { id: 'inScope', text: '比总费用 12,000.00 元还多，请对照单子，看看是不是看错了行' },
    ])
  })

  it('says nothing on a page that is merely new', () => {
    expect(problemsOnArrival(blank(), 'who')).toEqual([])
  })
})

describe('what compute() complains about', () => {
  it('is asked on a page of the way', () => {
    expect(placeOf('criticalPaid')).toEqual({ step: 'critical', id: 'criticalPaid' })
    expect(placeOf('opening.tilted')).toEqual({ step: 'opening', id: 'opening-tilted' })
    expect(placeOf('date')).toEqual({ step: 'date', id: 'date' })
    expect(placeOf('nothing')).toBeNull()
  })
})

describe('a draft', () => {
  it('is started by any answer', () => {
    expect(isStarted(blank())).toBe(false)
    expect(isStarted(answered())).toBe(true)
    const one = blank()
    one.draft.opening.inScope = '1'
    expect(isStarted(one)).toBe(true)
  })
})
