import type { Page } from '@playwright/test'
import { goTo } from '../../scripts/tour.mjs'
import { expect, test } from './rig'

/** A fault of our own, wherever in a page it happens: it is told, the app stands, and home is one tap away. */

const crashed = (page: Page) => page.getByRole('heading', { level: 1, name: '这一页出了点问题' })

/** From now on something that this page needs, and Vue does not, throws. */
const FAULTS: Record<string, { address: string; inject(): void }> = {
  'while it is set up': {
    address: '#/open/',
    inject() {
      const { map } = Array.prototype
      Object.assign(Array.prototype, {
        map(this: { label?: string }[], ...how: Parameters<typeof map>) {
          if (this[0]?.label === '本人') throw new Error('injected')
          return map.apply(this, how)
        },
      })
    },
  },
  'while it is drawn': {
    address: '#/policy/data',
    inject() {
      const { flatMap } = Array.prototype
      Object.assign(Array.prototype, {
        flatMap(this: { parameter?: object }[], ...how: Parameters<typeof flatMap>) {
          if (this[0]?.parameter) throw new Error('injected')
          return flatMap.apply(this, how)
        },
      })
    },
  },
  'once it stands': {
    address: '#/policy/data',
    inject() {
      Object.assign(Date.prototype, {
        getFullYear() {
          throw new Error('injected')
        },
      })
    },
  },
}

for (const [when, { address, inject }] of Object.entries(FAULTS)) {
  test(`a page that fails ${when} says so, and home opens`, async ({ page, problems }) => {
    problems.expect(/injected/)
    // The fault is the page's own, not one of fetching its code: that is there by then.
    await page.goto(`./${address}`)
    await page.locator('#app[data-v-app] main h1').waitFor()
    await goTo(page, '#/')
    await page.evaluate(inject)
    await page.evaluate((hash) => (location.hash = hash), address)
    await expect(crashed(page)).toBeVisible()
    await expect(crashed(page)).toBeFocused()
    // Told to the browser, not swallowed.
    expect(problems.seen(/injected/)).toBe(true)
    await page.getByRole('button', { name: '回首页' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '这次看病，医保能报多少？' })).toBeVisible()
    await goTo(page, '#/mine')
    await expect(page.getByRole('heading', { level: 1, name: '我的' })).toBeVisible()
  })
}

test('a tap that fails is told, and the page goes on standing', async ({ page, problems }) => {
  problems.expect(/injected/)
  await page.goto('./#/mine/display')
  const dark = page.getByRole('radio', { name: /深色|黑/ })
  await dark.waitFor()
  await page.evaluate(() => {
    document.documentElement.setAttribute = () => {
      throw new Error('injected')
    }
  })
  await dark.check()
  await expect(page.getByText('这一步没有成功，请再试一次。')).toBeInViewport()
  await expect(dark).toBeVisible()
  expect(problems.seen(/injected/)).toBe(true)
})

test.describe('a page that breaks half-way cannot even be taken away: home, loaded anew', () => {
  const home = (page: Page) => page.getByRole('heading', { level: 1, name: '这次看病，医保能报多少？' })
  test.beforeEach(({ page, problems }) => {
    problems.expect(/injected|Cannot (read|destructure)/)
    return page.addInitScript(() => {
      const make = document.createElement.bind(document)
      document.createElement = ((name: string, ...how: []) => {
        if (name === 'fieldset' && location.hash === '#/mine/display') throw new Error('injected')
        return make(name, ...how)
      }) as typeof document.createElement
    })
  })

  test('in the middle of a visit, with what was typed', async ({ page }) => {
    await page.goto('./#/estimate/who')
    await page.locator('#app[data-v-app]').waitFor()
    await page.getByRole('radio', { name: '母亲' }).check()
    await page.evaluate(() => (location.hash = '#/mine/display'))
    await expect(home(page)).toBeVisible()
    await goTo(page, '#/estimate/who')
    await expect(page.getByRole('radio', { name: '母亲' })).toBeChecked()
  })

  test('as the first page', async ({ page }) => {
    await page.goto('./#/mine/display')
    await expect(home(page)).toBeVisible()
    await expect(page.locator('#app[data-v-app]')).toBeVisible()
  })
})
