import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { brotliSize, filesUnder } from '../../build/compress'
import { pagePolicy, styleHashes } from '../../build/csp.mjs'

const DIST = resolve(process.env['BUILD_DIR'] ?? 'dist')
const KB = 1024

const html = read('index.html')
const worker = read('sw.js')
const entries = precacheEntries(worker)

describe('the package of the worker', () => {
  it('holds every script and style sheet, the page, the manifest, the icon and the policy', () => {
    const assets = filesUnder(join(DIST, 'assets')).map((file) => file.slice(DIST.length + 1))
    const wanted = assets.filter((file) => /\.(js|css)$/.test(file))
    const rest = ['index.html', 'manifest.webmanifest', 'icons/icon.svg', 'policy/xinyang.json']
    expect(entries.map(({ url }) => url).toSorted()).toEqual([...wanted, ...rest].toSorted())
  })

  it('gives every entry the hash of the file as built', () => {
    expect(entries.length).toBeGreaterThan(0)
    for (const { url, integrity } of entries) {
      const digest = createHash('sha256')
        .update(readFileSync(join(DIST, url)))
        .digest('base64')
      expect(integrity, url).toBe(`sha256-${digest}`)
    }
  })

  it('stays within 16 entries and 250 KB on the wire', () => {
    expect(entries.length).toBeLessThanOrEqual(16)
    const total = entries.reduce((sum, { url }) => sum + brotliSize(readFileSync(join(DIST, url))), 0)
    expect(total).toBeLessThanOrEqual(250 * KB)
  })

  it('changes versions only when asked', () => {
    expect(worker).toMatch(/SKIP_WAITING/)
    // Once: in the answer to that message, never in the installation.
    expect(worker.match(/skipWaiting\(/g)).toHaveLength(1)
  })
})

describe('the first load', () => {
  const scripts = [
    ...html.matchAll(/(?:src|modulepreload"[^>]*href)="\.\/((?:assets\/\w+\/)?[^"/]+\.js)"/g),
  ].map((match) => match[1] ?? '')

  it('is an index of at most 14 KB with its styles inside, at most 8 KB', () => {
    expect(brotliSize(html)).toBeLessThanOrEqual(14 * KB)
    const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => match[1]).join('')
    expect(styles.length).toBeGreaterThan(0)
    expect(brotliSize(styles)).toBeLessThanOrEqual(8 * KB)
    expect(html).not.toMatch(/rel="stylesheet"/)
  })

  it('needs at most 50 KB of script, and neither the database, the arithmetic nor the schema', () => {
    const total = scripts.reduce((sum, file) => sum + brotliSize(read(file)), 0)
    expect(total).toBeGreaterThan(0)
    expect(total).toBeLessThanOrEqual(50 * KB)
    const code = scripts.map(read).join('')
    expect(code).not.toMatch(/IDBKeyRange|DecimalError|dexie/i)
  })

  it('has an entry that waits for nothing, and names the app that it fetches', () => {
    const [, entry = ''] = /<script async type="module"[^>]*src="\.\/([^"]+)"/.exec(html) ?? []
    const code = read(entry)
    expect(code).not.toMatch(/(?:from|import)\s*["'`]\.\//)
    const [, app = ''] = /import\([`"']\.\/(app\.[^`"']+)/.exec(code) ?? []
    expect(scripts).toContain(join(dirname(entry), app))
  })

  it('names all scripts that these import, so that none waits for another', () => {
    for (const file of scripts) {
      const imported = [...read(file).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)]
      for (const [, name = ''] of imported) expect(scripts).toContain(join(dirname(file), name))
    }
  })

  it('has no script inside the page', () => {
    for (const [tag] of html.matchAll(/<script[^>]*>/g)) expect(tag).toMatch(/\ssrc="/)
    expect(html).not.toMatch(/\son[a-z]+="/)
    expect(html).not.toMatch(/\sstyle="/)
  })

  it('carries the policy of the server, but for what a page cannot say', () => {
    const policy = pagePolicy({ styles: styleHashes(html), delivery: 'meta' })
    expect(html).toContain(`content="${policy}"`)
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toContain('frame-ancestors')
    expect(policy).not.toContain('unsafe')
  })
})

/** Room → what its pages wait for, where no worker has kept it yet: nothing that is for later. */
const NEEDED: Record<string, string[]> = {
  forms: [],
  handbook: [],
  outcome: [],
  // A year, assistance and care without a stay explain results as the result page does.
  year: ['outcome'],
  care: ['outcome'],
  tools: [],
  parts: [],
}
/** Rooms that a page may load when it is there. */
const FOR_LATER = ['handbook', 'outcome', 'year', 'care', 'tools', 'rules', 'db']

describe('a page opened without a worker', () => {
  const files = filesUnder(join(DIST, 'assets')).filter((file) => file.endsWith('.js'))
  const roomOf = (file: string): string => basename(file, '.js')
  const waits = (file: string, seen = new Set<string>()): string[] => {
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)) {
      if (seen.has(name)) continue
      seen.add(name)
      waits(join(dirname(file), name), seen)
    }
    return [...seen].map(roomOf)
  }

  it.each(Object.entries(NEEDED))('%s waits for nothing that is for later', (room, needed) => {
    const file = files.find((one) => roomOf(one) === room) ?? room
    const all = waits(file)
    expect(all).toContain('app')
    expect(all.filter((name) => name !== room && FOR_LATER.includes(name))).toEqual(needed)
  })
})

describe('the output', () => {
  it('names the hash of the policy that it ships: phones need not check that file again', () => {
    const [, entry = ''] = /<script async type="module"[^>]*src="\.\/([^"]+)"/.exec(html) ?? []
    const digest = createHash('sha256')
      .update(readFileSync(join(DIST, 'policy/xinyang.json')))
      .digest('hex')
    expect(read(entry)).toContain(digest)
  })

  it('keeps every lazy chunk within 30 KB, the database aside', () => {
    for (const file of filesUnder(join(DIST, 'assets'))) {
      if (!file.endsWith('.js') || /\/(db|vue)\.js$/.test(file)) continue
      expect(brotliSize(readFileSync(file)), file).toBeLessThanOrEqual(30 * KB)
    }
  })

  it('is compressed in advance, and unpacks to the same', async () => {
    const { brotliDecompressSync, gunzipSync } = await import('node:zlib')
    const big = entries.filter(({ url }) => readFileSync(join(DIST, url)).length >= 512)
    expect(big.length).toBeGreaterThan(0)
    for (const { url } of big) {
      const plain = readFileSync(join(DIST, url))
      expect(brotliDecompressSync(readFileSync(join(DIST, `${url}.br`))).equals(plain), url).toBe(true)
      expect(gunzipSync(readFileSync(join(DIST, `${url}.gz`))).equals(plain), url).toBe(true)
    }
  })

  it('has no fonts, no source maps and no address of another host to load from', () => {
    const files = filesUnder(DIST)
    expect(files.filter((file) => /\.(woff2?|ttf|otf|map)$/.test(file))).toEqual([])
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
  })
})

function read(file: string): string {
  return readFileSync(join(DIST, file), 'utf8')
}

/** The list that the build wrote into the worker. */
function precacheEntries(code: string): { url: string; integrity?: string }[] {
  const list = /\[(?:\{"(?:integrity|revision|url)":[^{}]*\},?)+\]/.exec(code)
  if (!list) throw new Error('No list of files in the worker')
  return JSON.parse(list[0]) as { url: string; integrity?: string }[]
}
