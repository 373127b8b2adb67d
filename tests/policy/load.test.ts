import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PolicyError, loadPack } from '../../src/policy'
import { pack, packText } from './packs'

/** A real server for every answer that a weak or public network can give. */
let close: (() => Promise<void>) | null = null

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  close = () =>
    new Promise((done) => {
      server.closeAllConnections()
      server.close(() => done())
    })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/policy/xinyang.json`
}

async function serveText(body: string | Buffer, status = 200, type = 'application/json'): Promise<string> {
  return serve((_, response) => response.writeHead(status, { 'content-type': type }).end(body))
}

async function failure(url: string, timeoutMs = 10_000): Promise<PolicyError> {
  const error: unknown = await loadPack({ url, timeoutMs }).then(
    () => 'loaded',
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(PolicyError)
  return error as PolicyError
}

afterEach(async () => {
  await close?.()
  close = null
})

describe('a good answer', () => {
  it('is the pack in force', async () => {
    const loaded = await loadPack({ url: await serveText(packText('xinyang')) })
    expect(loaded).toEqual({ pack: pack('xinyang'), origin: 'bundled' })
  })

  it('may begin with a byte order mark', async () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(packText('testcity'))])
    expect((await loadPack({ url: await serveText(bytes) })).pack.id).toBe('testcity')
  })

  it('may call itself by another type: what counts is what it says', async () => {
    const url = await serveText(packText('testcity'), 200, 'text/plain')
    expect((await loadPack({ url })).pack.id).toBe('testcity')
  })

  it('is asked for beside the app by default', async () => {
    const asked: string[] = []
    await loadPack({
      fetch: async (input) => {
        asked.push(String(input))
        return new Response(packText('xinyang'))
      },
    })
    expect(asked).toEqual([`${import.meta.env.BASE_URL}policy/xinyang.json`])
  })
})

describe('the file that was checked when the app was built', () => {
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
  /** Fit to be read, not to be computed with: the check would refuse it. */
  const unchecked = JSON.stringify({ format: 1, parameters: {} })

  it('is not checked again, and is the same without', async () => {
    const shipped = hashOf(packText('xinyang'))
    const loaded = await loadPack({ url: await serveText(packText('xinyang')), shipped })
    expect(loaded).toEqual({ pack: pack('xinyang'), origin: 'bundled' })
    const other = await loadPack({ url: await serveText(unchecked), shipped: hashOf(unchecked) })
    expect(other.pack).toEqual({ format: 1, parameters: {} })
  })

  it('is told by its hash alone: any other is checked', async () => {
    const url = await serveText(unchecked)
    const shipped = hashOf(packText('xinyang'))
    await expect(loadPack({ url, shipped })).rejects.toMatchObject({ code: 'bad-pack' })
  })

  it('is checked where the browser cannot compute a hash', async () => {
    vi.stubGlobal('crypto', {})
    const url = await serveText(unchecked)
    await expect(loadPack({ url, shipped: hashOf(unchecked) })).rejects.toMatchObject({ code: 'bad-pack' })
    vi.unstubAllGlobals()
  })
})

describe('something else than a pack', () => {
  it.each([
    ['a login page', '<!doctype html><title>欢迎使用免费WiFi</title>'],
    ['nothing', ''],
    ['a download cut off in the middle', packText('xinyang').slice(0, 60_000)],
    ['a download cut off before its last brace', packText('testcity').trimEnd().slice(0, -1)],
    ['the JSON of a portal', '{"result":0,"login":"http://10.0.0.1/"}'],
    ['a JSON list', '[]'],
    ['JSON null', 'null'],
    ['a file far too large', `${packText('xinyang')}${' '.repeat(1_000_000)}`],
  ])('%s', async (_, body) => {
    expect((await failure(await serveText(body))).code).toBe('not-a-pack')
  })
})

describe('a pack that is not in order', () => {
  it('has a wrong shape', async () => {
    const error = await failure(await serveText(JSON.stringify({ ...pack('xinyang'), format: 2 })))
    expect(error.code).toBe('bad-pack')
    expect(error.details[0]).toMatch(/^format: /)
  })

  it('has a figure as a number', async () => {
    const body = packText('testcity').replace('"value": "450"', '"value": 450')
    const error = await failure(await serveText(body))
    expect(error.code).toBe('bad-pack')
    expect(error.details[0]).toContain('parameters.outpatient.general.cap.values.0.value')
  })

  it('has a gap', async () => {
    const body = packText('testcity').replace('"from": "2026-01-01"', '"from": "2026-01-02"')
    const error = await failure(await serveText(body))
    expect(error.code).toBe('bad-pack')
    expect(error.details).toContain('parameters.outpatient.general.cap: no value on 2026-01-01 for everybody')
  })
})

describe('no answer', () => {
  it.each([404, 403, 500, 503])('HTTP %i', async (status) => {
    const error = await failure(await serveText(packText('xinyang'), status))
    expect(error.code).toBe('network')
    expect(error.details).toEqual([`HTTP ${status}`])
  })

  it('a server that is gone', async () => {
    const url = await serveText('')
    await close?.()
    close = null
    expect((await failure(url)).code).toBe('network')
  })

  it('a server that never answers', async () => {
    const error = await failure(await serve(() => undefined), 80)
    expect(error.code).toBe('network')
    expect(error.details).toEqual(['no answer within 80 ms'])
  })

  it('a download that stops half-way', async () => {
    const url = await serve((_, response) => response.writeHead(200).write(packText('xinyang').slice(0, 500)))
    const error = await failure(url, 150)
    expect(error.details).toEqual(['no answer within 150 ms'])
  })

  it('a connection that breaks half-way', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '9000' }).write('{"format":1,')
      setTimeout(() => response.destroy(), 20)
    })
    expect((await failure(url)).code).toBe('network')
  })
})
