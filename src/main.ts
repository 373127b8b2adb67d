import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { startOffline } from './pwa'
import { makeRouter } from './router'
import { endOldVisit, useBillForm, useEstimate, useSettings, watchPolicy } from './stores'
import './styles/index.css'

const app = createApp(App)
const router = makeRouter()
app.use(createPinia()).use(router)
useSettings().apply()
endOldVisit()
// A first page that cannot be fetched still mounts the app, which then says what to do.
void router
  .isReady()
  .catch(() => undefined)
  .then(() => {
    app.mount('#app')
    // After the first paint: the offline package is not what the visitor waits for.
    const estimate = useEstimate()
    const bill = useBillForm()
    startOffline({
      flush: async () => void (await Promise.all([estimate.flush(), bill.flush()])),
      idle: () => !estimate.touched && !bill.touched,
    })
    watchPolicy()
  })
