import type { YearInput } from '../../src/calc'

export function oneStay(): YearInput
export function yearOf(events: number, seed?: number): YearInput
export function township(residents: number): YearInput[]
