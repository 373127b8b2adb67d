import { lasting } from './safe-storage'

/** Changes with each clearing that somebody asked for. Says nothing about anybody. */
const CLEARED_KEY = 'yibao.cleared'

/** 用完清除 means every window of the app on this phone: each holds what was typed in it. */
export function tellOtherWindows(): void {
  lasting.write(CLEARED_KEY, `${Date.now()}-${Math.random()}`)
}

/**
 * Calls `clear` when another window was cleared: at once, or when this one comes back from the browser's cache of pages.
 * @returns how to stop listening
 */
export function onOtherWindowCleared(clear: () => void): () => void {
  let known = lasting.read(CLEARED_KEY)
  function look(): void {
    const now = lasting.read(CLEARED_KEY)
    if (now === known) return
    known = now
    clear()
  }
  window.addEventListener('storage', look)
  window.addEventListener('pageshow', look)
  return () => {
    window.removeEventListener('storage', look)
    window.removeEventListener('pageshow', look)
  }
}
