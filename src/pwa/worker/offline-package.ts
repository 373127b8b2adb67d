import type { PackageCount } from '../messages'
import { takeEarlier } from './earlier-files'

/** One file of the package. */
export interface PackageFile {
  /** Where it is fetched from. */
  url: string
  /** Under which address it is kept; differs from `url` where that carries no hash. */
  cacheKey: string
  /** `sha256-…` of the file as built. */
  integrity: string
}

/**
 * Fetched at once. One after the other costs a round trip per file; more than the browser's connections per host
 * only queue.
 */
const AT_ONCE = 4

/** How many files of the package the cache holds. */
export async function countPackage(cache: Cache, files: readonly PackageFile[]): Promise<PackageCount> {
  return { done: files.length - (await missingFrom(cache, files)).length, total: files.length }
}

/**
 * Fills the cache with every file that it does not hold yet, from the release before or from the network, and reports
 * after each.
 * One failure does not stop the others: the next attempt has less left to do.
 * @param signal ends it
 * @throws the first error, once all files were tried
 */
export async function fillPackage(
  cache: Cache,
  files: readonly PackageFile[],
  report: (count: PackageCount) => void,
  signal: AbortSignal,
): Promise<void> {
  const queue = await missingFrom(cache, files)
  const keepEarlier = takeEarlier(cache, await cache.keys(), files, signal)
  const errors: unknown[] = []
  let done = files.length - queue.length
  report({ done, total: files.length })

  async function work(): Promise<void> {
    for (let file = queue.shift(); file; file = queue.shift()) {
      try {
        if (!(await keepEarlier(file))) await keep(cache, file, signal)
        report({ done: ++done, total: files.length })
      } catch (error) {
        errors.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  if (errors.length > 0) throw errors[0]
}

async function missingFrom(cache: Cache, files: readonly PackageFile[]): Promise<PackageFile[]> {
  const kept = new Set((await cache.keys()).map((request) => request.url))
  return files.filter((file) => !kept.has(file.cacheKey))
}

async function keep(cache: Cache, file: PackageFile, signal: AbortSignal): Promise<void> {
  // A file whose address carries a hash and that the page has just loaded may come from the browser's own cache; the others are revalidated.
  const mode = file.url === file.cacheKey ? 'default' : 'no-cache'
  const response = await fetchVerified(file, { cache: mode, signal }).catch(() =>
    fetchVerified(file, { cache: 'reload', signal }),
  )
  await cache.put(file.cacheKey, response)
}

/** Rejects on any status but 2xx, on a redirect (a login page), and on a body other than the one built. */
async function fetchVerified({ url, integrity }: PackageFile, how: RequestInit): Promise<Response> {
  const response = await fetch(url, { ...how, integrity, credentials: 'same-origin', redirect: 'error' })
  if (!response.ok) throw new Error(`${response.status} for ${url}`)
  return response
}
