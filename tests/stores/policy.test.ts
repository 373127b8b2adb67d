import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Phone } from './support/phone'

let phone: Phone
beforeEach(() => (phone = new Phone()))
afterEach(() => phone.stop())

describe('the policy in force', () => {
  it('is loaded once, however many pages ask', async () => {
    let asked = 0
    const { answer } = phone
    phone.answer = () => {
      asked++
      return answer('')
    }
    const policy = (await phone.visit()).usePolicy()
    const [one, two] = await Promise.all([policy.load(), policy.load()])
    await policy.load()
    expect(one).toBe(two)
    expect(policy.state).toBe('ready')
    expect(policy.pack?.id).toBe(one?.id)
    expect(asked).toBe(1)
  })

  it('finds a document and a parameter', async () => {
    const policy = (await phone.visit()).usePolicy()
    expect(policy.documentOf('anything')).toBeNull()
    const pack = await policy.load()
    const [document] = pack?.documents ?? []
    expect(policy.documentOf(document?.id ?? '')).toEqual(document)
    expect(policy.documentOf('nothing')).toBeNull()
    expect(policy.parameterOf('assistance.limit')?.type).toBe('amount')
    expect(policy.parameterOf('constructor')).toBeNull()
  })

  it('says why it could not be loaded, and tries again when asked', async () => {
    const { answer } = phone
    const policy = (await phone.visit()).usePolicy()
    phone.answer = () => Promise.reject(new TypeError('offline'))
    expect(await policy.load()).toBeNull()
    expect(policy).toMatchObject({ state: 'failed', error: 'network', pack: null })
    phone.answer = async () => new Response('<html>please log in</html>')
    await policy.load()
    expect(policy).toMatchObject({ state: 'failed', error: 'not-a-pack' })
    phone.answer = answer
    await policy.load()
    expect(policy).toMatchObject({ state: 'ready', error: null })
  })
})
