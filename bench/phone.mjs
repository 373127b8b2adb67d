/** A cheap phone for measuring: Chromium with a profile of its own, a small screen, and a processor six times slower. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { browserFlags, ensureBrowser } from '../scripts/browser.mjs'

/** How many times slower than this machine the phone computes. */
export const SLOWER = 6

/** @typedef {{ page: import('playwright-core').Page, cdp: import('playwright-core').CDPSession }} Screen */

export class Phone {
  #profile = ''
  /** @type {import('playwright-core').BrowserContext | null} */
  #context = null
  #new

  /** @param {{ isNew?: boolean }} [how] isNew = nobody has said whose phone it is; otherwise it is somebody's own */
  constructor({ isNew = false } = {}) {
    this.#new = isNew
  }

  /**
   * Starts the browser: the first time as new, later with what was kept.
   * @returns {Promise<Screen>} an empty page at full speed
   */
  async start() {
    this.#profile ||= await mkdtemp(join(tmpdir(), 'bench-'))
    this.#context = await chromium.launchPersistentContext(this.#profile, {
      executablePath: await ensureBrowser(),
      args: browserFlags(),
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
    this.#context.setDefaultTimeout(90_000)
    if (!this.#new) await this.#context.addInitScript(ownPhone)
    await this.#context.addInitScript(watchLongTasks)
    const page = this.#context.pages()[0] ?? (await this.#context.newPage())
    return { page, cdp: await this.#context.newCDPSession(page) }
  }

  /** @param {boolean} off */
  async offline(off) {
    await this.#context?.setOffline(off)
  }

  /** Ends the browser; what it kept stays. */
  async stop() {
    await this.#context?.close()
    this.#context = null
  }

  async dispose() {
    await this.stop()
    if (this.#profile) await rm(this.#profile, { recursive: true, force: true })
  }
}

/**
 * Does something with a phone that is thrown away afterwards.
 * @template T
 * @param {(screen: Screen, phone: Phone) => Promise<T>} work
 * @param {{ isNew?: boolean }} [how]
 */
export async function withPhone(work, how) {
  const phone = new Phone(how)
  try {
    return await work(await phone.start(), phone)
  } finally {
    await phone.dispose()
  }
}

/**
 * For the tour, on each question: one that has come only just now takes no tap, unless something is chosen anew.
 * @param {import('playwright-core').Page} page
 */
export function steady(page) {
  return () => page.waitForTimeout(600)
}

/** @param {Screen} screen @param {number} [rate] 1 = as fast as the machine */
export async function slow({ cdp }, rate = SLOWER) {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate })
}

/**
 * Runs in the page: does something and waits until what it leads to is painted.
 * @param {{ act: { hash: string } | { button: string } | { nothing: true }, until: string, whole?: string }} what
 * `nothing`: somebody else does it; `until`: a selector, or after `text=` what the page must say; `whole`: a selector
 * of what is drawn last, where the page goes on drawing
 * @returns {Promise<{ ms: number, longest: number }>} longest = longest task until all is drawn, 0 = none above 50 ms
 */
export function timed({ act, until, whole }) {
  const there = () =>
    until.startsWith('text=')
      ? document.body.textContent?.includes(until.slice(5))
      : document.querySelector(until)
  const button = (name) =>
    [...document.querySelectorAll('button, a')].find((each) => each.textContent?.trim().startsWith(name))
  window.longTasks.length = 0
  return new Promise((resolve) => {
    const since = performance.now()
    const look = () => {
      if (!there()) return
      watching.disconnect()
      const end = () => {
        const ms = performance.now() - since
        const rest = setInterval(() => {
          if (whole && !document.querySelector(whole)) return
          clearInterval(rest)
          // Long tasks are told a moment after they end.
          setTimeout(() => resolve({ ms, longest: Math.max(0, ...window.longTasks) }), 300)
        }, 50)
      }
      requestAnimationFrame(() => setTimeout(end))
    }
    const watching = new MutationObserver(look)
    watching.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    if ('hash' in act) location.hash = act.hash
    if ('button' in act) button(act.button).click()
    look()
  })
}

/**
 * Runs in the page before everything else. Milliseconds since the visit began: first paint of content; an answer can be
 * ticked; the app answers taps (a form that is mounted, or the bare page's script); all is there for offline.
 */
export function watchStart() {
  window.marks = { paint: 0, answer: 0, usable: 0, offline: 0 }
  const mark = (name) => {
    window.marks[name] ||= performance.now()
  }
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === 'first-contentful-paint') window.marks.paint = startTime
  }).observe({ type: 'paint', buffered: true })
  const look = () => {
    const radio = document.querySelector('main form input[type=radio]')
    if (radio && radio.getClientRects().length > 0) mark('answer')
    const mounted = document.querySelector('#app')?.__vue_app__ || document.documentElement.id === 'ready'
    if (radio && mounted) mark('usable')
    if (!window.marks.usable) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  void navigator.serviceWorker?.ready.then(() => mark('offline'))
}

/** Runs in the page before everything else: whose phone it is has been answered. */
function ownPhone() {
  try {
    localStorage.setItem('yibao.settings', JSON.stringify({ phone: 'own' }))
  } catch {
    // A page without an address, e.g. about:blank.
  }
}

/** Runs in the page before everything else. */
function watchLongTasks() {
  window.longTasks = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
}
