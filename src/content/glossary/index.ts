import { BILL } from './bill'
import { CARE } from './care'
import { OUTPATIENT } from './outpatient'
import { PAPERS } from './papers'
import { PAYERS } from './payers'
import { PAYING } from './paying'
import { PEOPLE } from './people'
import type { Term, TermArea } from './term'

export type { Term, TermArea } from './term'

/** Headings of the glossary, in the order in which they are shown. */
export const TERM_AREAS: { id: TermArea; title: string }[] = [
  { id: 'bill', title: '看结算单会遇到的' },
  { id: 'payers', title: '谁来出钱，报多少' },
  { id: 'outpatient', title: '看门诊、拿药' },
  { id: 'people', title: '救助对象是哪些人' },
  { id: 'paying', title: '参保和交钱' },
  { id: 'care', title: '去哪里看，还有什么帮助' },
  { id: 'papers', title: '看文件会遇到的' },
]

/** Every term, in the order of the headings. */
export const TERMS: readonly Term[] = [
  ...BILL,
  ...PAYERS,
  ...OUTPATIENT,
  ...PEOPLE,
  ...PAYING,
  ...CARE,
  ...PAPERS,
]

/** The term with this id; null where there is none (an old link). */
export function termOf(id: string): Term | null {
  return TERMS.find((term) => term.id === id) ?? null
}
