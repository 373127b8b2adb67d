import { afterEach, beforeEach, vi } from 'vitest'
import { Phone } from './phone'
import { PolicyServer } from './policy-server'

/** New for each test. */
export let phone: Phone
export let server: PolicyServer

/** Each test has a phone that nobody has used, and a server that offers what is shipped. Call once in a file. */
export function eachOnItsOwnPhone(): void {
  beforeEach(() => {
    phone = new Phone()
    server = new PolicyServer()
    phone.answer = server.answer
  })
  afterEach(() => {
    vi.useRealTimers()
    phone.stop()
  })
}

/** The app is opened on that phone. */
export async function visit() {
  const stores = await phone.visit('new')
  return { policy: stores.usePolicy(), update: stores.usePolicyUpdate(), stores }
}
