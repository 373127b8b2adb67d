import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useCompute } from '../../src/pages/estimate/use-compute'
import { answered } from './estimate-answers'

const rig = vi.hoisted(() => ({ push: vi.fn(), compute: vi.fn() }))
vi.mock('vue-router', async (original) => ({
  ...(await original<typeof import('vue-router')>()),
  useRouter: () => ({ push: rig.push }),
}))
vi.mock('../../src/stores', async (original) => ({
  ...(await original<typeof import('../../src/stores')>()),
  useEstimate: () => ({ compute: rig.compute }),
  usePolicy: () => ({ pack: null }),
}))

/** What 算一算 does with an outcome of the computation. */
async function after(outcome: unknown, answers = answered()) {
  rig.compute.mockResolvedValue(outcome)
  const leadTo = vi.fn().mockResolvedValue(undefined)
  const { busy, trouble, compute } = useCompute(leadTo)
  await compute(answers)
  expect(busy.value).toBe(false)
  return { leadTo, trouble: trouble.value }
}

describe('算一算', () => {
  beforeEach(() => {
    rig.push.mockReset()
    rig.compute.mockReset()
  })

  it('leads to the result', async () => {
    const { leadTo, trouble } = await after({ kind: 'settled' })
    expect(rig.push).toHaveBeenCalledWith('/result')
    expect(leadTo).not.toHaveBeenCalled()
    expect(trouble).toBe('')
  })

  it('leads back to the first wrong answer, in the words of its page', async () => {
    const errors = [
      { field: 'inScope', code: 'more-than-billed' },
      { field: 'criticalPaid', code: 'more-than-in-scope' },
    ]
    const { leadTo } = await after({ kind: 'invalid', errors }, answered({ inScope: '30000' }))
    expect(leadTo).toHaveBeenCalledWith('in-scope', [
      { id: 'inScope', text: '比总费用 20,000.00 元还多，请对照单子，看看是不是看错了行' },
    ])
    expect(rig.push).not.toHaveBeenCalled()
  })

  it('has a sentence for what only the computation has seen', async () => {
    const errors = [{ field: 'opening.tilted', code: 'too-large' }]
    const { leadTo } = await after({ kind: 'invalid', errors }, answered({ earlierReferred: 'yes' }))
    expect(leadTo).toHaveBeenCalledWith('opening', [
      { id: 'opening-tilted', text: '这个数超过一亿元，请看看是不是多打了几个 0' },
    ])
  })

  it.each([
    ['year-not-covered', '这一年的政策这里没有收录'],
    ['date-not-covered', '这一天的政策这里没有收录'],
  ])('says what is not covered: %s', async (reason, sentence) => {
    expect((await after({ kind: 'refused', reason })).trouble).toContain(sentence)
  })

  it('says so when nothing could be computed, or no page asks for what is wrong', async () => {
    expect((await after({ kind: 'failed' })).trouble).toContain('没有算成')
    const errors = [{ field: 'unknown', code: 'missing' }]
    expect((await after({ kind: 'invalid', errors })).trouble).toContain('没有算成')
  })

  it('survives a computation that throws', async () => {
    rig.compute.mockRejectedValue(new Error('broken'))
    const { busy, trouble, compute } = useCompute(vi.fn())
    await compute(answered())
    expect(trouble.value).toContain('没有算成')
    expect(busy.value).toBe(false)
  })
})
