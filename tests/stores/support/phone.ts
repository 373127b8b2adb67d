import { readFileSync } from 'node:fs'
import type { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
// Libraries are loaded before the browser is put up: they outlive the visits, only our own modules begin anew.
import { createPinia, setActivePinia } from 'pinia'
import type { Pinia } from 'pinia'
import { vi } from 'vitest'

// Each visit loads our modules anew, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

/** A Storage that can be made to fail as browsers do: even reading the property throws. */
class FakeStorage {
  private readonly rows = new Map<string, string>()
  getItem = (key: string): string | null => this.rows.get(key) ?? null
  setItem = (key: string, value: string): void => void this.rows.set(key, value)
  removeItem = (key: string): void => void this.rows.delete(key)
  key = (at: number): string | null => this.keys[at] ?? null
  get length(): number {
    return this.rows.size
  }
  get keys(): string[] {
    return [...this.rows.keys()]
  }
}

class FakeDocument extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible'
  readonly attributes: Record<string, string> = {}
  readonly documentElement = {
    setAttribute: (name: string, value: string): void => {
      this.attributes[name] = value
    },
  }
}

export type Stores = typeof import('../../../src/stores')

/** One phone: what it stores outlives a visit. Call `stop` after each test. */
export class Phone {
  readonly local = new FakeStorage()
  session = new FakeStorage()
  document = new FakeDocument()
  page = new EventTarget()
  /** The address of the page; `reload` is only noted. */
  address = { hash: '', replace: (hash: string): void => void (this.address.hash = hash), reload: vi.fn() }
  /** What an address answers; by default the pack, whatever was asked for. */
  answer: (url: string, init?: RequestInit) => Promise<Response> = async () =>
    new Response(readFileSync('tests/fixtures/packs/testcity.json', 'utf8'))
  /** What the browser says about the network. */
  network: { onLine: boolean; connection?: { saveData: boolean } } = { onLine: true }
  /** What its user answered to 这是谁的手机; null = not yet. Until `apply` reads what is stored. */
  owner: 'own' | null = 'own'
  private denied = false
  private pinia: Pinia | undefined
  private factory: IDBFactory | undefined = new IDBFactory()
  /** Each window has its own, as it has its own modules. */
  private readonly libraries = new Set<typeof Dexie>()
  /** What waits in the windows that are open. */
  private readonly timers = new Set<ReturnType<typeof setTimeout>>()

  constructor() {
    const real = setTimeout
    vi.stubGlobal('setTimeout', (...args: Parameters<typeof setTimeout>) => {
      const timer = real(...args)
      this.timers.add(timer)
      return timer
    })
  }

  /** localStorage and sessionStorage throw at the first touch. */
  denyStorage(): void {
    this.denied = true
  }
  loseDatabase(): void {
    this.database(undefined)
  }
  /** Also brings it back where it was lost. */
  wipeDatabase(): void {
    this.database(new IDBFactory())
  }

  /**
   * Opens the app anew: in the same tab, after the browser was killed in another ('new'), or in another beside those that
   * stay open. What a page that is gone was waiting for never happens: a late timer of it would write into what follows.
   */
  async visit(tab: 'same' | 'new' | 'beside' = 'same'): Promise<Stores> {
    if (tab !== 'beside') this.endTimers()
    if (tab !== 'same') this.session = new FakeStorage()
    this.document = new FakeDocument()
    this.page = new EventTarget()
    this.stub()
    vi.resetModules()
    setActivePinia((this.pinia = createPinia()))
    this.libraries.add((await import('dexie')).Dexie)
    this.database(this.factory)
    const stores = await import('../../../src/stores')
    stores.useSettings().$patch({ phone: this.owner })
    return stores
  }

  /** The window that was opened last. @returns how to come back to it: its tab is the one in front then */
  window(): () => void {
    const { session, document, page, pinia } = this
    return () => {
      Object.assign(this, { session, document, page, pinia })
      this.stub()
      setActivePinia(pinia)
    }
  }

  stop(): void {
    this.endTimers()
    vi.unstubAllGlobals()
  }

  private endTimers(): void {
    for (const timer of this.timers) clearTimeout(timer)
    this.timers.clear()
  }

  private database(factory: IDBFactory | undefined): void {
    this.factory = factory
    vi.stubGlobal('indexedDB', factory)
    for (const { dependencies } of this.libraries)
      Object.assign(dependencies, { indexedDB: factory, IDBKeyRange })
  }

  private stub(): void {
    const storage = (real: FakeStorage): FakeStorage => {
      if (this.denied) throw new DOMException('denied', 'SecurityError')
      return real
    }
    const { page, local, session } = this
    const window = Object.defineProperties(page, {
      localStorage: { get: () => storage(local), configurable: true },
      sessionStorage: { get: () => storage(session), configurable: true },
    })
    vi.stubGlobal('window', window)
    vi.stubGlobal('document', this.document)
    vi.stubGlobal('location', this.address)
    vi.stubGlobal('fetch', (url: string, init?: RequestInit) => this.answer(url, init))
    vi.stubGlobal('navigator', this.network)
  }
}
