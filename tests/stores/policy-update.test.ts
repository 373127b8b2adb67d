import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Pack } from '../../src/calc'
import { LOGIN_PAGE, fileOf, newerPack } from '../policy/newer'
import { BUNDLED } from './support/policy-server'
import { eachOnItsOwnPhone, phone, server, visit } from './support/policy-visits'

const FIRST = (JSON.parse(BUNDLED) as Pack).version
const HOUR = 60 * 60 * 1000

eachOnItsOwnPhone()

describe('a newer pack online', () => {
  const next = newerPack()
  beforeEach(() => server.publish(next))

  it('is kept, and takes over only where it may', async () => {
    const { policy, update } = await visit()
    await policy.load()
    await update.look()
    expect(update.state).toBe('updated')
    expect(policy.pack?.version).toBe(FIRST)
    expect(policy.news).toBeNull()
    policy.takeOver()
    expect(policy.pack).toEqual(next)
    expect(policy.news).toEqual({ version: next.version, changes: policy.changes })
    expect(policy.changes).toMatchObject({ since: FIRST, documents: [{ id: 'xy-2027-1' }] })
    expect(server.asked).toEqual(['xinyang.json', 'index.json', `xinyang.json?v=${next.version}`])
  })

  it('is in force at the next start without network, and announced until it was read', async () => {
    const first = await visit()
    await first.policy.load()
    await first.update.look()
    const gone = (url: string) =>
      url.includes('index') || url.includes('?')
        ? Promise.reject(new TypeError('offline'))
        : server.answer(url)
    phone.answer = gone
    const second = await visit()
    expect(await second.policy.load()).toEqual(next)
    expect(second.policy.news?.changes?.since).toBe(FIRST)
    const third = await visit()
    await third.policy.load()
    expect(third.policy.news?.version).toBe(next.version)
    third.policy.dismissNews()
    const fourth = await visit()
    await fourth.policy.load()
    expect(fourth.policy.pack?.version).toBe(next.version)
    expect(fourth.policy.news).toBeNull()
    expect(fourth.policy.changes?.since).toBe(FIRST)
  })

  it('is followed by the next newer one, with what changed between the two', async () => {
    const { policy, update } = await visit()
    await update.fetchNow()
    server.publish(newerPack('2027-02-01.1'))
    await update.fetchNow()
    policy.takeOver()
    expect(policy.pack?.version).toBe('2027-02-01.1')
    expect(policy.changes).toMatchObject({ since: next.version, figures: [], documents: [] })
  })

  it('is dropped where it is not in order any more: the one of the app serves', async () => {
    const first = await visit()
    await first.update.fetchNow()
    const keeper = await first.stores.useKeeping().keeper()
    const stored = await keeper?.packs.get('xinyang')
    if (!stored) throw new Error('nothing stored')
    const spoilt = { ...stored, version: '2027-01-05.2', text: stored.text.slice(0, 500) }
    await keeper?.packs.replace(spoilt, () => true)

    const second = await visit()
    expect((await second.policy.load())?.version).toBe(FIRST)
    expect(second.policy.news).toBeNull()
    const later = await second.stores.useKeeping().keeper()
    await vi.waitFor(async () => expect(await later?.packs.get('xinyang')).toBeNull())
    expect(phone.local.keys).not.toContain('yibao.pack')
  })

  it('is dropped once the app itself brings one as new', async () => {
    const first = await visit()
    await first.update.fetchNow()
    const newest = newerPack('2027-03-01.1')
    phone.answer = async () => new Response(fileOf(newest))
    const second = await visit()
    expect((await second.policy.load())?.version).toBe('2027-03-01.1')
    expect(second.policy.changes).toBeNull()
    expect(second.policy.news).toEqual({ version: '2027-03-01.1', changes: null })
    const keeper = await second.stores.useKeeping().keeper()
    await vi.waitFor(async () => expect(await keeper?.packs.get('xinyang')).toBeNull())
  })

  it('serves this visit alone where nothing can be stored, and is fetched again at the next', async () => {
    phone.loseDatabase()
    const first = await visit()
    await first.update.fetchNow()
    expect(first.update).toMatchObject({ state: 'updated', visitOnly: true })
    first.policy.takeOver()
    expect(first.policy.pack?.version).toBe(next.version)
    const second = await visit()
    expect((await second.policy.load())?.version).toBe(FIRST)
    await second.update.look()
    expect(second.update.state).toBe('updated')
  })

  it('that could not be stored is stored once the phone can', async () => {
    phone.loseDatabase()
    const { update, stores } = await visit()
    await update.fetchNow()
    phone.wipeDatabase()
    await stores.useKeeping().retry()
    await update.fetchNow()
    expect(update.visitOnly).toBe(false)
    const later = await visit()
    expect((await later.policy.load())?.version).toBe(next.version)
  })

  it('is only offered where data is to be spared, and fetched when asked for', async () => {
    phone.network = { onLine: true, connection: { saveData: true } }
    const { policy, update } = await visit()
    await update.look()
    expect(update.state).toBe('offered')
    expect(policy.offered).toMatchObject({ version: next.version, bytes: fileOf(next).length })
    expect(server.asked).toEqual(['xinyang.json', 'index.json'])
    await update.fetchNow()
    expect(policy.offered).toBeNull()
    policy.takeOver()
    expect(policy.pack?.version).toBe(next.version)
  })

  it('a result of the older data is not shown again once it has taken over', async () => {
    const { policy, update, stores } = await visit()
    const estimate = stores.useEstimate()
    await estimate.compute()
    expect(estimate.result).not.toBeNull()
    await update.fetchNow()
    expect(estimate.result).not.toBeNull()
    policy.takeOver()
    expect(estimate.result).toBeNull()
  })
})

describe('nothing is changed by', () => {
  const next = newerPack()
  const cases: [string, () => void, string][] = [
    ['the same version', () => undefined, 'current'],
    ['an older one', () => server.publish(newerPack('2020-01-01.1')), 'current'],
    ['a login page for the index', () => server.publish(next, { 'index.json': LOGIN_PAGE }), 'login'],
    ['a login page for the pack', () => server.publish(next, { 'xinyang.json': LOGIN_PAGE }), 'login'],
    [
      'half a download',
      () => server.publish(next, { 'xinyang.json': fileOf(next).subarray(0, 9000) }),
      'refused',
    ],
    ['half an update', () => server.publish(next, { 'xinyang.json': BUNDLED }), 'refused'],
    ['no server', () => (server.online = {}), 'network'],
  ]
  it.each(cases)('%s', async (_, serve, ends) => {
    serve()
    const { policy, update } = await visit()
    await update.look()
    policy.takeOver()
    expect(update.problem ?? update.state).toBe(ends)
    expect(policy.pack?.version).toBe(FIRST)
    expect(policy.news).toBeNull()
    expect(phone.local.keys).not.toContain('yibao.pack')
    const later = await visit()
    expect((await later.policy.load())?.version).toBe(FIRST)
  })

  it('a browser that computes no hashes', async () => {
    server.publish(next)
    const { policy, update } = await visit()
    await policy.load()
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
    await update.look()
    expect(update).toMatchObject({ state: 'failed', problem: 'unverifiable' })
    expect(policy.waiting).toBeNull()
  })
})

describe('asking', () => {
  const asks = () => server.asked.filter((name) => name === 'index.json').length

  it('of itself at most hourly; whenever the user asks', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { update } = await visit()
    await update.look()
    await update.look()
    expect(asks()).toBe(1)
    vi.setSystemTime(Date.now() + HOUR - 1)
    await update.look()
    expect(asks()).toBe(1)
    vi.setSystemTime(Date.now() + 1)
    await update.look()
    expect(asks()).toBe(2)
    await update.fetchNow()
    expect(asks()).toBe(3)
    expect(update.state).toBe('current')
  })

  it('not without network', async () => {
    phone.network = { onLine: false }
    const { update } = await visit()
    await update.look()
    expect(asks()).toBe(0)
    expect(update.state).toBe('idle')
  })

  it('once, however many ask at a time', async () => {
    const { update } = await visit()
    await Promise.all([update.look(), update.look(), update.look()])
    expect(asks()).toBe(1)
  })
})
