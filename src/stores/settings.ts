import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { lasting } from './safe-storage'

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

interface Stored {
  look: Look | null
  size: Size
  theme: Theme
  phone: Phone
}

const KEY = 'yibao.settings'
const NOTHING: Stored = { look: null, size: 20, theme: 'auto', phone: null }

/** Settings stand in localStorage, not in the database: they must act before the first paint. */
export const useSettings = defineStore('settings', () => {
  const chosenLook = ref<Look | null>(null)
  const size = ref<Size>(20)
  const theme = ref<Theme>('auto')
  const phone = ref<Phone>(null)
  const look = computed<Look>(() => chosenLook.value ?? 'standard')
  /** The question of the first start (要大字吗) has been answered. */
  const lookAsked = computed(() => chosenLook.value !== null)
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
    take(parse(lasting.read(KEY)))
  }
  function take(stored: Stored): void {
    chosenLook.value = stored.look
    size.value = stored.size
    theme.value = stored.theme
    phone.value = stored.phone
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
  /** Does not delete what was kept so far; see `clearEverything`. */
  function setPhone(value: Phone): void {
    change({ phone: value })
  }
  /** One choice upon the others as they are stored now: another window may have changed them. */
  function change(choice: Partial<Stored>): void {
    const here = { look: chosenLook.value, size: size.value, theme: theme.value, phone: phone.value }
    const json = lasting.read(KEY)
    const stored: Stored = { ...(json === null ? here : parse(json)), ...choice }
    lasting.write(KEY, JSON.stringify(stored))
    take(stored)
  }
  function show(): void {
    document.documentElement.setAttribute('data-look', look.value)
    document.documentElement.setAttribute('data-size', String(size.value))
    const shown = theme.value === 'auto' ? (darkness()?.matches ? 'dark' : 'light') : theme.value
    document.documentElement.setAttribute('data-theme', shown)
  }
  const state = { look, lookAsked, size, theme, phone, keeps, remembers }
  return { ...state, apply, setLook, setSize, setTheme, setPhone }
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
