import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, relative, sep } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { filesUnder } from '../../build/compress'
import { securityHeaders } from '../../build/csp.mjs'
import { staticHeaders } from '../../scripts/host-config.mjs'
import { serve } from '../../scripts/serve.mjs'
import { ask } from './ask'
import { deployedRelease } from './release'

const release = await deployedRelease()
const DIST = release.dir
const text = staticHeaders(readFileSync(join(DIST, 'index.html'), 'utf8'))
const rules = read(text)
const paths = [
  '/',
  ...filesUnder(DIST)
    .map((file) => `/${relative(DIST, file).split(sep).join('/')}`)
    .filter((path) => !/\.(br|gz)$/.test(path)),
]
let server: Server

beforeAll(async () => {
  server = await serve({ dir: DIST, port: 0, host: '127.0.0.1' })
})
afterAll(() => {
  server.close()
  return release.dispose()
})

it('a host that reads _headers says of every file what the server of this project says', async () => {
  const names = ['Cache-Control', 'Content-Security-Policy', ...Object.keys(securityHeaders)]
  expect(paths).toContain(release.since)
  for (const path of paths) {
    const { headers } = await ask((server.address() as AddressInfo).port, path)
    const given = matching(path)
    for (const name of names)
      expect([path, name, given.get(name)]).toEqual([path, name, headers[name.toLowerCase()]])
  }
})

it('names no header twice for one address: such hosts join the values', () => {
  for (const path of paths) {
    const named = rules
      .filter(({ pattern }) => pattern.test(path))
      .flatMap(({ headers }) => [...headers.keys()])
    expect(new Set(named).size, path).toBe(named.length)
  }
  // Netlify and Cloudflare read no longer lines.
  for (const line of text.split('\n')) expect(line.length).toBeLessThan(2000)
})

function matching(path: string): Map<string, string> {
  return new Map(
    rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => [...headers.entries()]),
  )
}

/** As those hosts read it: an address at the start of a line, its headers indented below it, * for anything. */
function read(file: string) {
  const found: { pattern: RegExp; headers: Map<string, string> }[] = []
  for (const line of file.split('\n').filter((one) => one.trim() && !one.startsWith('#'))) {
    const header = /^\s+([\w-]+): (.+)$/.exec(line)
    if (header) found.at(-1)?.headers.set(header[1] ?? '', header[2] ?? '')
    else found.push({ pattern: patternOf(line), headers: new Map() })
  }
  return found
}

function patternOf(address: string): RegExp {
  const literal = address.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(`^${literal.join('.*')}$`)
}
