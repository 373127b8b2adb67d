/** What a page and the worker say to each other. Both sides import these shapes and nothing else of each other. */

/** How much of the offline package is in the cache. Complete when done === total. */
export interface PackageCount {
  done: number
  total: number
}

/** From a page, answered through the port that comes with it. */
export type Question =
  /** How much is in the cache? */
  | { type: 'COUNT' }
  /** Fetch what is missing (the browser may have dropped files), then count. */
  | { type: 'REPAIR' }
  /** Fetch no more of it: nobody wants to wait. What is there stays for the next time. Not answered. */
  | { type: 'STOP' }
  /** Take over from the running worker. Not answered. */
  | { type: 'SKIP_WAITING' }
  /** The same, where no other page is open that would lose its files. Not answered. */
  | { type: 'SKIP_WAITING_IF_ALONE' }

/** From the worker to every page, while it fetches. */
export interface Progress extends PackageCount {
  type: 'PROGRESS'
}

/** Recognises a progress message among whatever else arrives. */
export function isProgress(data: unknown): data is Progress {
  return typeof data === 'object' && data !== null && (data as Progress).type === 'PROGRESS'
}
