import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { startOffline } from './pwa'
import { makeRouter } from './router'
import { useSettings } from './stores'
import './styles/index.css'

const app = createApp(App)
const router = makeRouter()
app.use(createPinia()).use(router)
useSettings().apply()
void router.isReady().then(() => {
  app.mount('#app')
  // After the first paint: the offline package is not what the visitor waits for.
  startOffline()
})
