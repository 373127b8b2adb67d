import { edited, type Differences } from './edits'
import type { PackageFile } from './offline-package'

/** The folder of a release, as addresses and the page name it (build/release-folder.ts). */
const FOLDER = /\bassets\/(\w+)\//

/** A network that says nothing does not keep the files away. */
const PATIENCE_MS = 30_000

/** What an earlier release had under the name of a file. */
interface Earlier {
  text: string
  response: Response
}

/**
 * Takes from the release before what is the same in this one, and makes what has changed from it where the server says
 * how: an update fetches what has changed and nothing else. Whatever has not the hash of the build is not kept.
 * @param kept what the cache holds
 * @param files of this release
 * @param signal ends the asking
 * @returns for a file: whether the cache now holds it
 */
export function takeEarlier(
  cache: Cache,
  kept: readonly Request[],
  files: readonly PackageFile[],
  signal: AbortSignal,
): (file: PackageFile) => Promise<boolean> {
  const { url: script = '' } = files.find(({ url }) => FOLDER.test(url)) ?? {}
  const [folder = ''] = FOLDER.exec(script) ?? []
  /** One for each release of which the cache holds something; asked for where something has changed. */
  let differences: Promise<Differences[]> | undefined

  return async (file) => {
    const name = nameOf(file.url)
    const earlier: Earlier[] = []
    for (const request of kept) {
      const response = nameOf(request.url) === name && (await cache.match(request))
      if (!response) continue
      const text = inFolder(await response.text(), folder)
      if (await keep(cache, file, text, response)) return true
      earlier.push({ text, response })
    }
    if (earlier.length === 0) return false
    differences ??= Promise.all(sinceFiles(kept, script).map((url) => ask(url, signal)))
    for (const each of await differences)
      for (const { text, response } of earlier)
        try {
          if (await keep(cache, file, edited(text, each[name] ?? []), response)) return true
        } catch {
          // Not what our build writes: the file itself is fetched.
        }
    return false
  }
}

/** The text as it would be in a release of that folder: page and scripts are the same but for its name. */
export function inFolder(text: string, folder: string): string {
  return text.replace(new RegExp(FOLDER, 'g'), folder)
}

/** Addresses of what turns each earlier release into this one. */
function sinceFiles(kept: readonly Request[], script: string): string[] {
  const [, now] = FOLDER.exec(script) ?? []
  const earlier = new Set(kept.map(({ url }) => FOLDER.exec(url)?.[1]))
  return [...earlier]
    .filter((folder) => folder && now && folder !== now)
    .map((folder) => script.replace(/[^/]*$/, `since-${folder}.json`))
}

/** @returns nothing where there is none, or no answer */
async function ask(url: string, signal: AbortSignal): Promise<Differences> {
  const own = new AbortController()
  signal.addEventListener('abort', () => own.abort())
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => {
      own.abort()
      reject()
    }, PATIENCE_MS)
  })
  const asking = fetch(url, { credentials: 'same-origin', redirect: 'error', signal: own.signal })
  return Promise.race([late, asking.then((response) => response.json())]).catch(() => ({}))
}

async function keep(cache: Cache, file: PackageFile, text: string, response: Response): Promise<boolean> {
  const body = new TextEncoder().encode(text)
  if ((await hashOf(body)) !== file.integrity) return false
  await cache.put(file.cacheKey, new Response(body, response))
  return true
}

function nameOf(url: string): string {
  return new URL(url).pathname.replace(/.*\//, '')
}

async function hashOf(body: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body))
  return `sha256-${btoa(String.fromCharCode(...digest))}`
}
