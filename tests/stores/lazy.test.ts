import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NeverCame, lazy } from '../../src/stores/lazy'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const outcome = (work: Promise<unknown>) => work.catch((error: unknown) => error)

describe('a part of the app', () => {
  it('is loaded once, whoever asks', async () => {
    const load = vi.fn(async () => 'part')
    const part = lazy(load)
    expect(await Promise.all([part(), part()])).toEqual(['part', 'part'])
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('that fails is asked for a second time, and anew by the next who needs it', async () => {
    const load = vi.fn(async () => Promise.reject(new TypeError('no network')))
    const part = lazy(load)
    const first = outcome(part())
    await vi.runAllTimersAsync()
    expect(await first).toBeInstanceOf(TypeError)
    expect(load).toHaveBeenCalledTimes(2)
    void outcome(part())
    expect(load).toHaveBeenCalledTimes(3)
  })

  it('that never answers is given up, and taken where it comes after all', async () => {
    let come = (_: string): void => undefined
    const coming = new Promise<string>((resolve) => (come = resolve))
    const part = lazy(() => coming)
    let given: unknown
    void outcome(part()).then((error) => (given = error))
    await vi.advanceTimersByTimeAsync(19_000)
    expect(given).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(given).toBeInstanceOf(NeverCame)
    come('part')
    expect(await part()).toBe('part')
  })
})
