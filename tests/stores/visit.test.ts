import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Phone } from './support/phone'

const MINUTE = 60_000
const START = Date.UTC(2026, 10, 22, 8)

let phone: Phone
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval'], now: START })
  phone = new Phone()
  phone.owner = null
  phone.local.setItem('yibao.settings', '{"phone":"shared"}')
})
afterEach(() => {
  vi.useRealTimers()
  phone.stop()
})

/** Opens the app in the tab as it stands. @returns what of the visit is there */
async function begin(): Promise<string | null> {
  const stores = await phone.visit()
  stores.useSettings().apply()
  stores.endOldVisit()
  return phone.session.getItem('yibao.draft.estimate')
}
/** Somebody types, and leaves the phone. */
async function typed(): Promise<void> {
  await begin()
  phone.session.setItem('yibao.draft.estimate', 'typed')
  phone.page.dispatchEvent(new Event('input'))
}

describe('on a shared phone a tab that comes back', () => {
  it('goes on where it was a moment ago', async () => {
    await typed()
    vi.setSystemTime(START + 2 * MINUTE)
    expect(await begin()).toBe('typed')
  })

  it.each([
    ['after ten minutes', START + 10 * MINUTE],
    ['by a clock that was set forward', START + 400 * 24 * 60 * MINUTE],
    ['by a clock that was set back', START - 5 * MINUTE],
    ['by a clock that begins anew', 0],
  ])('shows nothing %s', async (_, now) => {
    await typed()
    vi.setSystemTime(now)
    expect(await begin()).toBeNull()
  })

  it.each(['', 'soon', null])(
    'shows nothing where nobody knows when it was used last (%j)',
    async (stamp) => {
      await typed()
      phone.session.removeItem('yibao.active')
      if (stamp !== null) phone.session.setItem('yibao.active', stamp)
      expect(await begin()).toBeNull()
    },
  )

  it('is one’s own: nothing of this holds', async () => {
    phone.local.setItem('yibao.settings', '{"phone":"own"}')
    await typed()
    vi.setSystemTime(START + 60 * MINUTE)
    expect(await begin()).toBe('typed')
  })
})

describe('where the part that asks and counts down cannot be fetched', () => {
  it.each([
    ['lies there', 7 * MINUTE],
    ['had its clock set back', -2 * MINUTE],
  ])('a page that %s begins anew', async (_, by) => {
    await typed()
    phone.address.hash = '#/estimate/who'
    await vi.advanceTimersByTimeAsync(5 * MINUTE)
    expect(phone.address.reload).not.toHaveBeenCalled()
    if (by > 0) await vi.advanceTimersByTimeAsync(by)
    else {
      vi.setSystemTime(START + by)
      phone.document.dispatchEvent(new Event('visibilitychange'))
    }
    expect(phone.address.reload).toHaveBeenCalled()
    expect(phone.address.hash).toBe('#/')
    expect(await begin()).toBeNull()
  })

  it('nobody is disturbed who goes on, nor a page on which nothing was done', async () => {
    await typed()
    for (let at = 0; at < 4; at++) {
      await vi.advanceTimersByTimeAsync(3 * MINUTE)
      phone.page.dispatchEvent(new Event('click'))
    }
    phone.session.removeItem('yibao.draft.estimate')
    await vi.advanceTimersByTimeAsync(30 * MINUTE)
    expect(phone.address.reload).not.toHaveBeenCalled()
  })
})
