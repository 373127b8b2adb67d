import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { KeptPackage } from '../../src/pwa/worker/kept-package'

const BASE = 'https://example.org/yibao/'
const LIST = [
  { url: 'index.html', revision: 'r1', integrity: 'sha256-page' },
  { url: 'assets/12345678/app.js', revision: null, integrity: 'sha256-app' },
]
const kept = new Map<string, string>()
const asked: { url: string; integrity: string }[] = []

beforeEach(() => {
  kept.clear()
  asked.length = 0
  const cache = {
    match: (key: string) => Promise.resolve(kept.has(key) ? new Response(kept.get(key)) : undefined),
    keys: () => Promise.resolve([...kept.keys()].map((url) => ({ url }))),
    delete: ({ url }: Request) => Promise.resolve(kept.delete(url)),
  }
  vi.stubGlobal('caches', { open: () => Promise.resolve(cache) })
  vi.stubGlobal('fetch', (request: Request | string) => {
    asked.push(typeof request === 'string' ? { url: request, integrity: '' } : request)
    return Promise.resolve(new Response('<html>network'))
  })
})
afterEach(() => vi.unstubAllGlobals())

const newPackage = (): KeptPackage => new KeptPackage(LIST, `${BASE}sw.js`, BASE)

/** What the worker answers; null where it leaves the request to the browser. */
async function answer(path: string, how: { mode?: string; method?: string } = {}): Promise<string | null> {
  const request = { url: new URL(path, BASE).href, mode: 'cors', method: 'GET', ...how }
  // A page cannot make a request for a visit; what the browser makes has these fields.
  const real =
    how.mode === 'navigate' ? (request as Request) : new Request(request.url, { method: request.method })
  const response = await newPackage().answerTo(real)
  return response && response.text()
}

it('keeps a file under its address, with its revision where the address has no hash', () => {
  expect(newPackage().files.map(({ cacheKey }) => cacheKey)).toEqual([
    `${BASE}index.html?__WB_REVISION__=r1`,
    `${BASE}assets/12345678/app.js`,
  ])
})

it('answers a visit of any address with the page, marked as known', async () => {
  kept.set(`${BASE}index.html?__WB_REVISION__=r1`, '<html>page')
  for (const path of ['', '?from=messenger', 'some/where'])
    expect(await answer(path, { mode: 'navigate' })).toBe('<html data-again>page')
  expect(await answer('index.html')).toBe('<html>page')
  expect(asked).toEqual([])
})

it('answers for files of the package, and for nothing else', async () => {
  kept.set(`${BASE}assets/12345678/app.js`, 'app')
  expect(await answer('assets/12345678/app.js')).toBe('app')
  expect(await answer('policy/index.json')).toBeNull()
  expect(await answer('licences.txt', { mode: 'navigate' })).toBeNull()
  expect(await answer('assets/12345678/app.js', { method: 'POST' })).toBeNull()
  expect(await answer('https://example.com/assets/12345678/app.js')).toBeNull()
})

it('asks the network for a file that the browser dropped, and takes no other in its place', async () => {
  expect(await answer('assets/12345678/app.js')).toBe('<html>network')
  expect(asked).toMatchObject([{ url: `${BASE}assets/12345678/app.js`, integrity: 'sha256-app' }])
})

it('drops what only earlier versions needed', async () => {
  kept.set(`${BASE}assets/12345678/app.js`, 'app').set(`${BASE}assets/00000000/app.js`, 'old')
  await newPackage().tidy()
  expect([...kept.keys()]).toEqual([`${BASE}assets/12345678/app.js`])
})
