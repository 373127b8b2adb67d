import { Cancelled } from './types'
import type { Job } from './types'

/** Well below what a finger notices, on a phone that is six times slower than the desk. */
const WORK_MS = 20

/** Lets the page breathe during long work, and ends the work when it is told to. */
export class Pace {
  private readonly job: Job
  private readonly of: number
  private done = 0
  private since = performance.now()

  constructor(job: Job, of: number) {
    this.job = job
    this.of = of
  }

  /** Call after each row that was worked on. @param more what it counts of the whole */
  async step(more = 1): Promise<void> {
    this.done += more
    if (performance.now() - this.since < WORK_MS) return
    this.count(0)
    await new Promise((resolve) => setTimeout(resolve))
    this.since = performance.now()
  }

  /** The same inside a transaction, which must not wait for anything but the database. */
  count(rows: number): void {
    this.done += rows
    if (this.job.cancelled) throw new Cancelled()
    this.job.progress(Math.min(this.done, this.of), this.of)
  }
}

/** One of several stretches of the same work, so that what is shown of it goes forward only. */
export function stretch(job: Job, nth: number, of: number): Job {
  return {
    get cancelled() {
      return job.cancelled
    },
    progress: (done, all) => job.progress(nth * all + done, of * all),
  }
}

/** Lists of `size` rows at most. */
export function slices<T>(rows: readonly T[], size: number): T[][] {
  const count = Math.ceil(rows.length / size)
  return Array.from({ length: count }, (_, at) => rows.slice(at * size, (at + 1) * size))
}
