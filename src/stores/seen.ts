import { defineStore } from 'pinia'
import { ref } from 'vue'
import { lasting, visit } from './safe-storage'

const KEY = 'yibao.seen'
/** Written and removed, to see whether it can be. */
const TRY_KEY = 'yibao.try'
/** In the tab: this visit has been counted. */
const COUNTED_KEY = 'yibao.counted'

/** What the phone has shown and need not show again. Says nothing about anybody. */
export const useSeen = defineStore('seen', () => {
  /** How often the app was opened, this time included; 0 = `read` was not called. */
  const visits = ref(0)
  /** Id of the newest of the app's own news that was seen; '' = none. */
  const news = ref('')
  /** The advice to put the app on the home screen was closed for good. */
  const installClosed = ref(false)
  let known = false

  /** Reads what was seen and counts this visit. Only in a browser; more than once does no harm. */
  function read(): void {
    if (known) return
    known = true
    const stored = parse(lasting.read(KEY))
    visits.value = stored.visits
    news.value = stored.news
    installClosed.value = stored.installClosed
    if (visits.value > 0 && visit.read(COUNTED_KEY) !== null) return
    visits.value++
    visit.write(COUNTED_KEY, '1')
    note({ visits: visits.value })
  }
  function markNews(id: string): void {
    note({ news: (news.value = id) })
  }
  function closeInstall(): void {
    note({ installClosed: (installClosed.value = true) })
  }
  return { visits, news, installClosed, read, markNews, closeInstall }
})

/** Another window may have noted something else since. */
function note(change: Partial<ReturnType<typeof parse>>): void {
  lasting.write(KEY, JSON.stringify({ ...parse(lasting.read(KEY)), ...change }))
}

/**
 * Whether this phone can store things and holds nothing of ours: then nothing was saved on it either, and the database
 * need not be asked. Ask before anything is noted: the first page notes what it has shown.
 */
export function isUntouched(): boolean {
  return lasting.keys('yibao.').length === 0 && lasting.write(TRY_KEY, '') && lasting.remove(TRY_KEY)
}

/** What cannot be read counts as never seen. */
function parse(json: string | null): { visits: number; news: string; installClosed: boolean } {
  const nothing = { visits: 0, news: '', installClosed: false }
  try {
    const found = (JSON.parse(json ?? 'null') ?? {}) as Partial<Record<keyof typeof nothing, unknown>>
    const { visits, news, installClosed } = found
    return {
      visits: typeof visits === 'number' && Number.isSafeInteger(visits) && visits > 0 ? visits : 0,
      news: typeof news === 'string' ? news.slice(0, 20) : '',
      installClosed: installClosed === true,
    }
  } catch {
    return nothing
  }
}
