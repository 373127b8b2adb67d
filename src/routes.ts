import type { RouteRecordRaw } from 'vue-router'

/** Every page but home. Page names for document.title stand in `meta.title`; amounts never do (the title shows in the task switcher). */
export const routes: RouteRecordRaw[] = [
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
    path: '/open/:code(.*)?',
    component: () => import('./pages/estimate').then((m) => m.OpenPage),
    meta: { title: '打开链接' },
  },
  {
    path: '/handover/code/:id?',
    component: () => import('./pages/handover').then((m) => m.CodePage),
    meta: { title: '用二维码传给家人' },
  },
  {
    path: '/handover/picture/:id?',
    component: () => import('./pages/handover').then((m) => m.PicturePage),
    meta: { title: '做成一张图片' },
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
    path: '/outpatient',
    component: () => import('./pages/outpatient').then((m) => m.OutpatientPage),
    meta: { title: '门诊还能报多少' },
  },
  {
    path: '/outpatient/visit',
    component: () => import('./pages/outpatient').then((m) => m.VisitPage),
    meta: { title: '这次看门诊能报多少' },
  },
  {
    path: '/outpatient/rules',
    component: () => import('./pages/outpatient').then((m) => m.RulesPage),
    meta: { title: '门诊怎么报，在哪里报' },
  },
  {
    path: '/year',
    component: () => import('./pages/year').then((m) => m.LedgerPage),
    meta: { title: '我的一年' },
  },
  {
    path: '/year/new',
    component: () => import('./pages/year').then((m) => m.FactsPage),
    meta: { title: '开始记一年' },
  },
  {
    path: '/year/enter',
    component: () => import('./pages/year').then((m) => m.EnterPage),
    meta: { title: '记到我的一年' },
  },
  {
    path: '/year/enter/:id',
    component: () => import('./pages/year').then((m) => m.EnterPage),
    meta: { title: '记到我的一年' },
  },
  {
    path: '/year/:person/:year([0-9]{4})',
    component: () => import('./pages/year').then((m) => m.YearPage),
    meta: { title: '这一年的账' },
  },
  {
    path: '/year/:person/:year([0-9]{4})/facts',
    component: () => import('./pages/year').then((m) => m.FactsPage),
    meta: { title: '这一年的身份' },
  },
  {
    path: '/year/:person/:year([0-9]{4})/opening',
    component: () => import('./pages/year').then((m) => m.OpeningPage),
    meta: { title: '记账以前用了多少' },
  },
  {
    path: '/year/:person/:year([0-9]{4})/add',
    component: () => import('./pages/year').then((m) => m.BillFormPage),
    meta: { title: '记一笔' },
  },
  {
    path: '/year/:person/:year([0-9]{4})/bill/:id',
    component: () => import('./pages/year').then((m) => m.BillPage),
    meta: { title: '一笔账' },
  },
  {
    path: '/year/:person/:year([0-9]{4})/bill/:id/edit',
    component: () => import('./pages/year').then((m) => m.BillFormPage),
    meta: { title: '改一笔账' },
  },
  {
    path: '/records',
    component: () => import('./pages/records').then((m) => m.RecordsPage),
    meta: { title: '我的记录' },
  },
  {
    path: '/records/:id',
    component: () => import('./pages/records').then((m) => m.RecordPage),
    meta: { title: '保存的估算' },
  },
  {
    path: '/mine',
    component: () => import('./pages/mine').then((m) => m.MinePage),
    meta: { title: '我的' },
  },
  {
    path: '/mine/display',
    component: () => import('./pages/mine').then((m) => m.DisplayPage),
    meta: { title: '字和颜色' },
  },
  {
    path: '/mine/phone',
    component: () => import('./pages/mine').then((m) => m.PhonePage),
    meta: { title: '这台手机' },
  },
  {
    path: '/mine/install',
    component: () => import('./pages/mine').then((m) => m.InstallPage),
    meta: { title: '放到桌面' },
  },
  {
    path: '/mine/news',
    component: () => import('./pages/mine').then((m) => m.NewsPage),
    meta: { title: '新变化' },
  },
  {
    path: '/mine/clear',
    component: () => import('./pages/mine').then((m) => m.ClearPage),
    meta: { title: '清除填的和存的' },
  },
  {
    path: '/backup',
    component: () => import('./pages/backup').then((m) => m.BackupPage),
    meta: { title: '备份与恢复' },
  },
  {
    path: '/policy',
    component: () => import('./pages/policy').then((m) => m.PolicyPage),
    meta: { title: '政策' },
  },
  {
    path: '/policy/search',
    component: () => import('./pages/policy').then((m) => m.SearchPage),
    meta: { title: '查找' },
  },
  {
    path: '/policy/topic/:topic',
    component: () => import('./pages/policy').then((m) => m.TopicPage),
    meta: { title: '一个主题' },
  },
  {
    path: '/policy/year/:year',
    component: () => import('./pages/policy').then((m) => m.YearPage),
    meta: { title: '一年的数' },
  },
  {
    path: '/policy/grade/:grade',
    component: () => import('./pages/policy').then((m) => m.GradePage),
    meta: { title: '按出处看' },
  },
  {
    path: '/policy/figure/:id',
    component: () => import('./pages/policy').then((m) => m.FigurePage),
    meta: { title: '一个数的来历' },
  },
  {
    path: '/policy/fact/:id',
    component: () => import('./pages/policy').then((m) => m.FactPage),
    meta: { title: '政策说明' },
  },
  {
    path: '/policy/documents',
    component: () => import('./pages/policy').then((m) => m.DocumentsPage),
    meta: { title: '文件出处' },
  },
  {
    path: '/policy/document/:id',
    component: () => import('./pages/policy').then((m) => m.DocumentPage),
    meta: { title: '一份文件' },
  },
  {
    path: '/policy/terms',
    component: () => import('./pages/policy').then((m) => m.TermsPage),
    meta: { title: '名词解释' },
  },
  {
    path: '/policy/terms/:id',
    component: () => import('./pages/policy').then((m) => m.TermPage),
    meta: { title: '一个名词' },
  },
  {
    path: '/policy/readings/:id?',
    component: () => import('./pages/policy').then((m) => m.ReadingsPage),
    meta: { title: '怎样理解没写清的地方' },
  },
  {
    path: '/policy/unmodelled/:id?',
    component: () => import('./pages/policy').then((m) => m.UnmodelledPage),
    meta: { title: '没有算进去的' },
  },
  {
    path: '/policy/data',
    component: () => import('./pages/policy').then((m) => m.DataPage),
    meta: { title: '数据有多新' },
  },
  {
    path: '/assistance',
    component: () => import('./pages/assistance').then((m) => m.AssistancePage),
    meta: { title: '救助' },
  },
  {
    path: '/assistance/guide/:step?',
    component: () => import('./pages/assistance').then((m) => m.GuidePage),
    meta: { title: '我家可能属于哪一类' },
  },
  {
    path: '/assistance/groups',
    component: () => import('./pages/assistance').then((m) => m.GroupsPage),
    meta: { title: '救助对象是哪些人' },
  },
  {
    path: '/assistance/what-if',
    component: () => import('./pages/assistance').then((m) => m.WhatIfPage),
    meta: { title: '换一种情况差多少' },
  },
  {
    path: '/assistance/tilted',
    component: () => import('./pages/assistance').then((m) => m.TiltedPage),
    meta: { title: '倾斜救助' },
  },
  {
    path: '/assistance/other',
    component: () => import('./pages/assistance').then((m) => m.OtherHelpPage),
    meta: { title: '还有谁能帮忙' },
  },
  // Where the groups were explained first; saved links lead there.
  { path: '/help/groups', redirect: '/assistance/groups' },
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

/**
 * Fetches the page that an address names, as far as its first part tells. Where it cannot be fetched, the router finds
 * out for itself. @param hash '#/estimate/who'
 */
export function fetchPage(hash: string): void {
  const [, room = ''] = hash.split(/[/?]/)
  const found = room && routes.find(({ path }) => path.split('/')[1] === room)
  const load = found && (found.component as (() => Promise<unknown>) | undefined)
  if (load) load().catch(() => undefined)
}
