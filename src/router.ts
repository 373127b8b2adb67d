import { createRouter, createWebHashHistory, type RouteRecordRaw, type RouterHistory } from 'vue-router'
import { HomePage } from './pages/home'

/** What everybody sees first needs no fetching. */
const home: RouteRecordRaw = { path: '/', component: HomePage, meta: { title: '首页' } }

/** Hash history: any static host serves every address, and a deep link works offline without server rules. */
export function makeRouter(pages: RouteRecordRaw[], history: RouterHistory = createWebHashHistory()) {
  const routes = [home, ...pages]
  const router = createRouter({ history, routes, scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 } })
  // A prefilled address (docs/addresses.md) is shown before it is used, like all that comes from elsewhere.
  router.beforeEach(({ path, query }) =>
    /^\/estimate\/?$/.test(path) && Object.keys(query).length > 0
      ? { path: '/open', query, replace: true }
      : true,
  )
  return router
}
