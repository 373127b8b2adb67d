import { createPinia } from 'pinia'
import { createApp, type App as VueApp } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import App from './App.vue'
import { isQuestionShown, straightenAddress, takeOver } from './first-screen'
import { startOffline } from './pwa'
import { makeRouter } from './router'
import {
  endOldVisit,
  startAnew,
  unsaved,
  useEstimate,
  usePolicy,
  useRecords,
  useSettings,
  watchPolicy,
} from './stores'
import './styles/index.css'

/** Storage that does not answer is not waited for: what it holds comes in late. */
const STORAGE_MS = 2_000

/**
 * Starts the app in place of the screens made at build. Call once.
 * @param pages every page but home
 * @param packHash of the policy pack that the build has checked
 * @param tapped ends the noting of taps; what was tapped last until now
 */
export function start(pages: RouteRecordRaw[], packHash: string, tapped: () => EventTarget | null): void {
  inTurns(pages, packHash, tapped).catch(recover)
}

/** In several turns, each short on a slow phone: between them a tap on the screens made at build is answered. */
async function inTurns(...[pages, packHash, tapped]: Parameters<typeof start>): Promise<void> {
  straightenAddress()
  const app = createApp(App).use(createPinia())
  app.config.errorHandler = recover
  usePolicy().trustShipped(packHash)
  useSettings().apply()
  endOldVisit()
  /** What the question made at build waits for, to be asked by the app: it stands and can be answered until that is there. */
  const answerable = isQuestionShown() ? openAnswers() : null
  // Whatever else an address names shows what the policy says: asked for beside the page.
  if (!answerable && location.hash.length > 2) void usePolicy().load()
  await nextTurn()
  const router = makeRouter(pages)
  app.use(router)
  // What home shows, too. Made ahead of the page.
  useEstimate()
  useRecords()
  // A first page that cannot be fetched still mounts the app, which then says what to do.
  const opened = await router.isReady().then(
    () => true,
    () => false,
  )
  if (opened) await answerable
  await nextTurn()
  await takeOver(router, tapped, (who) => mount(app, who))
}

function nextTurn(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve))
}

/** Of an earlier visit. Only where there are more than the first does the question need the policy. */
async function openAnswers(): Promise<void> {
  await Promise.race([useEstimate().restore(), new Promise((late) => setTimeout(late, STORAGE_MS))])
  if (!useEstimate().justBegun) await usePolicy().load()
}

/** @param who whose stay it is, as chosen before the app was there */
function mount(app: VueApp, who: string): void {
  if (who) useEstimate().early = who
  app.mount('#app')
  // After the first paint: the offline package is not what the visitor waits for.
  setTimeout(() => {
    startOffline(unsaved)
    watchPolicy()
  })
}

/** A page broke half-way, and not even App can take it away: home, loaded anew. Home itself is not loaded twice. */
function recover(error: unknown): void {
  setTimeout(() => {
    throw error
  })
  if (location.hash.length > 2) startAnew()
}
