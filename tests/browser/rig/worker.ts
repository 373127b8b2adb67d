import type { Page } from '@playwright/test'
import type { PackageCount } from '../../../src/pwa/messages'

/** What the active worker says that it holds; null while there is none. */
export function packageCount(page: Page): Promise<PackageCount | null> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    const worker = registration?.active
    if (!worker) return null
    return new Promise<PackageCount>((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = (event: MessageEvent<PackageCount>) => resolve(event.data)
      worker.postMessage({ type: 'COUNT' }, [port2])
    })
  })
}

/** Waits until the active worker holds the whole package. Looks at facts, not at what the page says. */
export async function workerReady(page: Page, withinMs = 30_000): Promise<void> {
  const end = Date.now() + withinMs
  for (;;) {
    const count = await packageCount(page)
    if (count && count.done === count.total) return
    if (Date.now() > end) throw new Error(`The worker is not ready: ${JSON.stringify(count)}`)
    await page.waitForTimeout(100)
  }
}

/** The addresses in the cache, without the revision that the worker adds. */
export function cachedPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const paths: string[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) paths.push(new URL(request.url).pathname)
    }
    return paths.sort()
  })
}
