import type { Choice, DraftToKeep, Kept, KeptFamily, KeptOutpatientYear, Tally } from '../db'
import { readAmount } from '../input'
import { useFamily } from './family'
import type { FamilyDraft } from './family-draft'
import { isFamilyTouched } from './family-draft'
import { useOutpatient } from './outpatient'
import type { OutpatientDraft, OutpatientYear } from './outpatient-draft'
import { MOST_OUTPATIENT_YEARS } from './outpatient-draft'
import { useSettings } from './settings'

/** What a backup holds beside the tables: the family, and what was said about outpatient care. Kept like drafts. */
type Beside = Pick<Kept, 'family' | 'outpatient'>

export interface BesidePlan {
  family: Tally
  outpatient: Tally
}

/** Both as they would stand after an import; null = stays as it is. */
interface After {
  family: FamilyDraft | null
  outpatient: OutpatientDraft | null
}

/** As they go into a backup: amounts as numbers, what is no amount left out. */
export async function readBeside(): Promise<Beside> {
  const [family, outpatient] = [useFamily(), useOutpatient()]
  await Promise.all([family.restore(), outpatient.restore()])
  return {
    family: isFamilyTouched(family.draft) ? familyOf(family.draft) : null,
    outpatient: outpatient.draft.years.map(yearOf),
  }
}

function familyOf({ coverYear, members }: FamilyDraft): KeptFamily {
  return { coverYear, members: members.map(({ id, who, group }) => ({ id, who, group })) }
}

function yearOf({ who, year, chronic, generalPaid, chronicPaid }: OutpatientYear): KeptOutpatientYear {
  return { who, year, chronic, generalPaid: yuanOf(generalPaid), chronicPaid: yuanOf(chronicPaid) }
}

function yuanOf(raw: string): string {
  const reading = readAmount(raw)
  return reading.ok ? reading.yuan : ''
}

/** What an import would do to them. */
export async function compareBeside(file: Beside): Promise<BesidePlan> {
  const here = await readBeside()
  const family = file.family ? [verdict(file.family, here.family)] : []
  const outpatient = file.outpatient.map((one) => verdict(one, sameYear(here.outpatient, one)))
  return { family: tallyOf(family), outpatient: tallyOf(outpatient) }
}

function verdict(file: object, here: object | null | undefined): keyof Tally {
  if (!here) return 'fresh'
  return JSON.stringify(file) === JSON.stringify(here) ? 'same' : 'different'
}

function tallyOf(found: (keyof Tally)[]): Tally {
  const tally: Tally = { fresh: 0, same: 0, different: 0 }
  for (const one of found) tally[one]++
  return tally
}

function sameYear<T extends { who: string; year: string }>(
  years: readonly T[],
  { who, year }: { who: string; year: string },
): T | undefined {
  return years.find((one) => one.who === who && one.year === year)
}

/** What they will be. Where both have something, `choice` decides. */
export async function afterImport(file: Beside, choice: Choice): Promise<After> {
  const here = await readBeside()
  const takesFamily = file.family !== null && (here.family === null || choice === 'file')
  const changed = file.outpatient.filter((one) => {
    const found = verdict(one, sameYear(here.outpatient, one))
    return found === 'fresh' || (found === 'different' && choice === 'file')
  })
  const { draft } = useOutpatient()
  const stay = draft.years.filter((one) => !sameYear(changed, one)).map((one) => ({ ...one }))
  const years = [...changed, ...stay].slice(0, MOST_OUTPATIENT_YEARS)
  return {
    family: takesFamily && file.family ? familyOf(file.family) : null,
    outpatient: changed.length ? { ...plain(draft), years } : null,
  }
}

/** What goes into the same transaction as the rows. Nothing where typed things may not outlive the visit. */
export function draftsToKeep({ family, outpatient }: After): DraftToKeep[] {
  if (!useSettings().remembers) return []
  return [
    ...(family ? [{ key: 'family', value: family }] : []),
    ...(outpatient ? [{ key: 'outpatient', value: outpatient }] : []),
  ]
}

/** Shows them. @returns how to undo it, where nothing was changed since */
export function showAfter(after: After): () => void {
  const [family, outpatient] = [useFamily(), useOutpatient()]
  const before = { family: plain(family.draft), outpatient: plain(outpatient.draft) }
  if (after.family) family.draft = plain(after.family)
  if (after.outpatient) outpatient.draft = plain(after.outpatient)
  return () => {
    if (isStill(family.draft, after.family)) family.draft = before.family
    if (isStill(outpatient.draft, after.outpatient)) outpatient.draft = before.outpatient
  }
}

function isStill(draft: object, after: object | null): boolean {
  return after !== null && JSON.stringify(draft) === JSON.stringify(after)
}

function plain<T>(draft: T): T {
  return JSON.parse(JSON.stringify(draft)) as T
}
