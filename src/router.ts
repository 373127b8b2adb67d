import { createRouter, createWebHashHistory, type RouteRecordRaw, type RouterHistory } from 'vue-router'
import { HomePage } from './pages/home'

/** Page names for document.title stand in `meta.title`; amounts never do (the title shows in the task switcher). */
export const routes: RouteRecordRaw[] = [
  { path: '/', component: HomePage, meta: { title: '首页' } },
  {
    path: '/estimate/:step?',
    component: () => import('./pages/estimate').then((m) => m.EstimatePage),
    meta: { title: '住院能报多少' },
  },
  {
    path: '/result',
    component: () => import('./pages/result').then((m) => m.ResultPage),
    meta: { title: '估算结果' },
  },
  {
    path: '/contribution',
    component: () => import('./pages/contribution').then((m) => m.ContributionPage),
    meta: { title: '一家人一年交多少' },
  },
  {
    path: '/contribution/member/:id',
    component: () => import('./pages/contribution').then((m) => m.MemberPage),
    meta: { title: '家里的人' },
  },
  {
    path: '/contribution/years',
    component: () => import('./pages/contribution').then((m) => m.YearsPage),
    meta: { title: '历年交多少' },
  },
  {
    path: '/contribution/join',
    component: () => import('./pages/contribution').then((m) => m.JoinPage),
    meta: { title: '谁能参保，在哪里交' },
  },
  {
    path: '/contribution/gap',
    component: () => import('./pages/contribution').then((m) => m.GapPage),
    meta: { title: '断保要等多久' },
  },
  {
    path: '/records',
    component: () => import('./pages/records').then((m) => m.RecordsPage),
    meta: { title: '记录' },
  },
  {
    path: '/records/:id',
    component: () => import('./pages/records').then((m) => m.RecordPage),
    meta: { title: '保存的估算' },
  },
  {
    path: '/help/groups',
    component: () => import('./pages/help').then((m) => m.GroupsHelpPage),
    meta: { title: '救助对象是哪些人' },
  },
  {
    path: '/help/about',
    component: () => import('./pages/help').then((m) => m.AboutPage),
    meta: { title: '关于与隐私' },
  },
  {
    path: '/:rest(.*)*',
    component: () => import('./pages/help').then((m) => m.NotFoundPage),
    meta: { title: '没有这一页' },
  },
]

/** Hash history: any static host serves every address, and a deep link works offline without server rules. */
export function makeRouter(history: RouterHistory = createWebHashHistory()) {
  return createRouter({ history, routes, scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 } })
}
