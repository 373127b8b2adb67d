import { expect } from 'vitest'
import type { Context, Words } from '../../../src/components/LayerExplain/sentences'
import { xinyang } from './pack'

export function context(groupLabel: string, rough = false): Context {
  return { pack: xinyang, groupLabel, rough, roughIn: rough }
}

/** Every string of one explained layer. */
export function allText(words: Words): string {
  return [words.heading, words.why, ...words.next, ...words.formula].join('\n')
}

/** No hole of a template may reach the screen, and a sentence ends as one. */
export function expectWhole(words: Words): void {
  expect(allText(words)).not.toMatch(/undefined|NaN|null|\[object|  |。。|，。|%%|[^大]约 | 约|约0|  /)
  expect(words.heading).toMatch(/为什么是(约[0-9]| [0-9]|不到)/)
  expect(words.why).toMatch(/。$/)
  for (const line of words.next) expect(line).toMatch(/。$/)
}
