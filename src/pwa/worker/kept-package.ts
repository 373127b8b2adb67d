import type { PackageFile } from './offline-package'

/** One entry of the list that the build writes into the worker. */
export interface ManifestEntry {
  url: string
  /** Hash of the content, where the address carries none. */
  revision: string | null
  integrity: string
}

/** The name under which earlier versions kept theirs: an update takes over what has not changed. */
const NAME = 'workbox-precache-v2-'
const REVISION = '__WB_REVISION__'
/** The page itself; every address of ours opens it. */
const PAGE = 'index.html'
const HAS_ENDING = /\.[a-z0-9]+$/i

/** The files of one version as they are listed, kept and handed out. */
export class KeptPackage {
  readonly files: readonly PackageFile[]
  private readonly byUrl: ReadonlyMap<string, PackageFile>
  private readonly page: string

  /**
   * @param base address of the worker: all files lie beside or below it
   * @param scope of its registration
   */
  constructor(
    manifest: readonly ManifestEntry[],
    base: string,
    private readonly scope: string,
  ) {
    this.files = manifest.map(({ url, revision, integrity }) => {
      const address = new URL(url, base).href
      return { url: address, cacheKey: revision ? `${address}?${REVISION}=${revision}` : address, integrity }
    })
    this.byUrl = new Map(this.files.map((file) => [file.url, file]))
    this.page = new URL(PAGE, base).href
  }

  open(): Promise<Cache> {
    return caches.open(NAME + this.scope)
  }

  /**
   * What the request gets from here: the page for a visit of any address (messengers add their own query to a shared
   * link), the file for a file of the package. Where the browser has dropped it, the network is asked.
   * @returns null: not ours to answer
   */
  answerTo(request: Request): Promise<Response> | null {
    if (request.method !== 'GET') return null
    const { origin, pathname, search } = new URL(request.url)
    if (request.mode === 'navigate' && !HAS_ENDING.test(pathname + search))
      return this.keptOr(this.page, () => fetch(this.page)).then(knownAgain)
    const url = origin + pathname.replace(/\/$/, `/${PAGE}`) + search
    const file = this.byUrl.get(url)
    return file ? this.keptOr(url, () => fetch(verified(request, file))) : null
  }

  /** Drops what only earlier versions needed. */
  async tidy(): Promise<void> {
    const cache = await this.open()
    const needed = new Set(this.files.map(({ cacheKey }) => cacheKey))
    const kept = await cache.keys()
    await Promise.all(kept.filter(({ url }) => !needed.has(url)).map((request) => cache.delete(request)))
  }

  private async keptOr(url: string, ask: () => Promise<Response>): Promise<Response> {
    const cache = await this.open()
    return (await cache.match(this.byUrl.get(url)?.cacheKey ?? url)) ?? ask()
  }
}

/** A login page in place of a script is refused. What is asked for without a right to read it cannot be checked. */
function verified(request: Request, { integrity }: PackageFile): Request {
  return request.mode === 'no-cors' ? request : new Request(request, { integrity })
}

/** The page, marked as one that was here before: it does not begin with the question of the first start. */
async function knownAgain(response: Response): Promise<Response> {
  const html = await response.text()
  return new Response(html.replace('<html', '<html data-again'), response)
}
