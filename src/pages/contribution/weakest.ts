import type { Grade } from '../../calc'

const FROM_WEAK: readonly Grade[] = ['reading', 'neighbour', 'national', 'province', 'local']

/** How far a figure can be trusted that rests on several: as far as the weakest of them. null = it rests on none. */
export function weakest(grades: readonly (Grade | undefined)[]): Grade | null {
  return FROM_WEAK.find((grade) => grades.includes(grade)) ?? null
}
