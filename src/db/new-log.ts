/**
 * Makes Chromium begin a new log file before anything is written.
 *
 * It otherwise goes on writing the file of the last session. Where that session was killed in the middle of an entry,
 * all that is written behind the torn one is unreadable at the next start, and the browser then takes the whole
 * database for corrupt and empties it (crbug.com/460568, switched off on Chrome OS and phones with little memory only).
 * Deleting a database, even an empty one, makes it compact what it has read and begin anew: some milliseconds.
 *
 * Resolves when it is done, cannot be done, or takes longer than `ms`: it must never keep the app from opening.
 */
export function beginNewLog(name: string, ms: number): Promise<void> {
  if (!isChromium()) return Promise.resolve()
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
    try {
      const opening = indexedDB.open(name)
      opening.onerror = () => resolve()
      opening.onsuccess = () => {
        opening.result.close()
        const deleting = indexedDB.deleteDatabase(name)
        deleting.onsuccess = deleting.onerror = () => resolve()
      }
    } catch {
      // Storage that cannot be used at all says so when the real database is opened.
      resolve()
    }
  })
}

function isChromium(): boolean {
  return typeof navigator !== 'undefined' && /Chrom(e|ium)\//.test(navigator.userAgent)
}
