import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Group, IsoDate } from '../../src/calc/contract'
import { valueAt } from '../../src/calc/lookup'
import type { Pack, Parameter } from '../../src/calc/pack'
import type { ParameterRow } from '../../src/policy'
import { checkPack } from '../../src/policy/check'
import type { Problem } from '../../src/policy/problem'

/** The packs of the tests, read from their files as a phone reads them. */
const FILES = {
  xinyang: 'public/policy/xinyang.json',
  testcity: 'tests/fixtures/packs/testcity.json',
}

export function packText(name: keyof typeof FILES): string {
  return readFileSync(FILES[name], 'utf8')
}

/** A fresh copy on each call: tests break it at will. */
export function pack(name: keyof typeof FILES): Pack {
  return JSON.parse(packText(name)) as Pack
}

export function parameter(of: Pack, id: string): Parameter {
  const found = of.parameters[id]
  if (!found) throw new Error(`the pack has no parameter "${id}"`)
  return found
}

/** Any JSON, to be broken by path. */
type Loose = Record<string, unknown>

function parentOf(value: unknown, path: string): { parent: Loose; key: string } {
  const keys = path.split('/')
  const key = keys.pop() ?? ''
  let parent = value as Loose
  for (const step of keys) {
    const next = parent[step]
    if (typeof next !== 'object' || next === null) throw new Error(`no "${step}" in ${path}`)
    parent = next as Loose
  }
  return { parent, key }
}

/** The pack with one place changed: 'parameters/critical.ladder/values/0/from'. `undefined` removes the key. */
export function broken(of: Pack, path: string, value: unknown): Pack {
  const copy = JSON.parse(JSON.stringify(of)) as Pack
  const { parent, key } = parentOf(copy, path)
  if (value === undefined) delete parent[key]
  else parent[key] = value
  return copy
}

/** Exactly this problem, at this place. */
export function expectProblem(of: Pack, code: Problem['code'], path: string): void {
  const found = checkPack(of).map((problem) => `${problem.code} ${problem.path}`)
  expect(found).toContain(`${code} ${path}`)
}

/** The row that the rules would take; null = none. */
export function rowAt(of: Pack, id: string, date: IsoDate, group?: Group): ParameterRow | null {
  return valueAt<ParameterRow>(parameter(of, id).values, date, group, of.covers.to)
}
