import { createPinia } from 'pinia'
import { createSSRApp } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import App from './App.vue'
import { STEP_IDS } from './pages/estimate'
import { makeRouter } from './router'
import { routes } from './routes'

/** What index.html shows before any script is there. Runs at build only. */
export interface FirstScreens {
  /** HTML of home. */
  home: string
  /** HTML of the first question of the estimate, and the addresses that show it. */
  question: string
  questionAt: string[]
  /** Every other address that can be named, with the title of its page. */
  others: { address: string; title: string }[]
}

const FIRST_QUESTION = '/estimate/who'

/** The first screens as somebody sees them whom this phone does not know: 标准版, nothing typed. */
export const screens: FirstScreens = await prerender()

async function prerender(): Promise<FirstScreens> {
  const questionAt = ['/estimate', FIRST_QUESTION]
  const shown = ['/', ...questionAt]
  const router = hashRouter()
  const addresses = [
    ...routes.filter(({ path, redirect }) => !redirect && !path.includes(':')).map(({ path }) => path),
    ...STEP_IDS.map((id) => `/estimate/${id}`),
  ]
  return {
    home: await render('/'),
    question: await render(FIRST_QUESTION),
    questionAt,
    others: addresses
      .filter((address) => !shown.includes(address))
      .map((address) => ({ address, title: String(router.resolve(address).meta.title) })),
  }
}

async function render(address: string): Promise<string> {
  const app = createSSRApp(App)
  const router = hashRouter()
  app.use(createPinia()).use(router)
  await router.push(address)
  const html = await renderToString(app)
  // Marks for a hydration that does not take place (docs/decisions/first-screens.md).
  return html.replace(/<!--.*?-->/g, '')
}

function hashRouter() {
  return makeRouter(routes, createMemoryHistory('#'))
}
