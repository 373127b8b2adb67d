import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { editsBetween } from '../../build/differences'
import { takeEarlier } from '../../src/pwa/worker/earlier-files'

const BASE = 'https://example.org/yibao/'
const OLD = 'assets/11111111/'
const NEW = 'assets/22222222/'
const SINCE = `${BASE}${NEW}since-11111111.json`
const kept = new Map<string, Response>()
const cache = {
  match: (request: Request) => Promise.resolve(kept.get(request.url)?.clone()),
  put: (url: string, response: Response) => Promise.resolve(void kept.set(url, response)),
} as Cache
/** Address → what the server says; a missing one is 404. */
const online = new Map<string, () => Promise<Response>>()
const asked: string[] = []

beforeEach(() => {
  kept.clear()
  online.clear()
  asked.length = 0
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url)
    return online.get(url)?.() ?? Promise.resolve(new Response('Not found', { status: 404 }))
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

interface File {
  url: string
  cacheKey: string
  integrity: string
}
const file = (path: string, content: string, cacheKey = BASE + path): File => ({
  url: BASE + path,
  cacheKey,
  integrity: `sha256-${createHash('sha256').update(content).digest('base64')}`,
})
const pageKey = (revision: string): string => `${BASE}index.html?__WB_REVISION__=${revision}`
const script = file(`${NEW}vue.js`, 'vue')

/** Tries each file in turn. */
async function taken(...files: File[]): Promise<boolean[]> {
  const requests = [...kept.keys()].map((url) => new Request(url))
  const keepEarlier = takeEarlier(cache, requests, [...files, script], new AbortController().signal)
  const found: boolean[] = []
  for (const each of files) found.push(await keepEarlier(each))
  return found
}

const says = (text: string) => () => Promise.resolve(new Response(text))
const textOf = (key: string) => kept.get(key)?.clone().text()

describe('what is the same in the release before', () => {
  it('takes over a script that is the same, under its new address and with its type', async () => {
    const headers = { 'Content-Type': 'text/javascript' }
    kept.set(`${BASE}${OLD}app.js`, new Response('export const 钱 = 1', { headers }))
    expect(await taken(file(`${NEW}app.js`, 'export const 钱 = 1'))).toEqual([true])
    expect(await textOf(`${BASE}${NEW}app.js`)).toBe('export const 钱 = 1')
    expect(kept.get(`${BASE}${NEW}app.js`)?.headers.get('Content-Type')).toBe('text/javascript')
    expect(asked).toEqual([])
  })

  it('takes over no script that has changed, and none of another name', async () => {
    kept.set(`${BASE}${OLD}app.js`, new Response('old')).set(`${BASE}${OLD}db.js`, new Response('new'))
    expect(await taken(file(`${NEW}app.js`, 'new'))).toEqual([false])
    expect([...kept.keys()]).not.toContain(`${BASE}${NEW}app.js`)
  })

  it('writes the page anew of which only the folder has changed, and no other page', async () => {
    const page = (folder: string): string =>
      `<link href="./${folder}vue.js"><script src="./${folder}index.js">`
    kept.set(pageKey('1'), new Response(page(OLD)))
    expect(await taken(file('index.html', `<p>${page(NEW)}`, pageKey('2')))).toEqual([false])
    expect(await taken(file('index.html', page(NEW), pageKey('2')))).toEqual([true])
    expect(await textOf(pageKey('2'))).toBe(page(NEW))
  })

  it('asks for nothing where nothing was kept before', async () => {
    expect(await taken(file(`${NEW}app.js`, 'new'))).toEqual([false])
    expect(asked).toEqual([])
  })
})

describe('what has changed since', () => {
  const before = '你好，世界。'
  const after = '你好，信阳。'
  const app = file(`${NEW}app.js`, after)
  const differences = JSON.stringify({ 'app.js': editsBetween(before, after) })

  beforeEach(() => void kept.set(`${BASE}${OLD}app.js`, new Response(before)))

  it('is made from what was there, page included, and asked for once', async () => {
    const page = (folder: string, text: string): string => `<script src="./${folder}index.js">${text}`
    kept.set(pageKey('1'), new Response(page(OLD, before)))
    kept.set(`${BASE}${OLD}db.js`, new Response('db'))
    const edits = editsBetween(page(NEW, before), page(NEW, after))
    online.set(SINCE, says(JSON.stringify({ ...JSON.parse(differences), 'index.html': edits })))
    const files = [app, file('index.html', page(NEW, after), pageKey('2')), file(`${NEW}db.js`, 'other')]
    expect(await taken(...files)).toEqual([true, true, false])
    expect(await textOf(app.cacheKey)).toBe(after)
    expect(await textOf(pageKey('2'))).toBe(page(NEW, after))
    expect(asked).toEqual([SINCE])
  })

  it('is asked for of each release of which something is there', async () => {
    kept.set(`${BASE}assets/00000000/db.js`, new Response('db'))
    online.set(`${BASE}${NEW}since-00000000.json`, says('null'))
    online.set(SINCE, says(differences))
    expect(await taken(app)).toEqual([true])
    expect(new Set(asked)).toEqual(new Set([SINCE, SINCE.replace('1'.repeat(8), '0'.repeat(8))]))
  })

  it.each([
    ['is not there', null],
    ['is a login page', '<!doctype html><p>请登录</p>'],
    ['breaks off', differences.slice(0, -5)],
    ['is empty', ''],
    ['is nothing', 'null'],
    ['is a list', '[[0,1,"x"]]'],
    ['says nothing of the file', '{"db.js":[[0,1,"x"]]}'],
    ['has no list', '{"app.js":7}'],
    ['has no edits', '{"app.js":[null]}'],
    ['has an edit without text', '{"app.js":[[3]]}'],
    ['goes backwards', '{"app.js":[[5,0,""],[-5,0,""]]}'],
    ['goes back by what is left out', '{"app.js":[[5,-5,""]]}'],
    ['goes past the end', '{"app.js":[[1e999,1e999,"x"],[9,9,"y"]]}'],
    ['cannot be written', '{"app.js":[[0,0,{"toString":1}]]}'],
    ['makes something else', '{"app.js":[[0,6,"alert(1)"]]}'],
  ])('is not kept where what the server says %s', async (_, text) => {
    if (text !== null) online.set(SINCE, says(text))
    expect(await taken(app)).toEqual([false])
    expect([...kept.keys()]).toEqual([`${BASE}${OLD}app.js`])
  })

  it('is not waited for without end, and a network that fails fails nothing', async () => {
    online.set(SINCE, () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await taken(app)).toEqual([false])
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    online.set(SINCE, () => new Promise(() => undefined))
    const waiting = taken(app)
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1))
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await waiting).toEqual([false])
  })
})
