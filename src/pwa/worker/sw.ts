/**
 * The worker: keeps the whole app on the phone and answers every request for it from there.
 * It changes versions only when a page asks it to.
 */
import type { PackageCount, Progress, Question } from '../messages'
import { KeptPackage, type ManifestEntry } from './kept-package'
import { countPackage, fillPackage } from './offline-package'

/** Static routing (Chromium 123+), not yet in the compiler's types. */
interface RoutableEvent {
  addRoutes(rule: { condition: { requestMode: RequestMode }; source: 'fetch-event' }): Promise<void>
}

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: ManifestEntry[] }

const kept = new KeptPackage(self.__WB_MANIFEST, location.href, self.registration.scope)

/** Ends what is being fetched. */
let fetching = new AbortController()

self.addEventListener('fetch', (event) => {
  const answering = kept.answerTo(event.request)
  if (answering) event.respondWith(answering)
})

self.addEventListener('install', (event) => {
  event.waitUntil(fill())
  event.waitUntil(answerNavigationsAlone(event))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(kept.tidy())
  // The page of the first visit has no worker yet. It is told "ready for offline use", so it must be served from
  // here at once. An older page that is claimed finds its own files on the network, as before.
  event.waitUntil(self.clients.claim())
})

self.addEventListener('message', (event) => {
  const question = event.data as Question | null
  if (question?.type === 'SKIP_WAITING') event.waitUntil(takeOver())
  if (question?.type === 'SKIP_WAITING_IF_ALONE') event.waitUntil(takeOver({ onlyIfAlone: true }))
  if (question?.type === 'STOP') fetching.abort()
  if (question?.type === 'COUNT') event.waitUntil(answer(event, count()))
  // A repair that fails is answered with the count as it is.
  if (question?.type === 'REPAIR')
    event.waitUntil(
      answer(
        event,
        fill()
          .catch(() => undefined)
          .then(count),
      ),
    )
})

/**
 * Newer Chromium asks the network for the page as well while it starts the worker, and throws the answer away:
 * bytes that the visitor pays for. This route says that the worker alone answers.
 */
async function answerNavigationsAlone(event: ExtendableEvent & Partial<RoutableEvent>): Promise<void> {
  try {
    await event.addRoutes?.({ condition: { requestMode: 'navigate' }, source: 'fetch-event' })
  } catch {
    // An older form of this interface: nothing is lost but those bytes.
  }
}

async function count(): Promise<PackageCount> {
  return countPackage(await kept.open(), kept.files)
}

async function fill(): Promise<void> {
  fetching = new AbortController()
  await fillPackage(await kept.open(), kept.files, (progress) => void tellPages(progress), fetching.signal)
}

async function takeOver({ onlyIfAlone = false } = {}): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  // The page that asks is one of them.
  if (pages.length === 1 || !onlyIfAlone) await self.skipWaiting()
}

async function tellPages(progress: PackageCount): Promise<void> {
  const message: Progress = { type: 'PROGRESS', ...progress }
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  for (const page of pages) page.postMessage(message)
}

async function answer(event: ExtendableMessageEvent, counting: Promise<PackageCount>): Promise<void> {
  event.ports[0]?.postMessage(await counting)
}
