import type { Job, Kept, SavedRecord } from '../db'
import { engine } from './engine'
import { database } from './keeping'
import { usePolicy } from './policy'

/** What was found out about the results of a file, in numbers of records. */
export interface Doubts {
  /** Not what the rules make of the answers: computed anew. */
  mended: number
  /** The rules make nothing of the answers: left out. */
  dropped: number
  /** Computed with policy data that this phone does not have: marked. */
  unchecked: number
}

/** Marks a record whose figures could not be checked where it was imported. Told like any other assumption. */
const UNCHECKED = 'unchecked'
/** The most that a record can have. */
const MOST_ASSUMPTIONS = 20

/**
 * The results in a file are only what somebody says: each is computed anew from its answers where this phone has the
 * policy data of that time, and marked where it has not. Rejects where rules or policy data cannot be loaded, and where
 * the job is cancelled.
 * @param kept as `readBackup` gives it: in the shape of what is kept
 */
export async function recheck(kept: Kept, job: Job): Promise<{ kept: Kept; doubts: Doubts }> {
  const doubts: Doubts = { mended: 0, dropped: 0, unchecked: 0 }
  if (kept.records.length === 0) return { kept, doubts }
  const [{ Pace }, check] = await Promise.all([database(), checks()])
  const pace = new Pace(job, kept.records.length)
  const records: SavedRecord[] = []
  for (const one of kept.records) {
    const { found, record } = check(one)
    if (found !== 'sound') doubts[found]++
    if (found !== 'dropped') records.push(record)
    await pace.step()
  }
  return { kept: { ...kept, records }, doubts }
}

interface Verdict {
  found: keyof Doubts | 'sound'
  record: SavedRecord
}

async function checks(): Promise<(record: SavedRecord) => Verdict> {
  const [rules, room, pack] = await Promise.all([engine(), database(), usePolicy().load()])
  if (!pack) throw new Error('not loaded')
  return (record) => {
    const { id, savedAt, receipt, outcome } = record
    const made = record.assumptions.filter(({ code }) => code !== UNCHECKED)
    if (receipt.pack.id !== pack.id || receipt.pack.version !== pack.version) {
      const assumptions = [...made.slice(0, MOST_ASSUMPTIONS - 1), { code: UNCHECKED }]
      return { found: 'unchecked', record: room.recordOf({ ...record, assumptions }, id, savedAt) }
    }
    // As the app reads the documents where nobody asks for anything else.
    const { readings: _, ...input } = receipt.input
    const now = rules.settleYear(pack, input)
    if (now.kind !== 'settled') return { found: 'dropped', record }
    const sound = room.sameJson(now, outcome)
    const assumptions = withEstimates(made, now.receipt.input)
    if (sound && room.sameJson(assumptions, record.assumptions)) return { found: 'sound', record }
    const estimate = { ...record, receipt: now.receipt, outcome: now, assumptions }
    return { found: sound ? 'sound' : 'mended', record: room.recordOf(estimate, id, savedAt) }
  }
}

/** What the answers themselves say was estimated is told with the result, whether or not the file tells it. */
function withEstimates(
  made: SavedRecord['assumptions'],
  { events }: SavedRecord['receipt']['input'],
): SavedRecord['assumptions'] {
  const estimated = (field: 'basicPaid' | 'criticalPaid'): boolean =>
    events.some((event) => event.kind === 'admission' && event[field] === 'estimate')
  const missing = (['basic', 'critical'] as const)
    .filter((layer) => estimated(`${layer}Paid`))
    .map((layer) => `${layer}-estimated`)
    .filter((code) => !made.some((one) => one.code === code))
  return [...made, ...missing.map((code) => ({ code }))].slice(0, MOST_ASSUMPTIONS)
}
