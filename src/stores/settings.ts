import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { lasting, visit } from './safe-storage'

/** 标准版 or 长辈版. */
export type Look = 'standard' | 'elder'
/** Smallest text of 长辈版 in px of a phone whose own font setting is untouched. */
export type Size = 20 | 24 | 30
export type Theme = 'auto' | 'light' | 'dark'
/**
 * Whose phone: null = nobody has said. Then nothing is kept unasked; what somebody saves expressly is.
 * 'shared' (公用手机) keeps nothing beyond the visit.
 */
export type Phone = 'own' | 'shared' | null

/** How it looks; `look` null = the question of the first start is open. */
interface Shown {
  look: Look | null
  size: Size
  theme: Theme
}
interface Stored extends Shown {
  phone: Phone
}

const KEY = 'yibao.settings'
/** In the tab: how somebody who uses a shared phone wants it to look. Ends with the visit. */
const VISIT_KEY = 'yibao.looks'
/** In the tab: whatever was typed in it. */
const TYPED_KEYS = 'yibao.draft.'
const NOTHING: Stored = { look: null, size: 20, theme: 'auto', phone: null }

/** Settings stand in localStorage, not in the database: they must act before the first paint. */
export const useSettings = defineStore('settings', () => {
  const chosenLook = ref<Look | null>(null)
  const size = ref<Size>(20)
  const theme = ref<Theme>('auto')
  const phone = ref<Phone>(null)
  const look = computed<Look>(() => chosenLook.value ?? 'standard')
  /** On a shared phone: what this visit has changed; null = it looks as the phone was set up. */
  const ofVisit = ref<Shown | null>(null)
  /** The question of the first start (要大字吗) has been answered; on a shared phone each visit answers it anew. */
  const lookAsked = computed(() => Boolean(keeps.value ? chosenLook.value : ofVisit.value?.look))
  /**
   * A phone of which nobody had said whose it is has just become a shared one, here: what was saved on it before is
   * asked about. On one's own phone that is asked before it changes.
   */
  const becameShared = ref(false)
  /** What was typed on it while it was shared stays, now that it is one's own: somebody has said so, here. */
  const typedStays = ref(false)
  /** Whether what somebody saves expressly may be kept beyond the visit. */
  const keeps = computed(() => phone.value !== 'shared')
  /** Whether what is merely typed may be kept beyond the visit: it is about illness, so only after a yes. */
  const remembers = computed(() => phone.value === 'own')

  /** Reads what was chosen and lets it act. Call once, before mounting; only in a browser. */
  function apply(): void {
    read()
    darkness()?.addListener(show)
    // What another window chooses holds here too: above all, whose phone it is.
    window.addEventListener('storage', ({ key }) => {
      if (key === KEY) read()
    })
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) read()
    })
  }
  function read(): void {
    const looks = visit.read(VISIT_KEY)
    ofVisit.value = looks === null ? null : parse(looks)
    take(parse(lasting.read(KEY)))
  }
  function take(stored: Stored): void {
    // What its owner typed in this tab stands in the database as well, and is not for whoever comes next.
    if (phone.value === 'own' && stored.phone === 'shared') visit.keys(TYPED_KEYS).forEach(visit.remove)
    phone.value = stored.phone
    const shown = (keeps.value ? null : ofVisit.value) ?? stored
    chosenLook.value = shown.look
    size.value = shown.size
    theme.value = shown.theme
    show()
  }
  function setLook(value: Look): void {
    change({ look: value })
  }
  /** Acts in 长辈版 only. */
  function setSize(value: Size): void {
    change({ size: value })
  }
  function setTheme(value: Theme): void {
    change({ theme: value })
  }
  /**
   * Does not delete what was kept so far; see `clearEverything`. What one sees stays as it looks.
   * @param stays see `typedStays`
   * @returns true = read back; false = it holds until the page is closed
   */
  function setPhone(value: Phone, stays = false): boolean {
    typedStays.value = stays
    const seen = { look: chosenLook.value, size: size.value, theme: theme.value }
    const turns = (value === 'shared') === keeps.value
    becameShared.value = phone.value === null && value === 'shared'
    keepForVisit(value === 'shared' ? seen : null)
    const kept = change({ phone: value, ...(turns ? seen : {}) })
    typedStays.value = false
    return kept
  }
  /**
   * One choice upon the others as they are stored now: another window may have changed them.
   * @returns true = it was stored, read back
   */
  function change(choice: Partial<Stored>): boolean {
    const here = { look: chosenLook.value, size: size.value, theme: theme.value, phone: phone.value }
    const json = lasting.read(KEY)
    const stored: Stored = { ...(json === null ? here : parse(json)), ...choice }
    if (stored.phone === 'shared' && choice.phone === undefined) {
      keepForVisit({ ...((keeps.value ? null : ofVisit.value) ?? stored), ...choice })
      take(json === null ? here : parse(json))
      return true
    }
    const written = JSON.stringify(stored)
    lasting.write(KEY, written)
    take(stored)
    return lasting.read(KEY) === written
  }
  function keepForVisit(looks: Shown | null): void {
    ofVisit.value = looks
    if (looks) visit.write(VISIT_KEY, JSON.stringify(looks))
    else visit.remove(VISIT_KEY)
  }
  /** The next on a shared phone finds it as it was set up, and is asked again. On one's own nothing changes. */
  function endVisit(): void {
    becameShared.value = false
    if (keeps.value || !ofVisit.value) return
    keepForVisit(null)
    const json = lasting.read(KEY)
    // Where nothing could be written, whose phone it is stands here only.
    take(json === null ? { ...NOTHING, phone: phone.value } : parse(json))
  }
  function show(): void {
    document.documentElement.setAttribute('data-look', look.value)
    document.documentElement.setAttribute('data-size', String(size.value))
    const shown = theme.value === 'auto' ? (darkness()?.matches ? 'dark' : 'light') : theme.value
    document.documentElement.setAttribute('data-theme', shown)
  }
  const state = { look, lookAsked, size, theme, phone, keeps, remembers, becameShared, typedStays }
  return { ...state, apply, setLook, setSize, setTheme, setPhone, endVisit }
})

/** The phone's own wish; `addListener`, because Safari below 14 knows no other way to hear of a change. */
function darkness(): MediaQueryList | null {
  return typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null
}

/** What cannot be read counts as never chosen. */
function parse(json: string | null): Stored {
  if (json === null) return NOTHING
  try {
    const found = JSON.parse(json) as Partial<Record<keyof Stored, unknown>> | null
    return {
      look: oneOf(found?.look, ['standard', 'elder']),
      size: oneOf(found?.size, [20, 24, 30]) ?? 20,
      theme: oneOf(found?.theme, ['light', 'dark']) ?? 'auto',
      phone: oneOf(found?.phone, ['own', 'shared']),
    }
  } catch {
    return NOTHING
  }
}

function oneOf<T extends string | number>(value: unknown, allowed: readonly T[]): T | null {
  return allowed.find((option) => option === value) ?? null
}
