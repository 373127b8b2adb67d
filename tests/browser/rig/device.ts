import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { BrowserContext, LaunchOptions, Page } from '@playwright/test'
import type { FaultServer } from './fault-server'
import { answerOwner } from './owner'
import type { Owner } from './owner'
import type { Problems } from './problems'

/** A phone of its own: a browser with a profile on disk, which outlives the browser process. */
export class Device {
  readonly #server: FaultServer
  readonly #problems: Problems
  readonly #launch: LaunchOptions
  readonly #owner: Owner
  #profile = ''
  #context: BrowserContext | null = null

  constructor(server: FaultServer, problems: Problems, launch: LaunchOptions, owner: Owner) {
    this.#server = server
    this.#problems = problems
    this.#launch = launch
    this.#owner = owner
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('The browser is not running')
    return this.#context
  }

  /** Where the browser keeps everything; '' before it was first opened. */
  get profile(): string {
    return this.#profile
  }

  /** Opens the browser: the first time as new, later with what was kept. Opens `hash` if given, e.g. '#/records'. */
  async open(hash?: string): Promise<Page> {
    this.#profile ||= await mkdtemp(join(tmpdir(), 'profile-'))
    this.#context = await chromium.launchPersistentContext(this.#profile, {
      ...this.#launch,
      viewport: { width: 360, height: 740 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      hasTouch: true,
    })
    await this.#problems.watch(this.#context, this.#server.url)
    await answerOwner(this.#context, this.#owner)
    const page = this.#context.pages()[0] ?? (await this.#context.newPage())
    if (hash !== undefined) await page.goto(this.#server.url + hash)
    return page
  }

  /** Ends the browser process; the profile stays. */
  async close(): Promise<void> {
    await this.#context?.close()
    this.#context = null
  }

  /** Kills every process of the browser at once, as an empty battery would. Nothing in it can say goodbye. */
  async kill(): Promise<void> {
    const browser = this.context.browser()
    if (!browser) throw new Error('The browser is not running')
    const session = await browser.newBrowserCDPSession()
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    const gone = new Promise((resolve) => this.context.once('close', resolve))
    for (const { id } of [...processInfo].sort(browserFirst)) killIfThere(id)
    await gone
    this.#context = null
  }

  /** A new browser process with the same profile, the network cut from its first moment. */
  async reopenOffline(hash: string): Promise<Page> {
    await this.close()
    const page = await this.open()
    await this.context.setOffline(true)
    await page.goto(this.#server.url + hash)
    return page
  }

  async dispose(): Promise<void> {
    await this.close()
    if (this.#profile) await rm(this.#profile, { recursive: true, force: true })
  }
}

/** The browser goes before its children: it must not see one of them die and tidy up. */
function browserFirst(one: { type: string }, other: { type: string }): number {
  return Number(other.type === 'browser') - Number(one.type === 'browser')
}

function killIfThere(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // It ended between being listed and being killed.
  }
}
