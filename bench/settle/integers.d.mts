import type { YearInput, Yuan } from '../../src/calc'
import type { Figures } from './figures.mjs'

export function settleIntegers(figures: Figures, input: YearInput): { events: Yuan[][]; year: Yuan[] }
