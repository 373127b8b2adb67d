import { readFileSync } from 'node:fs'
import type { Pack } from '../../src/calc'
import { openFinder } from '../../src/search'
import type { Finder } from '../../src/search'

export const pack = JSON.parse(readFileSync('public/policy/xinyang.json', 'utf8')) as Pack

let opened: Promise<Finder> | undefined
/** The finder over the pack that ships, opened once for all tests of a file. */
export function finder(): Promise<Finder> {
  opened ??= openFinder(pack)
  return opened
}

/** Ids of the first hits. */
export async function firstIds(typed: string, count = 3): Promise<string[]> {
  return (await finder())
    .find(typed)
    .hits.slice(0, count)
    .map(({ entry }) => entry.id)
}
