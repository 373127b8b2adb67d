import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, relative, sep } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesUnder } from '../../build/compress'
import { pagePolicy, securityHeaders, styleHashes, workerPolicy } from '../../build/csp.mjs'
import { hasBrotli, prepareNginx } from '../../scripts/nginx.mjs'
import type { Nginx } from '../../scripts/nginx.mjs'
import { serve } from '../../scripts/serve.mjs'
import { ask } from './ask'
import type { Answer } from './ask'
import { deployedRelease } from './release'

const release = await deployedRelease()
const DIST = release.dir
const HTML = readFileSync(join(DIST, 'index.html'), 'utf8')
const ASSET = `/${/assets\/[^"]+\.js/.exec(HTML)?.[0]}`
/** Every address that answers, one for each built file and one for the app. */
const PATHS = [
  '/',
  ...filesUnder(DIST)
    .map((file) => `/${relative(DIST, file).split(sep).join('/')}`)
    .filter((path) => !/\.(br|gz)$/.test(path)),
]
/** Those with a compressed copy beside them. */
const COPIES = new Set(PATHS.filter((path) => path !== '/' && existsSync(join(DIST, `${path}.br`))))
/** What a host says of a file; the rest (Date, Server, ETag …) is its own business. */
const COMPARED = [
  'content-type',
  'content-encoding',
  'content-length',
  'cache-control',
  'content-security-policy',
  'allow',
  ...Object.keys(securityHeaders).map((name) => name.toLowerCase()),
]

let nginx: Nginx
let plain: Server

beforeAll(async () => {
  nginx = await prepareNginx({ dist: DIST })
  await nginx.start()
  plain = await serve({ dir: DIST, port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  plain?.close()
  await nginx?.dispose()
  await release.dispose()
})

const get = (path: string, headers: Record<string, string> = {}, method = 'GET', body = '') =>
  ask(nginx.port, path, headers, method, body)
const compared = ({ status, headers }: Answer) => [status, ...COMPARED.map((name) => headers[name] ?? null)]

describe('nginx says of every file what the server of this project says', () => {
  for (const encoding of ['br, gzip', 'gzip', 'identity']) {
    for (const method of ['GET', 'HEAD']) {
      it(`${method}, ${encoding}`, async () => {
        expect(PATHS.length).toBeGreaterThan(20)
        const { port } = plain.address() as AddressInfo
        for (const path of PATHS) {
          const headers = { 'accept-encoding': encoding }
          const [wanted, given] = [await ask(port, path, headers, method), await get(path, headers, method)]
          expect([path, ...compared(given)]).toEqual([path, ...compared(wanted)])
          expect(given.body.equals(wanted.body), path).toBe(true)
          if (COPIES.has(path)) expect([path, given.headers.vary]).toEqual([path, 'Accept-Encoding'])
        }
      })
    }
  }
})

describe('caching', () => {
  it('asks again for page, worker, manifest, icons and policy; never for hashed files', async () => {
    for (const path of PATHS) {
      const kept = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
      expect([path, (await get(path)).headers['cache-control']]).toEqual([path, kept])
    }
  })

  it('keeps what has changed since a release for good, as JSON', async () => {
    const { status, headers } = await get(release.since)
    expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  it('answers a repeated question with 304, the same policy and no body', async () => {
    for (const path of ['/', '/sw.js', '/policy/xinyang.json', ASSET]) {
      for (const encoding of ['br', 'gzip', 'identity']) {
        const first = await get(path, { 'accept-encoding': encoding })
        const etag = first.headers.etag ?? ''
        expect(etag).not.toBe('')
        const again = await get(path, { 'accept-encoding': encoding, 'if-none-match': etag })
        expect([path, again.status, again.body.length]).toEqual([path, 304, 0])
        for (const name of ['cache-control', 'content-security-policy', 'etag'])
          expect(again.headers[name]).toBe(first.headers[name])
        const other = await get(path, { 'accept-encoding': encoding, 'if-none-match': '"other"' })
        expect(other.status).toBe(200)
      }
    }
  })

  it('compresses policy data that was published after the build', async () => {
    const data = JSON.stringify({ packs: 'x'.repeat(5000) })
    await writeFile(join(nginx.folder, 'www', 'policy', 'xinyang-2099-1.json'), data)
    const { headers, body, status } = await get('/policy/xinyang-2099-1.json', { 'accept-encoding': 'gzip' })
    expect([status, headers['content-encoding'], headers['cache-control']]).toEqual([200, 'gzip', 'no-cache'])
    expect(gunzipSync(body).toString()).toBe(data)
    // The index is replaced without a build: a compressed copy of the old one must not lie beside it.
    expect(filesUnder(join(DIST, 'policy')).filter((file) => /index\.json\./.test(file))).toEqual([])
  })
})

describe('compression', () => {
  it('sends the copy that the browser reads, and it unpacks to the file', async () => {
    expect(COPIES.size).toBeGreaterThan(10)
    expect([...COPIES]).toContain(release.since)
    for (const path of COPIES) {
      const file = readFileSync(join(DIST, path))
      const br = await get(path, { 'accept-encoding': 'gzip, deflate, br' })
      expect([path, br.headers['content-encoding']]).toEqual([path, hasBrotli() ? 'br' : 'gzip'])
      expect((hasBrotli() ? brotliDecompressSync(br.body) : gunzipSync(br.body)).equals(file)).toBe(true)
      const gz = await get(path, { 'accept-encoding': 'gzip' })
      expect(gunzipSync(gz.body).equals(file)).toBe(true)
    }
  })

  it('works without the module for brotli', async () => {
    const without = await prepareNginx({ dist: DIST, brotli: false })
    try {
      await without.start()
      const { headers, body } = await ask(without.port, '/', { 'accept-encoding': 'br, gzip' })
      expect(headers['content-encoding']).toBe('gzip')
      expect(gunzipSync(body).toString()).toBe(HTML)
    } finally {
      await without.dispose()
    }
  })

  it('gives nothing away by the name of a compressed copy', async () => {
    for (const path of ['/index.html.br', '/index.html.gz', '/sw.js.br']) {
      expect([path, (await get(path)).status]).toEqual([path, 404])
    }
  })
})

describe('security', () => {
  it('sends the policy of this build with the page and a tighter one with the worker', async () => {
    const policy = pagePolicy({ styles: styleHashes(HTML), delivery: 'header' })
    expect(policy).toContain("frame-ancestors 'none'")
    for (const path of ['/', '/index.html'])
      expect((await get(path)).headers['content-security-policy']).toBe(policy)
    expect((await get('/sw.js')).headers['content-security-policy']).toBe(workerPolicy)
  })

  it('sends the other headers with every answer, errors included', async () => {
    const answers = [get('/'), get(ASSET), get('/gone'), get('/assets/gone.js'), get('/', {}, 'POST')]
    for (const { status, headers } of await Promise.all(answers)) {
      for (const [name, value] of Object.entries(securityHeaders))
        expect([status, name, headers[name.toLowerCase()]]).toEqual([status, name, value])
      expect(headers.server).toBe('nginx')
    }
  })

  it('answers what is not there with 404, as text, uncached, and never with the page', async () => {
    const missing = [
      '/assets/12345678/gone.js',
      '/assets/gone.css',
      '/gone.html',
      '/estimate',
      '/assets',
      '/assets/',
      '/policy/',
      '/icons',
      '/sw.js/',
      '/index.html/',
    ]
    for (const path of missing) {
      const { status, headers, body } = await get(path, { 'accept-encoding': 'br, gzip' })
      expect([path, status, headers['content-type']]).toEqual([path, 404, 'text/plain; charset=utf-8'])
      expect(headers['cache-control']).toBe('no-cache')
      expect(body.toString()).not.toContain('<')
    }
  })

  it('gives nothing from outside the folder, nothing hidden, and no list of a folder', async () => {
    await writeFile(join(nginx.folder, 'www', '.hidden'), 'hidden')
    await writeFile(join(nginx.folder, 'outside.txt'), 'outside')
    for (const path of [
      '/.hidden',
      '/.git/config',
      '/assets/.hidden',
      '/../outside.txt',
      '/assets/../../outside.txt',
      '/%2e%2e/outside.txt',
      '/..%2foutside.txt',
      '/%2e%2e%5coutside.txt',
      '//outside.txt',
      '/assets/..;/outside.txt',
      '/%00',
      '/%',
      '/index.html%00.js',
    ]) {
      const { status, body } = await get(path)
      expect([path, status === 404 || status === 400]).toEqual([path, true])
      expect(body.toString()).not.toMatch(/^(hidden|outside)/)
    }
  })

  it('takes GET and HEAD only, and reads no long questions', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
      for (const path of ['/', ASSET, '/gone']) {
        const { status, headers } = await get(path, {}, method)
        expect([method, path, status, headers.allow]).toEqual([method, path, 405, 'GET, HEAD'])
      }
    }
    expect((await get('/', {}, 'POST', 'x'.repeat(5000))).status).toBe(405)
    expect((await get('/', { 'content-length': '5000' }, 'GET', 'x'.repeat(5000))).status).toBe(413)
    expect((await get('/', { 'x-long': 'x'.repeat(40_000) })).status).toBe(400)
  })

  it('sends whole files: a part of one could not be checked against its hash', async () => {
    const whole = await get(ASSET, { 'accept-encoding': 'identity' })
    for (const range of [
      'bytes=0-9',
      'bytes=-5',
      'bytes=9-1',
      'bytes=0-0,5-5',
      `bytes=${'0-,'.repeat(500)}0-`,
    ]) {
      const { status, headers, body } = await get(ASSET, { 'accept-encoding': 'identity', range })
      expect([status, headers['content-range']]).toEqual([200, undefined])
      expect(body.equals(whole.body)).toBe(true)
    }
  })
})
