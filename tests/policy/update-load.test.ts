import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { StoredPack } from '../../src/db'
import { loadPack } from '../../src/policy'
import { Answers, fileOf, newerPack } from './newer'
import { pack, packText } from './packs'

const next = newerPack()

function stored(change: Partial<StoredPack> = {}, text = fileOf(next).toString('utf8')): StoredPack {
  return {
    id: 'xinyang',
    version: next.version,
    sha256: createHash('sha256').update(text).digest('hex'),
    text,
    keptAt: '2027-01-06T08:00:00.000Z',
    changes: { since: '2026-11-22.3', covers: null, figures: [], documents: [], texts: 0 },
    ...change,
  }
}
const bundled = new Answers({ 'xinyang.json': packText('xinyang') })
const load = (row: StoredPack | null, answers = bundled) => loadPack({ stored: row, fetch: answers.fetch })

afterEach(() => vi.unstubAllGlobals())

describe('which pack is in force', () => {
  it('the stored one where it is newer', async () => {
    expect(await load(stored())).toEqual({ pack: next, origin: 'stored' })
  })

  it('the stored one also where the other cannot be fetched', async () => {
    expect(await load(stored(), new Answers({}))).toEqual({ pack: next, origin: 'stored' })
  })

  it('the stored one on plain http too: it was checked when it came', async () => {
    vi.stubGlobal('crypto', {})
    expect((await load(stored())).origin).toBe('stored')
  })

  it.each<[string, StoredPack | null]>([
    ['nothing is stored', null],
    ['the stored one is as old', stored({ version: pack('xinyang').version }, packText('xinyang'))],
    ['the stored one is older', stored({ version: '2020-01-01.1' })],
    ['the stored one claims another version', stored({ version: '2027-09-09.1' })],
    ['one byte of it has changed', stored({ text: fileOf(next).toString('utf8').replace('360', '960') })],
    ['it is of another city', stored({}, JSON.stringify({ ...next, id: 'testcity' }))],
    ['it does not stand up to the checks of today', stored({}, JSON.stringify({ ...next, facts: 'none' }))],
    ['it is not JSON', stored({}, '<html>')],
  ])('the one of the app where %s', async (_, row) => {
    expect(await load(row)).toEqual({ pack: pack('xinyang'), origin: 'bundled' })
  })

  it('none where neither can be used', async () => {
    const failure = load(stored({ text: 'broken' }), new Answers({}))
    await expect(failure).rejects.toMatchObject({ name: 'PolicyError', code: 'network' })
  })
})
