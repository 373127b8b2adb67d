import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { diffArrays } from 'diff'
import { inFolder } from '../src/pwa/worker/earlier-files.ts'
import type { Edit } from '../src/pwa/worker/edits.ts'
import { brotliSize, writeCompressed } from './compress.ts'

/** A word as a whole: what changes in scripts is a name or a sentence. */
const TOKEN = /[\w$]+|[^\w$]/g
/** With more changes the file is another one, and comparing takes minutes. */
const MOST_CHANGES = 6000
/** What is between two changes and is shorter than saying so is written with them. */
const SHORT = 6
/** Of the file on the wire. With more, the file itself is fetched. */
const WORTH = 0.5

/** What was written beside a release, for the phones that have an earlier one. */
export interface Written {
  /** From the folder of the release. */
  file: string
  /** Names of the files that it makes. */
  changed: string[]
  /** On the wire. */
  bytes: number
}

/** What turns one text into the other; null where that is nearly all of it. */
export function editsBetween(before: string, after: string): Edit[] | null {
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: MOST_CHANGES })
  if (!changes) return null
  const edits: Edit[] = []
  let [same, gone, written] = [0, 0, '']
  for (const { added, removed, value } of changes) {
    const text = value.join('')
    if (added) written += text
    else if (removed) gone += text.length
    else if (gone + written.length > 0 && text.length < SHORT) {
      gone += text.length
      written += text
    } else {
      if (gone + written.length > 0) edits.push([same, gone, written])
      ;[same, gone, written] = [text.length, 0, '']
    }
  }
  if (gone + written.length > 0) edits.push([same, gone, written])
  return edits
}

/**
 * Lays beside a release, for each one that is served so far, a file that turns that one's files into its own
 * (src/pwa/worker/earlier-files.ts asks for it). Of the release before that is every text of the package, of those
 * before it the scripts: nothing else of them is still there.
 * @param from folder that is served so far
 * @param to folder of the new release
 */
export function writeDifferences(from: string, to: string): Written[] {
  const files = packageOf(to)
  const now = releaseOf(to)
  const before = releaseOf(from)
  const releases = readdirSync(join(from, 'assets'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== now)
    .map(({ name }) => name)
  return releases.map((release) => {
    const differences: Record<string, Edit[]> = {}
    for (const file of files) {
      const earlier = file.replace(`assets/${now}/`, `assets/${release}/`)
      const known = earlier !== file || release === before ? read(from, earlier) : null
      const edits =
        known === null ? null : worthwhile(inFolder(known, `assets/${now}/`), read(to, file) ?? '')
      if (edits) differences[basename(file)] = edits
    }
    return write(to, `assets/${now}/since-${release}.json`, differences)
  })
}

function worthwhile(before: string, after: string): Edit[] | null {
  if (before === after) return null
  const edits = editsBetween(before, after)
  return edits && brotliSize(JSON.stringify(edits)) <= brotliSize(after) * WORTH ? edits : null
}

function write(to: string, file: string, differences: Record<string, Edit[]>): Written {
  const path = join(to, file)
  const text = JSON.stringify(differences)
  writeFileSync(path, text)
  writeCompressed(path)
  return { file, changed: Object.keys(differences), bytes: brotliSize(text) }
}

/** The files that the worker of a release keeps. */
function packageOf(dir: string): string[] {
  const worker = readFileSync(join(dir, 'sw.js'), 'utf8')
  return [...worker.matchAll(/"url":"([^"]+)"/g)].map(([, file = '']) => file)
}

/** Name of the folder in which a release has its scripts. */
function releaseOf(dir: string): string {
  const [, name = ''] = /\bassets\/(\w+)\//.exec(readFileSync(join(dir, 'index.html'), 'utf8')) ?? []
  return name
}

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? []
}

function read(dir: string, file: string): string | null {
  const path = join(dir, file)
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8') : null
}
