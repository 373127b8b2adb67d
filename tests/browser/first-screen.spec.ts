import type { Page } from '@playwright/test'
import { expect, silence, test } from './rig'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const QUESTION = '这是谁的住院费？'
const opening = (page: Page) => page.locator('.opening').filter({ visible: true })
const mounted = (page: Page) => page.waitForFunction(() => document.querySelector('#app[data-v-app]'))

const SCRIPTS = /assets\/.*\.js$/

test.describe('without any script', () => {
  test.use({ javaScriptEnabled: false })

  test('home stands whole, and its links go where they say', async ({ page }) => {
    await page.goto('./')
    await expect(heading(page, '这次看病，医保能报多少？')).toBeVisible()
    await expect(page.locator('noscript p')).toBeVisible()
    await page.getByRole('link', { name: /住院能报多少/ }).click()
    await expect(heading(page, QUESTION)).toBeInViewport()
    await expect(heading(page, '这次看病，医保能报多少？')).toBeHidden()
    await page.getByRole('link', { name: '返回' }).click()
    await expect(heading(page, '这次看病，医保能报多少？')).toBeVisible()
    await page.getByRole('link', { name: '我的一年' }).click()
    await expect(opening(page)).toHaveText('正在打开“我的一年”……')
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0)
  })

  test('the first question can be answered, and 下一步 leads on', async ({ page }) => {
    await page.goto('./#/estimate/who')
    await page.getByRole('radio', { name: '母亲' }).check()
    await expect(page.getByRole('radio', { name: '母亲' })).toBeChecked()
    await page.getByRole('link', { name: '下一步' }).click()
    await expect(page).toHaveURL(/#\/estimate\/date$/)
    await expect(opening(page)).toHaveText('正在打开“住院能报多少”……')
  })
})

test.describe('before the scripts', () => {
  test.use({ serviceWorkers: 'block' })

  test('what is chosen then is adopted, and keeps the focus', async ({ page, server }) => {
    const release = server.hold(SCRIPTS, 'page')
    await page.goto('./', { waitUntil: 'commit' })
    await page.getByRole('link', { name: /住院能报多少/ }).click()
    await page.getByRole('radio', { name: '母亲' }).check()
    release()
    await mounted(page)
    await expect(page.getByRole('radio', { name: '母亲' })).toBeChecked()
    await expect(page.getByRole('radio', { name: '母亲' })).toBeFocused()
    await expect(page.getByText('接着上次填的')).toHaveCount(0)
    await page.getByRole('button', { name: '下一步' }).click()
    await expect(heading(page, /哪一天/)).toBeVisible()
  })

  for (const name of ['长辈版', '要大字（长辈版）'])
    test(`${name}, tapped before anything can listen but the entry, is made up for`, async ({
      page,
      server,
    }) => {
      const release = server.hold(/\/app[-.\w]*\.js$/, 'page')
      await page.goto('./', { waitUntil: 'load' })
      await page.getByRole('button', { name, exact: true }).click()
      await expect(page.locator('html')).not.toHaveAttribute('data-look', 'elder')
      release()
      await expect(page.locator('html')).toHaveAttribute('data-look', 'elder')
      await expect(page.getByRole('button', { name: '标准版' })).toBeVisible()
    })

  test('an address with a part of its own is not taken for home', async ({ page, server }) => {
    const release = server.hold(/\/app[-.\w]*\.js$/, 'page')
    for (const hash of ['#/policy/figure/none', '#/estimate?who=father']) {
      await page.goto(`./${hash}`, { waitUntil: 'commit' })
      await expect(opening(page)).toHaveText('正在打开……')
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0)
      await page.goto('about:blank')
    }
    await page.goto('./#/mine', { waitUntil: 'commit' })
    await expect(opening(page)).toHaveText('正在打开“我的”……')
    release()
    await expect(heading(page, '我的')).toBeVisible()
  })

  test('下一步 leads to the next question, with the answer', async ({ page, server }) => {
    const release = server.hold(SCRIPTS, 'page')
    await page.goto('./#/estimate/who', { waitUntil: 'commit' })
    await page.getByRole('radio', { name: '父亲' }).check()
    await page.getByRole('link', { name: '下一步' }).click()
    release()
    await expect(heading(page, /哪一天/)).toBeVisible()
    await page.getByRole('link', { name: '返回' }).click()
    await expect(page.getByRole('radio', { name: '父亲' })).toBeChecked()
  })

  test('下一步 without an answer comes back to the question and says so', async ({ page, server }) => {
    const release = server.hold(SCRIPTS, 'page')
    await page.goto('./#/estimate/who', { waitUntil: 'commit' })
    await page.getByRole('link', { name: '下一步' }).click()
    release()
    await expect(heading(page, QUESTION)).toBeVisible()
    await expect(page.getByText('这一题还没有答，先答了它再往下。')).toBeVisible()
  })

  test('the first question does not wait for the policy; the second does', async ({ page, server }) => {
    const release = server.hold(/policy\/xinyang\.json$/)
    await page.goto('./#/estimate/who')
    await page.getByRole('radio', { name: '孩子' }).check()
    await mounted(page)
    await expect(page.getByRole('radio', { name: '孩子' })).toBeChecked()
    await page.getByRole('button', { name: '下一步' }).click()
    await expect(page).toHaveURL(/#\/estimate\/date$/)
    await expect(page.getByText('正在打开…')).toBeVisible()
    release()
    await expect(heading(page, /哪一天/)).toBeVisible()
    await page.getByRole('link', { name: '返回' }).click()
    await expect(page.getByRole('radio', { name: '孩子' })).toBeChecked()
  })

  test('what the first question says stays when the policy comes', async ({ page, server }) => {
    const release = server.hold(/policy\/xinyang\.json$/)
    await page.goto('./#/estimate/who')
    await mounted(page)
    await page.getByRole('button', { name: '下一步' }).click()
    const problem = page.getByText('请选一个：这是谁的住院费')
    await expect(problem).toBeVisible()
    release()
    await page.waitForLoadState('networkidle')
    await expect(problem).toBeVisible()
  })

  test('answers of an earlier visit wait for the policy, and stand there with it', async ({
    page,
    server,
  }) => {
    await page.addInitScript(() => {
      const json = JSON.stringify({ who: 'father', year: '2026', group: 'dibao', step: 'who' })
      if (!sessionStorage.length)
        sessionStorage.setItem('yibao.draft.estimate', JSON.stringify({ at: 1, json }))
    })
    const release = server.hold(/policy\/xinyang\.json$/)
    const asked = page.waitForRequest(/policy\/xinyang\.json$/)
    await page.goto('./#/estimate/who')
    await asked
    await expect(page.locator('#app[data-v-app]')).toHaveCount(0)
    await expect(heading(page, QUESTION)).toBeVisible()
    release()
    await mounted(page)
    await expect(page.getByRole('radio', { name: '父亲' })).toBeChecked()
    await expect(page.getByText('接着上次填的')).toBeVisible()
  })

  for (const [answer, expected] of [
    ['清掉上次的，算这次的', '母亲'],
    ['接着填上次的', '父亲'],
  ] as const)
    test(`answers of an earlier visit for somebody else are not written over: ${answer}`, async ({
      page,
      server,
    }) => {
      await page.addInitScript(() => {
        const json = JSON.stringify({ who: 'father', year: '2026', step: 'date' })
        if (!sessionStorage.length)
          sessionStorage.setItem('yibao.draft.estimate', JSON.stringify({ at: 1, json }))
      })
      const release = server.hold(SCRIPTS, 'page')
      await page.goto('./#/estimate/who', { waitUntil: 'commit' })
      await page.getByRole('radio', { name: '母亲' }).check()
      release()
      await page.getByRole('dialog').getByRole('button', { name: answer }).click()
      await expect(page.getByRole('radio', { name: expected })).toBeChecked()
      await page.reload()
      await expect(page.getByRole('radio', { name: expected })).toBeChecked()
    })

  test('an address without a screen of its own gives way to its page', async ({ page, server }) => {
    const release = server.hold(SCRIPTS, 'page')
    await page.goto('./#/policy/documents', { waitUntil: 'commit' })
    await expect(opening(page)).toHaveText('正在打开“文件出处”……')
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0)
    release()
    await expect(heading(page, /./)).toBeVisible()
    await expect(page.locator('.opening')).toHaveCount(0)
  })
})

test.describe('the screens made at build are those of the app', () => {
  test.use({ serviceWorkers: 'block', owner: null })

  test('home', async ({ page, server }) => {
    server.rules.push({ match: /policy\/.*\.json$/, fn: silence })
    const release = server.hold(SCRIPTS, 'page')
    await page.goto('./', { waitUntil: 'commit' })
    await page.locator('noscript').waitFor({ state: 'attached' })
    const built = await page.evaluate(outline, '#app')
    release()
    await mounted(page)
    expect(built.length).toBeGreaterThan(50)
    expect(await page.evaluate(outline, '#app')).toEqual(built)
  })

  test('the first question', async ({ page, server }) => {
    const release = server.hold(SCRIPTS, 'page')
    await page.goto('./#/estimate/who', { waitUntil: 'commit' })
    await page.locator('noscript').waitFor({ state: 'attached' })
    const built = await page.evaluate(outline, '#first-question')
    release()
    await mounted(page)
    expect(built.length).toBeGreaterThan(30)
    expect(await page.evaluate(outline, '#app')).toEqual(built)
  })
})

/**
 * Runs in the page: elements with attributes, and texts, in order. Left out is what is meant to differ: how far the
 * offline package is, and that 下一步 is a link at first.
 */
function outline(root: string): string[] {
  const line = (node: Node, depth: number): string[] => {
    const indent = ' '.repeat(depth)
    if (node.nodeType === Node.TEXT_NODE)
      return node.textContent?.trim() ? [indent + node.textContent.trim()] : []
    if (!(node instanceof Element)) return []
    if (node.matches('.offline')) return [`${indent}offline`]
    const children = [...node.childNodes].flatMap((child) => line(child, depth + 1))
    if (node.matches('.next > .btn')) return [`${indent}next`, ...children]
    const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`).toSorted()
    return [`${indent}${node.tagName} ${attributes.join(' ')}`, ...children]
  }
  return [...(document.querySelector(root)?.childNodes ?? [])].flatMap((node) => line(node, 0))
}
