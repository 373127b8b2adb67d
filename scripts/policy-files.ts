import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import type { Pack } from '../src/calc/pack'
import { PolicyError } from '../src/policy/errors'
import { describeIssue, parsePack } from '../src/policy/parse'
import { packIndexSchema, packSchema } from '../src/policy/schema'
import type { PackEntry, PackIndex } from '../src/policy/schema'
import { isNewer } from '../src/policy/version'

/**
 * The files around the packs: index.json, which says what can be had, and the JSON Schema, which helps editors.
 * Both are written from the packs and the Valibot schema; neither is edited by hand.
 */

const INDEX = 'index.json'

export interface PolicyFiles {
  /** Folder of the packs and of index.json. */
  packs: string
  /** File of the JSON Schema. */
  schema: string
}

/** PUBLIC_DIR: another folder than public/, as for the build. */
export const REPOSITORY: PolicyFiles = {
  packs: join(process.env['PUBLIC_DIR'] ?? 'public', 'policy'),
  schema: 'docs/policy.schema.json',
}

/** Everything that is wrong, one line each; empty = all is well. */
export function checkFiles(files: PolicyFiles): string[] {
  const { entries, problems } = readPacks(files.packs)
  return [...problems, ...checkIndex(files.packs, entries), ...checkSchema(files.schema)]
}

/**
 * Writes index.json and the JSON Schema.
 * @returns what stands in the way; then nothing is written
 */
export function writeFiles(files: PolicyFiles): string[] {
  const { entries, problems } = readPacks(files.packs)
  const stale = staleVersions(entries, readIndex(files.packs))
  if (problems.length > 0 || stale.length > 0) return [...problems, ...stale]
  writeFileSync(join(files.packs, INDEX), indexText(entries))
  return writeSchema(files)
}

/**
 * Lays out what has to be uploaded so that phones get newer data without a release: every pack under a name of its
 * own, and an index that names them. The file that belongs to the build stays on the server as it is, because the
 * worker of that build checks it against its hash.
 * @returns what stands in the way; then nothing is written
 */
export function publishFiles(files: PolicyFiles, folder: string): string[] {
  const problems = checkFiles(files)
  if (problems.length > 0) return problems
  const { entries } = readPacks(files.packs)
  const published = entries.map((entry) => ({
    ...entry,
    file: `${entry.id}-${entry.version.replace('.', '-')}.json`,
  }))
  mkdirSync(folder, { recursive: true })
  entries.forEach(({ file }, i) =>
    copyFileSync(join(files.packs, file), join(folder, published[i]?.file ?? file)),
  )
  writeFileSync(join(folder, INDEX), indexText(published))
  return []
}

/** Writes the JSON Schema alone: also when a pack is not in order yet. */
export function writeSchema(files: PolicyFiles): string[] {
  writeFileSync(files.schema, schemaText())
  return []
}

/** The JSON Schema of a pack, without what only code can check (real days, order of dates, everything of check.ts). */
function schemaText(): string {
  const schema = toJsonSchema(packSchema, { ignoreActions: ['check'], typeMode: 'input' })
  return `${JSON.stringify({ title: 'Policy pack of 医保算得清', ...schema }, null, 2)}\n`
}

function indexText(packs: PackEntry[]): string {
  const index: PackIndex = { format: 1, packs }
  return `${JSON.stringify(index, null, 2)}\n`
}

function readPacks(folder: string): { entries: PackEntry[]; problems: string[] } {
  const entries: PackEntry[] = []
  const problems: string[] = []
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== INDEX)
  for (const file of names.sort()) {
    const bytes = readFileSync(join(folder, file))
    try {
      entries.push(entryOf(parsePack(bytes.toString('utf8')), file, bytes))
    } catch (error) {
      const details = error instanceof PolicyError ? error.details : [String(error)]
      problems.push(...details.map((detail) => `${file}: ${detail}`))
    }
  }
  for (const { id, file } of entries) {
    if (file !== `${id}.json`) problems.push(`${file}: the file must be named after its id, ${id}.json`)
  }
  return { entries, problems }
}

function entryOf(pack: Pack, file: string, bytes: Buffer): PackEntry {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { id, name, version, covers } = pack
  return { id, name, version, sha256, covers, file, bytes: bytes.length }
}

function readIndex(folder: string): PackIndex | null {
  const path = join(folder, INDEX)
  if (!existsSync(path)) return null
  return v.parse(packIndexSchema, JSON.parse(readFileSync(path, 'utf8')))
}

function checkIndex(folder: string, entries: PackEntry[]): string[] {
  const path = join(folder, INDEX)
  if (!existsSync(path)) return [`${INDEX}: missing; run npm run policy:write`]
  const text = readFileSync(path, 'utf8')
  if (text === indexText(entries)) return []
  const result = v.safeParse(packIndexSchema, JSON.parse(text))
  if (!result.success) return result.issues.map((issue) => `${INDEX}: ${describeIssue(issue)}`)
  return [
    ...indexDifferences(result.output.packs, entries),
    `${INDEX}: out of date; run npm run policy:write`,
  ]
}

function indexDifferences(stated: PackEntry[], found: PackEntry[]): string[] {
  const keys = ['name', 'version', 'sha256', 'file', 'bytes'] as const
  return found.flatMap((entry) => {
    const said = stated.find((one) => one.id === entry.id)
    if (!said) return [`${INDEX}: ${entry.id} is not listed`]
    return keys
      .filter((key) => said[key] !== entry[key])
      .map((key) => `${INDEX}: ${entry.id}: ${key} is ${said[key]}, the file has ${entry[key]}`)
  })
}

/** Phones never go back to an older version, so changed content under an old version would not reach them. */
function staleVersions(entries: PackEntry[], index: PackIndex | null): string[] {
  return entries.flatMap((entry) => {
    const before = index?.packs.find((one) => one.id === entry.id)
    if (!before || before.sha256 === entry.sha256 || isNewer(entry.version, before.version)) return []
    return [`${entry.file}: changed, so its version must be newer than ${before.version}`]
  })
}

function checkSchema(path: string): string[] {
  const current = existsSync(path) ? readFileSync(path, 'utf8') : ''
  return current === schemaText() ? [] : [`${path}: out of date; run npm run policy:write`]
}
