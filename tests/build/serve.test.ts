import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cacheControl, fileFor, serve } from '../../scripts/serve.mjs'
import { ask } from '../deploy/ask'
import type { Answer } from '../deploy/ask'

const DIST = resolve(process.env['BUILD_DIR'] ?? 'dist')
let server: Server

beforeAll(async () => {
  server = await serve({ dir: DIST, port: 0, host: '127.0.0.1' })
})
afterAll(() => server.close())

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return ask((server.address() as AddressInfo).port, path, headers, method)
}

async function anAsset(): Promise<string> {
  const html = (await get('/')).body.toString()
  return `/${/assets\/[^"]+\.js/.exec(html)?.[0]}`
}

describe('caching', () => {
  it('asks again for the page, the worker, the manifest and the policy', async () => {
    for (const path of ['/', '/index.html', '/sw.js', '/manifest.webmanifest', '/policy/index.json']) {
      const { status, headers } = await get(path)
      expect([path, status, headers['cache-control']]).toEqual([path, 200, 'no-cache'])
    }
  })

  it('never asks again for hashed files', async () => {
    expect((await get(await anAsset())).headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(cacheControl('/policy/xinyang.json')).toBe('no-cache')
  })

  it('answers a repeated question with 304 and no body', async () => {
    const { headers } = await get('/', { 'accept-encoding': 'br' })
    const again = await get('/', { 'accept-encoding': 'br', 'if-none-match': headers.etag ?? '' })
    expect(again.status).toBe(304)
    expect(again.body.length).toBe(0)
    expect(again.headers['content-security-policy']).toBe(headers['content-security-policy'])
  })
})

describe('compression', () => {
  it('picks what the browser reads', async () => {
    const plain = await get('/')
    expect(plain.headers['content-encoding']).toBeUndefined()
    for (const [accepted, used] of [
      ['br, gzip', 'br'],
      ['gzip, deflate', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['identity', undefined],
    ]) {
      const { headers, body } = await get('/', { 'accept-encoding': accepted ?? '' })
      expect(headers['content-encoding']).toBe(used)
      expect(headers['vary']).toBe('Accept-Encoding')
      expect(body.length).toBe(Number(headers['content-length']))
      if (used) expect(body.length).toBeLessThan(plain.body.length)
    }
  })
})

describe('security', () => {
  it('sends the policy with the page, a tighter one with the worker, and the other headers with all', async () => {
    const page = await get('/')
    const policy = page.headers['content-security-policy'] ?? ''
    for (const part of ["default-src 'none'", "frame-ancestors 'none'", 'trusted-types vue sw']) {
      expect(policy).toContain(part)
    }
    expect(policy).not.toContain('unsafe')
    expect((await get('/sw.js')).headers['content-security-policy']).toBe(
      "default-src 'none'; connect-src 'self'; script-src 'self'",
    )
    for (const path of ['/', '/sw.js', '/policy/xinyang.json', '/no-such-file']) {
      const { headers } = await get(path)
      expect(headers['x-content-type-options'], path).toBe('nosniff')
      expect(headers['referrer-policy'], path).toBe('no-referrer')
      expect(headers['cross-origin-opener-policy'], path).toBe('same-origin')
      expect(headers['permissions-policy'], path).toContain('geolocation=()')
    }
  })

  it('gives nothing from outside the folder', async () => {
    for (const path of [
      '/../package.json',
      '/assets/../../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/%2e%2e%5cpackage.json',
      '//etc/passwd',
      '/.git/config',
      '/%00',
      '/%',
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 404])
    }
    expect(fileFor('/srv/app', '../secret')).toBeNull()
    // Climbing stops at the root of the folder.
    expect(fileFor('/srv/app', '/a/../../secret')).toBe('/srv/app/secret')
  })

  it('answers a missing asset with 404 and not with the page', async () => {
    const { status, headers } = await get('/assets/12345678/gone.js')
    expect(status).toBe(404)
    expect(headers['content-type']).not.toContain('html')
    expect(headers['cache-control']).toBe('no-cache')
  })

  it('takes GET and HEAD only', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405)
    const head = await get('/', {}, 'HEAD')
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect(Number(head.headers['content-length'])).toBeGreaterThan(0)
  })
})

it('names the kind of every file', async () => {
  const kinds: Record<string, string> = {
    '/': 'text/html; charset=utf-8',
    '/sw.js': 'text/javascript; charset=utf-8',
    '/manifest.webmanifest': 'application/manifest+json; charset=utf-8',
    '/policy/xinyang.json': 'application/json; charset=utf-8',
    '/icons/icon.svg': 'image/svg+xml',
    '/icons/icon-192.png': 'image/png',
  }
  for (const [path, kind] of Object.entries(kinds))
    expect((await get(path)).headers['content-type']).toBe(kind)
})
