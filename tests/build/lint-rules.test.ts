import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ESLint } from 'eslint'
import { afterAll, describe, expect, it } from 'vitest'

const eslint = new ESLint({ cwd: resolve('.') })

/** Names of the rules that complain about this code, as if it stood in that file. */
async function complaints(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: resolve(file) })
  return (result?.messages ?? []).map(({ ruleId, fatal, message }) => (fatal ? message : ruleId))
}

const DIRECTION = ['house/import-direction']

describe('the direction of imports', () => {
  const forbidden: [why: string, file: string, code: string][] = [
    ['calc knows no Vue', 'src/calc/x.ts', "import { ref } from 'vue'"],
    ['calc knows no database', 'src/calc/x.ts', "import type { X } from '../db'"],
    ['calc knows no machine', 'src/calc/x.ts', "import { readFileSync } from 'node:fs'"],
    ['policy knows no store', 'src/policy/x.ts', "import { useX } from '../stores'"],
    ['a store knows no page', 'src/stores/x.ts', "import { X } from '../pages/home'"],
    ['a component knows no page', 'src/components/X/X.ts', "import { X } from '../../pages/home'"],
    ['a page knows no other page', 'src/pages/home/x.ts', "import { X } from '../result'"],
    ['nobody goes past an index', 'src/stores/x.ts', "import type { X } from '../calc/pack'"],
    ['not even lazily', 'src/stores/x.ts', "const x = () => import('../calc/settle')"],
    ['a store loads the rules lazily', 'src/stores/x.ts', "import { settleYear } from '../calc'"],
    ['a page does not load the rules', 'src/pages/home/x.ts', "const x = () => import('../../calc')"],
    ['a page does not load the database', 'src/pages/home/x.ts', "import { open } from '../../db'"],
    ['the rules use no library', 'src/calc/x.ts', "import Decimal from 'decimal.js'"],
    ['only db opens the database', 'src/policy/x.ts', "import Dexie from 'dexie'"],
    ['a page checks no schema', 'src/pages/home/x.ts', "import * as v from 'valibot'"],
    ['the glossary knows nothing', 'src/content/x.ts', "import type { Pack } from '../calc'"],
    ['the search knows no store', 'src/search/x.ts', "import { usePolicy } from '../stores'"],
    ['a page does not load the search', 'src/pages/home/x.ts', "import { openFinder } from '../../search'"],
    ['only the search indexes', 'src/stores/x.ts', "import MiniSearch from 'minisearch'"],
    ['handing over knows no store', 'src/handover/x.ts', "import type { X } from '../stores'"],
    ['a page does not load it', 'src/pages/home/x.ts', "import { encode } from '../../handover'"],
    ['only it makes QR codes', 'src/pages/home/x.ts', "import { encode } from 'uqr'"],
    ['passing on counts as importing', 'src/stores/x.ts', "export { settleYear } from '../calc'"],
  ]
  it.each(forbidden)('%s', async (_why, file, code) => {
    expect(await complaints(file, code)).toEqual(DIRECTION)
  })

  it('calls no method that the oldest phones lack', async () => {
    expect(await complaints('src/stores/x.ts', 'const x = [1].at(-1)')).toEqual(['no-restricted-syntax'])
    expect(await complaints('tests/x.test.ts', 'const x = [1].at(-1)')).toEqual([])
  })

  const allowed: [file: string, code: string][] = [
    ['src/calc/x.ts', "import { roundToFen } from './money'"],
    ['src/stores/x.ts', "import type { Outcome } from '../calc'\nconst x = () => import('../calc')"],
    ['src/stores/x.ts', "import { type Outcome } from '../calc'"],
    ['src/pages/home/x.ts', "import { X } from '../../components'\nimport { useX } from '../../stores'"],
    ['src/policy/x.ts', "import * as v from 'valibot'"],
    ['src/search/x.ts', "import MiniSearch from 'minisearch'\nimport { TERMS } from '../content'"],
    ['src/handover/x.ts', "import { encode } from 'uqr'\nimport { readAmount } from '../input'"],
    ['src/pages/home/x.ts', "import type { Findings } from '../../search'"],
    ['src/router.ts', "import { HomePage } from './pages/home'\nconst x = () => import('./pages/result')"],
    ['src/main.ts', "import './styles/index.css'"],
  ]
  it.each(allowed)('allows in %s: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([])
  })
})

describe('templates', () => {
  const page = (template: string) =>
    `<script setup lang="ts"></script>\n\n<template>\n  ${template}\n</template>\n`
  const forbidden: [rule: string, template: string][] = [
    ['vue/no-static-inline-styles', '<p style="color: red">x</p>'],
    ['vue/no-v-html', '<p v-html="x" />'],
    ['vuejs-accessibility/alt-text', '<img src="x.svg" />'],
    ['vuejs-accessibility/click-events-have-key-events', '<p @click="x">x</p>'],
  ]
  it.each(forbidden)('%s bites', async (rule, template) => {
    expect(await complaints('src/pages/home/X.vue', page(template))).toContain(rule)
  })
})

describe('size, cycles and left-overs', () => {
  const dir = mkdtempSync(join(tmpdir(), 'lint-proof-'))
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  function oxlint(files: Record<string, string>): string {
    for (const [name, code] of Object.entries(files)) writeFileSync(join(dir, name), code)
    const result = spawnSync('npx', ['--no-install', 'oxlint', '-c', '.oxlintrc.json', dir], {
      encoding: 'utf8',
    })
    expect(result.status).toBe(1)
    return result.stdout
  }

  it('finds a cycle, a long function, a long file and a left-over log', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, n) => `  x(${n})`).join('\n')
    const found = oxlint({
      'one.ts': "import { two } from './two'\nexport const one = () => two\n",
      'two.ts': "import { one } from './one'\nexport const two = () => one\n",
      'long.ts': `export function long(x: (n: number) => void) {\n${lines(41)}\n}\n`,
      'file.ts': `${Array.from({ length: 301 }, (_, n) => `export const a${n} = ${n}`).join('\n')}\n`,
      'log.ts': "console.log('here')\nexport {}\n",
    })
    for (const rule of ['no-cycle', 'max-lines-per-function', 'max-lines)', 'no-console']) {
      expect(found).toContain(rule)
    }
  })
})
