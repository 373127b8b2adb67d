import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { brotliSize, filesUnder } from '../../build/compress'
import { writeDifferences } from '../../build/differences'
import { edited, type Differences } from '../../src/pwa/worker/edits'
import { releaseWithOtherScript } from '../browser/rig/release'

const DIST = resolve(process.env['BUILD_DIR'] ?? 'dist')
/** Of an update in which a sentence has changed. */
const BUDGET = 20 * 1024
const ROOMS = filesUnder(join(DIST, 'assets'))
  .filter((file) => file.endsWith('.js') && readFileSync(file, 'utf8').includes('。'))
  .map((file) => basename(file, '.js'))

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

const otherSentence = (code: string): string => code.replace('。', '。这是新的一句。')
const differencesOf = (dir: string, file: string): Differences =>
  JSON.parse(readFileSync(join(dir, file), 'utf8')) as Differences

describe('an update', () => {
  it('has rooms with sentences in them', () => expect(ROOMS.length).toBeGreaterThan(5))

  it.each(ROOMS)(
    'of a sentence in %s costs at most 20 KB: the worker, and what has changed',
    async (room) => {
      const next = await releaseWithOtherScript(DIST, room, otherSentence)
      folders.push(next.dir)
      const [since] = writeDifferences(DIST, next.dir)
      expect(since?.changed).toEqual([`${room}.js`])
      const [edits] = Object.values(differencesOf(next.dir, since?.file ?? ''))
      const [before = ''] = filesUnder(DIST).filter((file) => file.endsWith(`/${room}.js`))
      const after = readFileSync(join(next.dir, 'assets/other', `${room}.js`), 'utf8')
      expect(edited(readFileSync(before, 'utf8'), edits ?? [])).toBe(after)
      const bytes = brotliSize(readFileSync(join(next.dir, 'sw.js'))) + (since?.bytes ?? Infinity)
      expect(bytes).toBeLessThanOrEqual(BUDGET)
    },
  )
})

describe('what is laid beside a release', () => {
  /** A release as it is served: its page, its worker's list, its scripts, and those of earlier ones. */
  function release(now: string, page: string, scripts: Record<string, string>, earlier = ''): string {
    const dir = mkdtempSync(join(tmpdir(), 'differences-'))
    folders.push(dir)
    mkdirSync(join(dir, 'assets', now), { recursive: true })
    const names = Object.keys(scripts).map((name) => `assets/${now}/${name}`)
    const list = ['index.html', ...names].map((url) => ({ url }))
    writeFileSync(join(dir, 'sw.js'), `fill(${JSON.stringify(list)})`)
    writeFileSync(join(dir, 'index.html'), `<script src="./assets/${now}/index.js">${page}`)
    for (const [name, code] of Object.entries(scripts)) writeFileSync(join(dir, 'assets', now, name), code)
    if (earlier) cpSync(join(earlier, 'assets'), join(dir, 'assets'), { recursive: true, force: false })
    return dir
  }
  /** Of a text that does not repeat itself, as no script does. */
  const random = (seed: number): string =>
    Array.from({ length: 4000 }, (_, at) => ((at * seed) % 99_991).toString(36)).join(' ')
  const long = (text: string): string => `${random(7919)}"${text}"`

  it('says for each earlier release what has changed since: page and all for the last, scripts before', () => {
    const first = release('aaaa', long('一'), { 'app.js': long('甲'), 'db.js': 'same' })
    const second = release('bbbb', long('二'), { 'app.js': long('乙'), 'db.js': 'same' }, first)
    const third = release('cccc', long('三'), { 'app.js': long('丙'), 'db.js': 'same' }, second)
    const written = writeDifferences(second, third)
    expect(written.map(({ file, changed }) => [file, changed])).toEqual([
      ['assets/cccc/since-aaaa.json', ['app.js']],
      ['assets/cccc/since-bbbb.json', ['index.html', 'app.js']],
    ])
    for (const [name, before] of [
      ['aaaa', long('甲')],
      ['bbbb', long('乙')],
    ] as const)
      expect(edited(before, differencesOf(third, `assets/cccc/since-${name}.json`)['app.js'] ?? [])).toBe(
        long('丙'),
      )
  })

  it('leaves out a file of which more than half is new, and says nothing where the scripts are the same', () => {
    const first = release('aaaa', '', { 'app.js': random(7919), 'new.js': long('甲') })
    const second = release('bbbb', '', { 'app.js': random(104_729), 'more.js': long('乙') })
    expect(writeDifferences(first, second).map(({ changed }) => changed)).toEqual([[]])
    expect(writeDifferences(first, first)).toEqual([])
  })

  it('is compressed in advance where it is long', () => {
    const first = release('aaaa', '', { 'app.js': long('') })
    const second = release('bbbb', '', { 'app.js': long(random(104_729).slice(0, 900)) })
    writeDifferences(first, second)
    const files = filesUnder(join(second, 'assets/bbbb')).map((file) => basename(file))
    expect(files).toEqual(expect.arrayContaining(['since-aaaa.json.br', 'since-aaaa.json.gz']))
  })
})
