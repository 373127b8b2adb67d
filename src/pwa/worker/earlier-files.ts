import type { PackageFile } from './offline-package'

/** The folder of a release, as addresses and the page name it (build/release-folder.ts). */
const FOLDER = /\bassets\/\w+\//

/**
 * Takes from the release before what is the same in this one: an update fetches what has changed and nothing else. The
 * scripts lie in a folder with another name, which the page names; so a page of which nothing else has changed is written
 * anew here. Whatever has not the hash of the build is not kept.
 * @param kept what the cache holds
 * @returns whether the cache now holds the file
 */
export async function keepEarlier(
  cache: Cache,
  kept: readonly Request[],
  file: PackageFile,
  folder: string,
): Promise<boolean> {
  for (const request of kept) {
    if (nameOf(request.url) !== nameOf(file.url)) continue
    const response = await cache.match(request)
    if (!response) continue
    const body = new TextEncoder().encode((await response.text()).replace(new RegExp(FOLDER, 'g'), folder))
    if ((await hashOf(body)) !== file.integrity) continue
    await cache.put(file.cacheKey, new Response(body, response))
    return true
  }
  return false
}

/** The folder of the release that these files are; empty where no address has one. */
export function folderOf(files: readonly PackageFile[]): string {
  for (const { url } of files) {
    const [folder] = FOLDER.exec(url) ?? []
    if (folder) return folder
  }
  return ''
}

function nameOf(url: string): string {
  return new URL(url).pathname.replace(/.*\//, '')
}

async function hashOf(body: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body))
  return `sha256-${btoa(String.fromCharCode(...digest))}`
}
