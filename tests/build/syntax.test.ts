import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseAst } from 'vite'
import { describe, expect, it } from 'vitest'
import { filesUnder } from '../../build/compress'

const DIST = resolve(process.env['BUILD_DIR'] ?? 'dist')
const scripts = [...filesUnder(join(DIST, 'assets')), join(DIST, 'sw.js')].filter((file) =>
  file.endsWith('.js'),
)

/**
 * What came after ES2018 and is not in Chrome 71 or Safari 12.1. (import(), import.meta and a catch without a name
 * came later than ES2018 too, but these browsers have them.)
 */
const TOO_NEW: Record<string, (node: Node) => boolean> = {
  'optional chaining': ({ type }) => type === 'ChainExpression',
  '??': ({ type, operator }) => type === 'LogicalExpression' && operator === '??',
  'logical assignment': ({ operator }) => ['??=', '||=', '&&='].includes(String(operator)),
  'class field': ({ type }) => type === 'PropertyDefinition' || type === 'StaticBlock',
  'private name': ({ type }) => type === 'PrivateIdentifier',
  'big integer': ({ type, bigint }) => type === 'Literal' && bigint !== undefined,
  'top-level await': ({ type, topLevel }) => type === 'AwaitExpression' && topLevel === true,
  'export * as': ({ type, exported }) => type === 'ExportAllDeclaration' && Boolean(exported),
}

type Node = Record<string, unknown>

describe('syntax for the oldest phones', () => {
  it('is looked for in every script', () => {
    expect(scripts.length).toBeGreaterThanOrEqual(3)
    expect(findings('a?.b; c ?? d; e ||= f; class G { h = 1; #i = 2 }; 1n')).toEqual([
      'optional chaining',
      '??',
      'logical assignment',
      'class field',
      'class field',
      'private name',
      'big integer',
    ])
  })

  it.each(scripts.map((file) => [file.slice(DIST.length + 1), file]))('%s is readable', (_name, file) => {
    expect(findings(readFileSync(file, 'utf8'))).toEqual([])
  })
})

/** What came into Chrome after 71 or into Safari after 12.1: the linter forbids it to us, and no library names it. */
const NEWER =
  /\b(fromEntries|allSettled|replaceAll|structuredClone|hasOwn|findLast|findLastIndex|toSorted|toReversed|replaceChildren|requestSubmit|roundRect|canParse|randomUUID|withResolvers|checkVisibility|WeakRef|FinalizationRegistry|ListFormat|CompressionStream|OffscreenCanvas)\b/g

describe('interfaces for the oldest phones', () => {
  it('are those of Chrome 71 and Safari 12.1', () => {
    expect(scripts.flatMap((file) => readFileSync(file, 'utf8').match(NEWER) ?? [])).toEqual([])
  })
})

function findings(code: string): string[] {
  const found: string[] = []
  visit(parseAst(code) as unknown as Node, (node) => {
    for (const [name, test] of Object.entries(TOO_NEW)) if (test(node)) found.push(name)
  })
  return found
}

function visit(node: unknown, see: (node: Node) => void, topLevel = true): void {
  if (Array.isArray(node)) {
    for (const one of node) visit(one, see, topLevel)
  } else if (typeof node === 'object' && node !== null) {
    const here = node as Node
    see({ ...here, topLevel })
    const inside = topLevel && !/Function|Method|ArrowFunction/.test(String(here['type']))
    for (const child of Object.values(here)) visit(child, see, inside)
  }
}
