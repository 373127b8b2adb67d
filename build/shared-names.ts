import { parseAst } from 'vite'
import type { Rolldown } from 'vite'

/** A chunk before its last minification: its code, and the names that a part of it must get there. */
export interface Named {
  code: string
  names: Map<string, string>
}

interface Parts {
  /** What it says besides. */
  body: string
  takes: { from: string; name: string; local: string }[]
  gives: { name: string; local: string }[]
}

/** How a page or a part that comes later is taken out of its room. */
const LATER = /import\("\.\/([^"]+)"\)(?:\.then\((\w+)=>\2\.([\w$]+)\))?/g
const CAPITALS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const SUFFIXES = [...'abcdefghijklmnopqrstuvwxyz', ...CAPITALS]
/** Vue's functions are called everywhere: they get the shortest names. */
const FIRST = 'vue.js'

/**
 * One name for what several chunks share. Bundlers give it three: one where it is made, one at the border, one where it
 * is used, and each border lists the pairs: `import{G as l,H as a}`. With one for all three the lists are half as
 * long: 2 KB of the package. The names follow the order of the chunks, not their text: a sentence changes none.
 * @throws where the bundler writes its borders otherwise
 */
export function sharedNames(chunks: readonly Rolldown.OutputChunk[]): Map<Rolldown.OutputChunk, Named> {
  const parts = new Map(chunks.map((chunk) => [fileOf(chunk), partsOf(chunk)]))
  const names = namesOf(parts, new Set(chunks.flatMap(takenLater)))
  return new Map(chunks.map((chunk) => [chunk, named(fileOf(chunk), parts, names)]))
}

function partsOf({ code, fileName }: Rolldown.OutputChunk): Parts {
  const parts: Parts = { body: code, takes: [], gives: [] }
  for (const node of parseAst(code).body.toReversed()) {
    if (node.type === 'ImportDeclaration' && node.specifiers.length > 0) {
      const from = node.source.value.replace('./', '')
      for (const one of node.specifiers) {
        if (one.type !== 'ImportSpecifier') throw new Error(`${fileName} imports ${from} as a whole`)
        parts.takes.push({ from, name: nameOf(one.imported), local: one.local.name })
      }
    } else if (node.type === 'ExportNamedDeclaration') {
      if (node.declaration || node.source) throw new Error(`${fileName} exports otherwise than by a list`)
      for (const one of node.specifiers)
        parts.gives.push({ name: nameOf(one.exported), local: nameOf(one.local) })
    } else continue
    parts.body = parts.body.slice(0, node.start) + parts.body.slice(node.end)
  }
  return parts
}

function nameOf(node: { type: string; name?: string }): string {
  if (node.type !== 'Identifier' || !node.name) throw new Error('A border has names in quotes')
  return node.name
}

/** Names that an `import()` asks for: they stay as they are. */
function takenLater({ code, fileName }: Rolldown.OutputChunk): string[] {
  return [...code.matchAll(LATER)].map(([all, , , name]) => {
    if (!name) throw new Error(`${fileName} does in an unexpected way: ${all}`)
    return name
  })
}

/** What is taken from a file → the name for all: `vue.js h` → `A`. */
function namesOf(parts: ReadonlyMap<string, Parts>, later: ReadonlySet<string>): Map<string, string> {
  const free = freeNames(later)
  const names = new Map<string, string>()
  const files = [...parts].toSorted(
    ([a], [b]) => Number(b === FIRST) - Number(a === FIRST) || (a < b ? -1 : 1),
  )
  for (const [file, { gives }] of files) {
    const users = (name: string): number => usersOf(parts, file, name)
    const its = gives.map(({ name }) => name).filter((name) => users(name) > 0)
    for (const name of its.toSorted((a, b) => users(b) - users(a) || (a < b ? -1 : 1)))
      names.set(`${file} ${name}`, later.has(name) ? name : (free.next().value ?? name))
  }
  return names
}

function usersOf(parts: ReadonlyMap<string, Parts>, file: string, name: string): number {
  return [...parts.values()].filter(({ takes }) =>
    takes.some((one) => one.from === file && one.name === name),
  ).length
}

function* freeNames(taken: ReadonlySet<string>): Generator<string, undefined> {
  for (const name of ['', ...CAPITALS].flatMap((first) =>
    (first ? SUFFIXES : CAPITALS).map((last) => first + last),
  ))
    if (!taken.has(name)) yield name
  throw new Error('More is shared than there are names')
}

function named(file: string, parts: ReadonlyMap<string, Parts>, names: ReadonlyMap<string, string>): Named {
  const { body = '', takes = [], gives = [] } = parts.get(file) ?? {}
  const own = new Map<string, string>()
  const imports = new Map<string, string[]>()
  for (const { from, name, local } of takes) {
    const shared = names.get(`${from} ${name}`)
    if (!shared) throw new Error(`${file} takes ${name} from ${from}, which does not give it`)
    own.set(local, shared)
    imports.set(from, [...(imports.get(from) ?? []), `${shared} as ${local}`].toSorted())
  }
  const exports = gives.map(({ name, local }) => {
    const shared = names.get(`${file} ${name}`)
    if (shared && !own.has(local)) own.set(local, shared)
    return `${local} as ${shared ?? name}`
  })
  const lists = [...imports].toSorted().map(([from, list]) => `import{${list.join()}}from"./${from}";`)
  const face = exports.length ? `;export{${exports.join()}};` : ''
  return { code: lists.join('') + body + face, names: own }
}

function fileOf({ fileName }: Rolldown.OutputChunk): string {
  return fileName.replace('assets/', '')
}
