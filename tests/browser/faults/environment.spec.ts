import { SELF_PAY, answerStay } from '../../../scripts/tour.mjs'
import { expect, test, workerReady } from '../rig'

/** Group D of the faults: the browser itself, and what it believes. */

test(
  'the browser refuses the worker: the app works and says that it needs the network',
  { tag: '@fault-44' },
  async ({ page }) => {
    await page.addInitScript(() => {
      ServiceWorkerContainer.prototype.register = () =>
        Promise.reject(new DOMException('no', 'SecurityError'))
    })
    await page.goto('./')
    await expect(page.locator('[data-state="failed"]')).toBeVisible()
    await answerStay(page)
    await expect(page.getByText(`${SELF_PAY} 元`).first()).toBeVisible()
  },
)

for (const [host, csp] of [
  ['by the header', undefined],
  ['by the page alone, where a host sets no headers', false],
] as const) {
  test(
    `Trusted Types are enforced ${host}, and the worker is registered all the same`,
    { tag: '@fault-45' },
    async ({ page, server, problems }) => {
      server.csp = csp
      const answer = await page.goto('./')
      const header = answer?.headers()['content-security-policy']
      if (csp === false) expect(header).toBeUndefined()
      else expect(header).toContain("require-trusted-types-for 'script'")
      await workerReady(page)

      problems.expect(/TrustedHTML|innerHTML/)
      const refused = await page.evaluate(() => {
        try {
          document.createElement('div').innerHTML = '<b>x</b>'
          return false
        } catch {
          return true
        }
      })
      expect(refused).toBe(true)
    },
  )
}

for (const [clock, time] of [
  ['years behind', '2020-01-01T08:00:00+08:00'],
  ['decades ahead', '2099-12-31T23:59:00+08:00'],
] as const) {
  test(
    `the clock is ${clock}: it chooses no year, and the sum is the same`,
    { tag: '@fault-46' },
    async ({ page }) => {
      await page.clock.setFixedTime(new Date(time))
      await page.goto('./#/estimate/date')
      await page.goto('./')
      await answerStay(page)
      await expect(page.getByText(`${SELF_PAY} 元`).first()).toBeVisible()
      await expect(page.getByText(/最新文件：\d{4} 年 \d+ 月 \d+ 日/).first()).not.toContainText(
        time.slice(0, 4),
      )
      await page.getByRole('button', { name: /^保存/ }).click()
      await expect(page.getByText('已保存').first()).toBeVisible()
    },
  )
}

test(
  'an old browser without newer interfaces: the main job works, saved and read again',
  { tag: '@fault-46' },
  async ({ page }) => {
    await page.addInitScript(() => {
      const gone: [object, string[]][] = [
        [
          globalThis,
          ['structuredClone', 'BroadcastChannel', 'requestIdleCallback', 'scheduler', 'AggregateError'],
        ],
        [Array.prototype, ['at', 'flat', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with']],
        [String.prototype, ['at', 'replaceAll', 'matchAll', 'isWellFormed']],
        [Object, ['hasOwn', 'groupBy', 'fromEntries']],
        [Promise, ['any', 'allSettled', 'withResolvers']],
        [AbortSignal, ['timeout', 'any']],
        [crypto, ['randomUUID']],
        [Element.prototype, ['replaceChildren', 'checkVisibility']],
        [Navigator.prototype, ['share', 'canShare', 'clipboard', 'vibrate', 'locks']],
        [StorageManager.prototype, ['persist', 'estimate']],
        [HTMLDialogElement.prototype, ['showModal', 'show', 'close']],
      ]
      for (const [owner, names] of gone) for (const name of names) Reflect.deleteProperty(owner, name)
      Reflect.deleteProperty(globalThis, 'HTMLDialogElement')
      Reflect.deleteProperty(globalThis, 'ResizeObserver')
    })
    await page.goto('./')
    await answerStay(page)
    await expect(page.getByText(`${SELF_PAY} 元`).first()).toBeVisible()
    await page.getByRole('button', { name: /^保存/ }).click()
    await expect(page.getByText('已保存').first()).toBeVisible()
    await page.getByRole('link', { name: '打开这条记录' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '父亲 · 住院' })).toBeVisible()
    await page.getByRole('button', { name: '删除这条记录' }).click()
    await expect(page.getByRole('button', { name: '撤销' })).toBeVisible()
  },
)
