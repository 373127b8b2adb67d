import { readFileSync } from 'node:fs'
import type { Pack } from '../../../src/calc'

function read(path: string): Pack {
  return JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')) as Pack
}

/** Fresh objects on every call, so that a test may change its own copy. */
export const xinyang = (): Pack => read('public/policy/xinyang.json')
/** Invented figures, none of them Xinyang's. */
export const testcity = (): Pack => read('tests/fixtures/packs/testcity.json')
