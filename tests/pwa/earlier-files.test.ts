import { createHash } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import { folderOf, keepEarlier } from '../../src/pwa/worker/earlier-files'

const BASE = 'https://example.org/yibao/'
const NEW = 'assets/22222222/'
const kept = new Map<string, Response>()
const cache = {
  match: (request: Request) => Promise.resolve(kept.get(request.url)?.clone()),
  put: (url: string, response: Response) => Promise.resolve(void kept.set(url, response)),
} as Cache

beforeEach(() => kept.clear())

const earlier = (): Request[] => [...kept.keys()].map((url) => new Request(url))
const file = (path: string, content: string, cacheKey = BASE + path) => ({
  url: BASE + path,
  cacheKey,
  integrity: `sha256-${createHash('sha256').update(content).digest('base64')}`,
})

it('takes over a script that is the same, under its new address and with its type', async () => {
  const headers = { 'Content-Type': 'text/javascript' }
  kept.set(`${BASE}assets/11111111/app.js`, new Response('export const 钱 = 1', { headers }))
  expect(await keepEarlier(cache, earlier(), file(`${NEW}app.js`, 'export const 钱 = 1'), NEW)).toBe(true)
  const taken = kept.get(`${BASE}${NEW}app.js`)
  expect(await taken?.text()).toBe('export const 钱 = 1')
  expect(taken?.headers.get('Content-Type')).toBe('text/javascript')
})

it('takes over no script that has changed, and none of another name', async () => {
  kept
    .set(`${BASE}assets/11111111/app.js`, new Response('old'))
    .set(`${BASE}assets/11111111/db.js`, new Response('new'))
  expect(await keepEarlier(cache, earlier(), file(`${NEW}app.js`, 'new'), NEW)).toBe(false)
  expect([...kept.keys()]).not.toContain(`${BASE}${NEW}app.js`)
})

it('writes the page anew of which only the folder has changed, and no other page', async () => {
  const page = (folder: string): string => `<link href="./${folder}vue.js"><script src="./${folder}index.js">`
  const key = (revision: string): string => `${BASE}index.html?__WB_REVISION__=${revision}`
  kept.set(key('1'), new Response(page('assets/11111111/')))
  expect(await keepEarlier(cache, earlier(), file('index.html', `<p>${page(NEW)}`, key('2')), NEW)).toBe(
    false,
  )
  expect(await keepEarlier(cache, earlier(), file('index.html', page(NEW), key('2')), NEW)).toBe(true)
  expect(await kept.get(key('2'))?.text()).toBe(page(NEW))
})

it('knows the folder of a release by the addresses of its files', () => {
  expect(folderOf([file('index.html', ''), file(`${NEW}app.js`, '')])).toBe(NEW)
  expect(folderOf([file('index.html', '')])).toBe('')
})
