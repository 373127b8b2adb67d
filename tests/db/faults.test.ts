import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepOnDevice } from '../../src/db'
import { storageErrorOf } from '../../src/db/errors'
import { estimate, faultOf, freshName, idsOf, rawRows, settled } from './support/device'

afterEach(() => vi.restoreAllMocks())

/** Errors as browsers throw them. */
function domError(name: string): DOMException {
  return new DOMException('injected', name)
}

describe('opening', () => {
  it('says so where the browser has no database', async () => {
    const { indexedDB: real } = Dexie.dependencies
    Dexie.dependencies.indexedDB = undefined as unknown as IDBFactory
    try {
      expect(await faultOf(keepOnDevice({ name: freshName() }))).toBe('unavailable')
    } finally {
      Dexie.dependencies.indexedDB = real
    }
  })

  it.each(['SecurityError', 'UnknownError', 'InvalidStateError'])(
    'says so where the browser forbids it (%s)',
    async (name) => {
      vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
        throw domError(name)
      })
      expect(await faultOf(keepOnDevice({ name: freshName() }))).toBe('unavailable')
    },
  )

  it('does not wait for ever for an answer', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => new EventTarget() as IDBOpenDBRequest)
    expect(await faultOf(keepOnDevice({ name: freshName(), openMs: 30 }))).toBe('unavailable')
  })

  it('tells a window that stands in the way', async () => {
    const name = freshName()
    const other = await settled(indexedDB.open(name, 5))
    expect(await faultOf(keepOnDevice({ name, openMs: 50 }))).toBe('blocked')
    other.close()
    expect((await keepOnDevice({ name })).kind).toBe('device')
  })

  it('that succeeds too late holds up nobody', async () => {
    const name = freshName()
    const late = delayOpen(80)
    expect(await faultOf(keepOnDevice({ name, openMs: 20 }))).toBe('unavailable')
    await late.opened
    const request = indexedDB.deleteDatabase(name)
    const blocked = vi.fn()
    request.onblocked = blocked
    await settled(request)
    expect(blocked).not.toHaveBeenCalled()
  })

  it('works again at the next try', async () => {
    const name = freshName()
    const open = vi
      .spyOn(IDBFactory.prototype, 'open')
      .mockImplementation(() => new EventTarget() as IDBOpenDBRequest)
    expect(await faultOf(keepOnDevice({ name, openMs: 20 }))).toBe('unavailable')
    open.mockRestore()
    const { records } = await keepOnDevice({ name })
    await records.save(estimate(0))
    expect(await records.count()).toBe(1)
  })
})

/** The browser answers, but only after `ms`. */
function delayOpen(ms: number): { opened: Promise<void> } {
  const real = IDBFactory.prototype.open
  let done = (): void => undefined
  const opened = new Promise<void>((resolve) => {
    done = resolve
  })
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, name, version) {
    const stand = {} as Record<'onsuccess' | 'onupgradeneeded', ((event: Event) => void) | undefined> & {
      result?: IDBDatabase
      transaction?: IDBTransaction | null
    }
    setTimeout(() => {
      const request = real.call(this, name, version)
      request.onupgradeneeded = (event) => {
        Object.assign(stand, { result: request.result, transaction: request.transaction })
        stand.onupgradeneeded?.(event)
      }
      request.onsuccess = (event) => {
        stand.result = request.result
        stand.onsuccess?.(event)
        vi.restoreAllMocks()
        done()
      }
    }, ms)
    return stand as unknown as IDBOpenDBRequest
  })
  return { opened }
}

describe('a full disk', () => {
  it('is told as such, and leaves what was there', async () => {
    const name = freshName()
    const keeper = await keepOnDevice({ name })
    const saved = await keeper.records.save(estimate(0))
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw domError('QuotaExceededError')
    })
    expect(await faultOf(keeper.records.save(estimate(1)))).toBe('full')
    put.mockRestore()
    expect(await keeper.records.get(saved.id)).toEqual(saved)
    expect(await idsOf(keeper)).toEqual([saved.id])
  })

  it('leaves no half record when only the second half does not fit', async () => {
    const name = freshName()
    const keeper = await keepOnDevice({ name })
    const real = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      if (this.name === 'results') throw domError('QuotaExceededError')
      return real.apply(this, row)
    })
    expect(await faultOf(keeper.records.save(estimate(1)))).toBe('full')
    vi.restoreAllMocks()
    expect(await rawRows(name, 'records')).toEqual([])
    expect(await rawRows(name, 'results')).toEqual([])
  })

  it('is recognised inside the AbortError that Chromium makes of it', () => {
    const inner = domError('QuotaExceededError')
    expect(storageErrorOf({ name: 'AbortError', inner })?.code).toBe('full')
    expect(storageErrorOf({ name: 'BulkError', failures: [inner] })?.code).toBe('full')
    expect(storageErrorOf({ name: 'AbortError', inner: null })?.code).toBe('lost')
    expect(storageErrorOf(new TypeError('a fault of ours'))).toBeNull()
    expect(storageErrorOf('text')).toBeNull()
  })
})

describe('a connection that breaks', () => {
  /** Dexie binds the method when it opens, so that the fault must be in place before. */
  function breakable(): { failures: number } {
    const fault = { failures: 0 }
    const real = IDBDatabase.prototype.transaction
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...how) {
      if (fault.failures === 0) return real.apply(this, how)
      fault.failures--
      throw domError('UnknownError')
    })
    return fault
  }

  it('is made anew once, and the work repeated', async () => {
    const fault = breakable()
    const keeper = await keepOnDevice({ name: freshName() })
    const open = vi.spyOn(IDBFactory.prototype, 'open')
    fault.failures = 1
    await keeper.drafts.save('estimate', { at: 1, value: 'x' })
    expect(open).toHaveBeenCalledTimes(1)
    expect(await keeper.drafts.load('estimate', String)).toEqual({ at: 1, value: 'x' })
  })

  it('is given up after the second failure, and tried again at the next action', async () => {
    const fault = breakable()
    const keeper = await keepOnDevice({ name: freshName() })
    fault.failures = 10
    expect(await faultOf(keeper.records.save(estimate(0)))).toBe('lost')
    fault.failures = 0
    await keeper.records.save(estimate(0))
    expect(await keeper.records.count()).toBe(1)
  })

  it('saves once, even if the answer to the first try was lost', async () => {
    const name = freshName()
    const keeper = await keepOnDevice({ name })
    const real = Dexie.prototype.transaction as (...how: unknown[]) => Promise<unknown>
    let answers = 0
    vi.spyOn(Dexie.prototype, 'transaction').mockImplementation(async function (
      this: Dexie,
      ...how: unknown[]
    ) {
      const result = await real.apply(this, how)
      if (how[0] === 'rw' && ++answers === 1) throw domError('UnknownError')
      return result
    } as never)
    await keeper.records.save(estimate(0))
    vi.restoreAllMocks()
    expect(await keeper.records.count()).toBe(1)
  })

  it('is told when a write hangs, and nothing of it is kept', async () => {
    const name = freshName()
    const keeper = await keepOnDevice({ name, workMs: 40 })
    const put = vi
      .spyOn(IDBObjectStore.prototype, 'put')
      .mockImplementation(() => new EventTarget() as IDBRequest)
    expect(await faultOf(keeper.records.save(estimate(0)))).toBe('lost')
    put.mockRestore()
    expect(await rawRows(name, 'records')).toEqual([])
  })

  it('is opened again after it was closed', async () => {
    const keeper = await keepOnDevice({ name: freshName() })
    const { id } = await keeper.records.save(estimate(0))
    keeper.close()
    expect(await idsOf(keeper)).toEqual([id])
  })
})

it('a fault of our own is not passed off as one of the phone', async () => {
  const keeper = await keepOnDevice({ name: freshName() })
  await keeper.drafts.save('estimate', { at: 1, value: 'x' })
  const broken = keeper.drafts.load('estimate', () => {
    throw new RangeError('ours')
  })
  await expect(broken).rejects.toThrow(RangeError)
})
