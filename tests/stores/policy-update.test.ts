import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Pack } from '../../src/calc'
import { Answers, LOGIN_PAGE, entryOf, fileOf, indexOf, newerPack } from '../policy/newer'
import { Phone } from './support/phone'

const BUNDLED = readFileSync('public/policy/xinyang.json', 'utf8')
const FIRST = (JSON.parse(BUNDLED) as Pack).version
const HOUR = 60 * 60 * 1000

let phone: Phone
/** Addresses asked for, without the folder. */
let asked: string[]
/** What stands on the server; the app's own copy of the pack is kept by its worker. */
let online: Record<string, BodyInit>

function publish(next: Pack, change: Record<string, BodyInit> = {}): void {
  online = { 'index.json': indexOf(entryOf(next)), 'xinyang.json': fileOf(next), ...change }
}
async function answer(url: string): Promise<Response> {
  const name = url.replace(/^.*\//, '')
  asked.push(name)
  // The worker answers for exactly this address.
  return name === 'xinyang.json' ? new Response(BUNDLED) : new Answers(online).fetch(url)
}
async function visit() {
  const stores = await phone.visit('new')
  return { policy: stores.usePolicy(), update: stores.usePolicyUpdate(), stores }
}

beforeEach(() => {
  phone = new Phone()
  phone.answer = answer
  asked = []
  online = { 'index.json': indexOf(entryOf(JSON.parse(BUNDLED) as Pack, Buffer.from(BUNDLED))) }
})
afterEach(() => {
  vi.useRealTimers()
  phone.stop()
})

describe('a newer pack online', () => {
  const next = newerPack()
  beforeEach(() => publish(next))

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
    expect(asked).toEqual(['xinyang.json', 'index.json', `xinyang.json?v=${next.version}`])
  })

  it('is in force at the next start without network, and announced until it was read', async () => {
    const first = await visit()
    await first.policy.load()
    await first.update.look()
    const gone = (url: string) =>
      url.includes('index') || url.includes('?') ? Promise.reject(new TypeError('offline')) : answer(url)
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
    publish(newerPack('2027-02-01.1'))
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
    expect(asked).toEqual(['xinyang.json', 'index.json'])
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

describe('a download that somebody watches', () => {
  const next = newerPack()
  const file = fileOf(next)
  /** Half of the pack comes, the rest once somebody calls this. */
  let goOn: () => void
  beforeEach(() => {
    publish(next)
    const held = new Promise<void>((resolve) => (goOn = resolve))
    phone.answer = async (url, init) => {
      if (!url.includes('?v=')) return answer(url)
      const body = new ReadableStream<Uint8Array>({
        async start(stream) {
          init?.signal?.addEventListener('abort', () => stream.error(new Error('aborted')))
          stream.enqueue(file.subarray(0, 30_000))
          await held
          stream.enqueue(file.subarray(30_000))
          stream.close()
        },
      })
      return new Response(body)
    }
  })
  const half = { done: 30_000, of: file.length }

  it('says how far it is, and ends whole', async () => {
    const { policy, update } = await visit()
    const done = update.fetchNow()
    await vi.waitFor(() => expect(update.progress).toEqual(half))
    goOn()
    await done
    expect(update).toMatchObject({ state: 'updated', progress: null })
    policy.takeOver()
    expect(policy.pack).toEqual(next)
  })

  it('can be stopped: nothing of it is kept, and the next one begins anew', async () => {
    const { policy, update, stores } = await visit()
    const done = update.fetchNow()
    await vi.waitFor(() => expect(update.progress).toEqual(half))
    update.stop()
    expect(update).toMatchObject({ state: 'stopped', progress: null, problem: null })
    await done
    expect(update).toMatchObject({ state: 'stopped', progress: null, problem: null })
    expect(policy.waiting).toBeNull()
    expect(phone.local.keys).not.toContain('yibao.pack')
    const keeper = await stores.useKeeping().keeper()
    expect(await keeper?.packs.get('xinyang')).toBeNull()
    goOn()
    await update.fetchNow()
    expect(update.state).toBe('updated')
  })

  it('can be stopped where nothing answers at all, and asked for again', async () => {
    const { policy, update } = await visit()
    await policy.load()
    phone.answer = () => new Promise(() => undefined)
    void update.fetchNow()
    await vi.waitFor(() => expect(update.state).toBe('busy'))
    update.stop()
    expect(update.state).toBe('stopped')
    phone.answer = answer
    await update.fetchNow()
    expect(update.state).toBe('updated')
  })

  it('is not undone by a stop that comes too late', async () => {
    const { policy, update } = await visit()
    goOn()
    await update.fetchNow()
    update.stop()
    expect(update.state).toBe('updated')
    policy.takeOver()
    expect(policy.pack?.version).toBe(next.version)
  })
})

describe('nothing is changed by', () => {
  const next = newerPack()
  const cases: [string, () => void, string][] = [
    ['the same version', () => undefined, 'current'],
    ['an older one', () => publish(newerPack('2020-01-01.1')), 'current'],
    ['a login page for the index', () => publish(next, { 'index.json': LOGIN_PAGE }), 'login'],
    ['a login page for the pack', () => publish(next, { 'xinyang.json': LOGIN_PAGE }), 'login'],
    ['half a download', () => publish(next, { 'xinyang.json': fileOf(next).subarray(0, 9000) }), 'refused'],
    ['half an update', () => publish(next, { 'xinyang.json': BUNDLED }), 'refused'],
    ['no server', () => (online = {}), 'network'],
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
    publish(next)
    const { policy, update } = await visit()
    await policy.load()
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
    await update.look()
    expect(update).toMatchObject({ state: 'failed', problem: 'unverifiable' })
    expect(policy.waiting).toBeNull()
  })
})

describe('asking', () => {
  const asks = () => asked.filter((name) => name === 'index.json').length

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
