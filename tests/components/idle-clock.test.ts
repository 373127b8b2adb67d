import { describe, expect, it } from 'vitest'
import { IdleClock } from '../../src/components/SharedPhone/idle-clock'

/** Two clocks that are set by hand. */
function phone() {
  const time = { wall: 1_000_000, steady: 0 }
  const clock = new IdleClock({ wall: () => time.wall, steady: () => time.steady })
  const pass = (wall: number, steady = wall): number => {
    time.wall += wall
    time.steady += steady
    return clock.look()
  }
  return { clock, pass }
}

describe('how long nobody has touched the phone', () => {
  it('adds up, and begins anew with a touch', () => {
    const { clock, pass } = phone()
    pass(1000)
    expect(pass(1000)).toBe(2000)
    clock.touch()
    expect(pass(500)).toBe(500)
  })

  it('counts sleep in which only the day’s clock went on', () => {
    const { pass } = phone()
    pass(1000)
    expect(pass(600_000, 0)).toBe(601_000)
  })

  it('goes on where the day’s clock is set back, however often', () => {
    const { pass } = phone()
    for (let second = 0; second < 300; second++) pass(second % 10 === 0 ? -3_600_000 : 1000, 1000)
    expect(pass(0)).toBe(300_000)
  })

  it('counts sleep after the clock was set back', () => {
    const { pass } = phone()
    pass(-86_400_000, 1000)
    expect(pass(600_000, 0)).toBe(601_000)
  })
})
