import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { REPOSITORY, checkFiles, writeFiles } from '../../scripts/policy-files'
import type { PolicyFiles } from '../../scripts/policy-files'
import type { PackIndex } from '../../src/policy/schema'
import { isNewer } from '../../src/policy/version'

let files: PolicyFiles
let folder: string

const packPath = () => join(files.packs, 'xinyang.json')
const indexPath = () => join(files.packs, 'index.json')
const readIndex = () => JSON.parse(readFileSync(indexPath(), 'utf8')) as PackIndex

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-'))
  files = { packs: join(folder, 'policy'), schema: join(folder, 'policy.schema.json') }
  cpSync(REPOSITORY.packs, files.packs, { recursive: true })
  cpSync(REPOSITORY.schema, files.schema)
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the repository', () => {
  it('is in order', () => expect(checkFiles(REPOSITORY)).toEqual([]))

  it('states the hash and the length of the very bytes that are served', () => {
    const index = JSON.parse(readFileSync('public/policy/index.json', 'utf8')) as PackIndex
    const bytes = readFileSync('public/policy/xinyang.json')
    const entry = index.packs.find((one) => one.id === 'xinyang')
    expect(entry?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(entry?.bytes).toBe(bytes.length)
  })

  it('lists no test pack', () => {
    const index = JSON.parse(readFileSync('public/policy/index.json', 'utf8')) as PackIndex
    for (const { file } of index.packs) {
      expect(JSON.parse(readFileSync(`public/policy/${file}`, 'utf8'))).not.toHaveProperty('test')
    }
  })
})

describe('checking', () => {
  it('finds one changed byte', () => {
    edit(packPath(), '信阳门诊统筹', '信阳门诊统筹：')
    expect(checkFiles(files).join('\n')).toMatch(
      /index\.json: xinyang: sha256 is .*index\.json: out of date/s,
    )
  })

  it('finds a version that the index does not know', () => {
    const { version } = readIndex().packs[0] ?? { version: '' }
    edit(packPath(), `"version": "${version}"`, '"version": "2099-01-01.1"')
    expect(checkFiles(files)).toContain(
      `index.json: xinyang: version is ${version}, the file has 2099-01-01.1`,
    )
  })

  it('finds an index edited by hand', () => {
    edit(indexPath(), '"name": "信阳市"', '"name": "信阳"')
    expect(checkFiles(files)).toContain('index.json: xinyang: name is 信阳, the file has 信阳市')
  })

  it('finds a missing index', () => {
    rmSync(indexPath())
    expect(checkFiles(files)).toEqual(['index.json: missing; run npm run policy:write'])
  })

  it('finds an index of the wrong shape', () => {
    writeFileSync(indexPath(), '{"format":1,"packs":[]}')
    expect(checkFiles(files)[0]).toMatch(/^index\.json: packs: /)
  })

  it('finds a pack that is not listed', () => {
    const city = readFileSync('tests/fixtures/packs/testcity.json')
    writeFileSync(join(files.packs, 'testcity.json'), city)
    expect(checkFiles(files)).toContain('index.json: testcity is not listed')
  })

  it('finds a file that is not named after its pack', () => {
    cpSync('tests/fixtures/packs/testcity.json', join(files.packs, 'other.json'))
    expect(checkFiles(files)).toContain('other.json: the file must be named after its id, testcity.json')
  })

  it('says where a broken pack is broken', () => {
    edit(packPath(), '"value": "300"', '"value": 300')
    expect(checkFiles(files)[0]).toMatch(
      /^xinyang\.json: parameters\.outpatient\.general\.cap\.values\.0\.value: /,
    )
  })

  it('says that a cut-off pack is not JSON', () => {
    writeFileSync(packPath(), readFileSync(packPath()).subarray(0, 5000))
    expect(checkFiles(files)[0]).toMatch(/^xinyang\.json: not JSON/)
  })

  it('finds a JSON Schema that is out of date', () => {
    edit(files.schema, '"const": 1', '"const": 2')
    expect(checkFiles(files)).toEqual([`${files.schema}: out of date; run npm run policy:write`])
  })
})

describe('writing', () => {
  it('puts everything in order', () => {
    edit(packPath(), `"version": "${readIndex().packs[0]?.version}"`, '"version": "2099-01-01.1"')
    writeFileSync(files.schema, '')
    expect(writeFiles(files)).toEqual([])
    expect(checkFiles(files)).toEqual([])
    expect(readIndex().packs[0]?.version).toBe('2099-01-01.1')
  })

  it('lists a second city', () => {
    cpSync('tests/fixtures/packs/testcity.json', join(files.packs, 'testcity.json'))
    expect(writeFiles(files)).toEqual([])
    expect(readIndex().packs.map((one) => one.id)).toEqual(['testcity', 'xinyang'])
  })

  it('changes nothing the second time', () => {
    const before = readFileSync(indexPath())
    expect(writeFiles(files)).toEqual([])
    expect(readFileSync(indexPath())).toEqual(before)
  })

  it('refuses changed figures under an old version: phones would never see them', () => {
    const before = readFileSync(indexPath())
    edit(packPath(), '信阳门诊统筹', '信阳门诊统筹：')
    expect(writeFiles(files)[0]).toMatch(/^xinyang\.json: changed, so its version must be newer than /)
    expect(readFileSync(indexPath())).toEqual(before)
  })

  it('refuses a pack that is not in order', () => {
    edit(packPath(), '"doc": "xy-2024-52"', '"doc": "no-such-document"')
    expect(writeFiles(files)[0]).toContain('no document "no-such-document"')
  })
})

describe('versions', () => {
  it.each([
    ['2026-11-22.2', '2026-11-22.1', true],
    ['2026-11-22.10', '2026-11-22.9', true],
    ['2026-11-23.1', '2026-11-22.9', true],
    ['2026-11-22.1', '2026-11-22.1', false],
    ['2026-11-22.9', '2026-11-22.10', false],
    ['2025-12-31.9', '2026-01-01.1', false],
  ])('%s is newer than %s: %s', (version, than, newer) => expect(isNewer(version, than)).toBe(newer))
})
