import { readFileSync } from 'node:fs'
import type { Pack } from '../../src/calc'
import type { Answers } from '../../src/pages/estimate/step'

/** The pack that ships: the questions depend on which groups its parameters speak of. */
export const pack = JSON.parse(readFileSync('public/policy/xinyang.json', 'utf8')) as Pack

/** Nothing answered yet. */
export function blank(): Answers {
  const opening = { inScope: '', basic: '', critical: '', assistance: '', tilted: '' }
  const draft: Answers['draft'] = {
    who: '',
    year: '',
    group: '',
    sheet: '',
    date: '',
    billed: '',
    inScope: '',
    basicPaid: '',
    criticalPaid: '',
    outOfScope: '',
    outOfScopeUnknown: false,
    inScopeMissing: false,
    criticalMissing: false,
    referred: '',
    inProvince: '',
    earlier: '',
    opening,
    earlierReferred: '',
    step: '',
  }
  return { draft, pack }
}

/** A complete, consistent set of answers of a father on 低保 who holds a sheet, with changes. */
export function answered(changes: Partial<Answers['draft']> = {}): Answers {
  const complete: Partial<Answers['draft']> = {
    who: 'father',
    year: '2025',
    date: '2025-05-10',
    group: 'dibao',
    sheet: 'yes',
    billed: '20000',
    inScope: '15000',
    outOfScope: '5000',
    basicPaid: '10500',
    criticalPaid: '0',
    inProvince: 'yes',
    referred: 'yes',
    earlier: 'no',
  }
  return { draft: { ...blank().draft, ...complete, ...changes }, pack }
}
