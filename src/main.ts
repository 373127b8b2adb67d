import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { isQuestionShown, straightenAddress, takeOver } from './first-screen'
import { startOffline } from './pwa'
import { makeRouter } from './router'
import { endOldVisit, unsaved, useEstimate, usePolicy, useSettings, watchPolicy } from './stores'
import './styles/index.css'

/** Storage that does not answer is not waited for: what it holds comes in late. */
const STORAGE_MS = 2_000

straightenAddress()
const app = createApp(App)
const router = makeRouter()
app.use(createPinia()).use(router)
useSettings().apply()
endOldVisit()
/** What the question made at build waits for, to be asked by the app: it stands and can be answered until that is there. */
const answerable = isQuestionShown() ? openAnswers() : null
// A first page that cannot be fetched still mounts the app, which then says what to do.
void router
  .isReady()
  .then(
    () => true,
    () => false,
  )
  .then(async (opened) => {
    if (opened) await answerable
    await takeOver(router, opened, mount)
  })

/** Of an earlier visit. Only where there are more than the first does the question need the policy. */
async function openAnswers(): Promise<void> {
  await Promise.race([useEstimate().restore(), new Promise((late) => setTimeout(late, STORAGE_MS))])
  if (!useEstimate().justBegun) await usePolicy().load()
}

/** @param who whose stay it is, as chosen before the app was there */
function mount(who: string): void {
  if (who) useEstimate().early = who
  app.mount('#app')
  // After the first paint: the offline package is not what the visitor waits for.
  startOffline(unsaved)
  watchPolicy()
}
