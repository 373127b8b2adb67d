import { afterEach, describe, expect, it, vi } from 'vitest'
import { askForNewer, fetchOffer } from '../../src/policy'
import type { Offer } from '../../src/policy'
import { Answers, LOGIN_PAGE, entryOf, fileOf, indexOf, newerPack } from './newer'
import { pack } from './packs'

const NOW = pack('xinyang').version
const next = newerPack()
const file = fileOf(next)

async function problemOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'none'
  } catch (error) {
    const { name, problem } = error as { name: string; problem: string }
    return name === 'UpdateError' ? problem : `not an UpdateError: ${String(error)}`
  }
}

afterEach(() => vi.unstubAllGlobals())

describe('asking what is online', () => {
  const ask = (index: BodyInit, inForce = NOW) =>
    askForNewer(inForce, { fetch: new Answers({ 'index.json': index }).fetch })

  it('finds a newer pack, and takes the answer from the network alone', async () => {
    const answers = new Answers({ 'index.json': indexOf(entryOf(next)) })
    const { sha256, bytes } = entryOf(next)
    const offer = await askForNewer(NOW, { fetch: answers.fetch })
    expect(offer).toEqual({ version: next.version, sha256, file: 'xinyang.json', bytes })
    expect(answers.asked).toEqual([
      { url: `${import.meta.env.BASE_URL}policy/index.json`, cache: 'no-store' },
    ])
  })

  it.each([
    ['the same version', NOW],
    ['an older version', '2027-02-01.1'],
    ['an older version of the same day', '2027-01-05.2'],
  ])('nothing: %s', async (_, inForce) => {
    const same = inForce === NOW ? pack('xinyang') : next
    expect(await ask(indexOf(entryOf(same)), inForce)).toBeNull()
  })

  it('nothing: the same version with other bytes is not newer', async () => {
    expect(await ask(indexOf(entryOf(next)), next.version)).toBeNull()
  })

  it('nothing for this city', async () => {
    expect(await ask(indexOf({ ...entryOf(next), id: 'testcity' }))).toBeNull()
  })

  it.each([
    ['a login page', LOGIN_PAGE, 'login'],
    ['a login page with blanks before it', `\n  ${LOGIN_PAGE}`, 'login'],
    ['nothing', '', 'refused'],
    ['a half', indexOf(entryOf(next)).slice(0, 80), 'refused'],
    ['the JSON of a portal', '{"result":0}', 'refused'],
    ['an unknown key', JSON.stringify({ format: 1, packs: [entryOf(next)], more: 1 }), 'refused'],
    ['another format', JSON.stringify({ format: 2, packs: [entryOf(next)] }), 'refused'],
    ['a file somewhere else', indexOf(entryOf(next, file, { file: '../evil.json' })), 'refused'],
  ])('refuses %s', async (_, index, problem) => expect(await problemOf(ask(index))).toBe(problem))

  it('says when the server has none, is gone, or never answers', async () => {
    const gone = () => Promise.reject(new TypeError('offline'))
    const silent: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted')))
      })
    expect(await problemOf(askForNewer(NOW, { fetch: new Answers({}).fetch }))).toBe('network')
    expect(await problemOf(askForNewer(NOW, { fetch: gone }))).toBe('network')
    expect(await problemOf(askForNewer(NOW, { fetch: silent, timeoutMs: 30 }))).toBe('network')
  })
})

describe('fetching what was offered', () => {
  const offerOf = (change: Partial<Offer> = {}): Offer => {
    const { version, sha256, bytes } = entryOf(next)
    return { version, sha256, bytes, file: 'xinyang.json', ...change }
  }
  const get = (body: BodyInit, offer = offerOf()) =>
    fetchOffer(offer, { fetch: new Answers({ 'xinyang.json': body }).fetch })
  /** An index that states exactly this file, so that only what is inside can be wrong. */
  const getStated = (content: Buffer<ArrayBuffer>, version = next.version) =>
    get(content, { ...offerOf({ version }), ...stated(content) })
  const stated = (content: Buffer<ArrayBuffer>) => {
    const { sha256, bytes } = entryOf(next, content)
    return { sha256, bytes }
  }

  it('gives the pack, past the file that the worker keeps and past every cache', async () => {
    const answers = new Answers({ 'xinyang.json': file })
    const found = await fetchOffer(offerOf(), { fetch: answers.fetch })
    expect(found).toEqual({ pack: next, text: file.toString('utf8') })
    const url = `${import.meta.env.BASE_URL}policy/xinyang.json?v=${next.version}`
    expect(answers.asked).toEqual([{ url, cache: 'no-store' }])
  })

  it.each<[string, BodyInit, string]>([
    ['a login page', LOGIN_PAGE, 'login'],
    ['a download cut off in the middle', file.subarray(0, 5000), 'refused'],
    ['nothing', '', 'refused'],
    ['the file of the version before: half of an update', fileOf(pack('xinyang')), 'refused'],
    ['one changed figure', file.toString('utf8').replace('"360"', '"960"'), 'refused'],
    ['one byte more', `${file.toString('utf8')} `, 'refused'],
  ])('refuses %s', async (_, body, problem) => expect(await problemOf(get(body))).toBe(problem))

  it('refuses a login page of the very length', async () => {
    const page = LOGIN_PAGE.padEnd(file.length)
    expect(
      await problemOf(get(page.slice(0, file.length), offerOf({ bytes: Buffer.byteLength(page) }))),
    ).toBe('login')
  })

  it('refuses a pack of another city, of another version, or of a newer format, whatever the index says', async () => {
    expect(await problemOf(getStated(fileOf({ ...next, id: 'testcity' })))).toBe('refused')
    expect(await problemOf(getStated(fileOf(next), '2027-03-01.1'))).toBe('refused')
    expect(await problemOf(getStated(Buffer.from(JSON.stringify({ ...next, format: 2 }))))).toBe('refused')
  })

  it('refuses a pack with a gap in its figures', async () => {
    const broken = newerPack()
    const cap = broken.parameters['outpatient.general.cap']
    if (cap?.type === 'amount') cap.values.pop()
    expect(await problemOf(getStated(fileOf(broken)))).toBe('refused')
  })

  it('takes over nothing where no hash can be computed (plain http)', async () => {
    vi.stubGlobal('crypto', {})
    expect(await problemOf(get(file))).toBe('unverifiable')
  })

  it('says when the file is not there', async () => {
    expect(await problemOf(fetchOffer(offerOf(), { fetch: new Answers({}).fetch }))).toBe('network')
  })
})
