import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fileOf, newerPack } from '../policy/newer'
import { eachOnItsOwnPhone, phone, server, visit } from './support/policy-visits'

eachOnItsOwnPhone()

describe('a download that somebody watches', () => {
  const next = newerPack()
  const file = fileOf(next)
  /** Half of the pack comes, the rest once somebody calls this. */
  let goOn: () => void
  beforeEach(() => {
    server.publish(next)
    const held = new Promise<void>((resolve) => (goOn = resolve))
    phone.answer = async (url, init) => {
      if (!url.includes('?v=')) return server.answer(url)
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
    phone.answer = server.answer
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
