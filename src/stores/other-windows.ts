import { lasting, visit } from './safe-storage'

/** Changes with each clearing that somebody asked for. Says nothing about anybody. */
const CLEARED_KEY = 'yibao.cleared'
/** In the tab: the clearing after which its visit began. */
const SINCE_KEY = 'yibao.since'

/** The last clearing that this window knows of; null = there was none. */
let known = lasting.read(CLEARED_KEY)
/** What is done where another window was cleared. */
let react = startAnew

/** Call before a clearing that means every window of the app on this phone: each holds what was typed in it. */
export function tellOtherWindows(): void {
  known = `${Date.now()}-${Math.random()}`
  lasting.write(CLEARED_KEY, known)
}

/** Another window was cleared since this one began: what this one holds must go, and never be written again. */
export function clearedElsewhere(): boolean {
  const last = lasting.read(CLEARED_KEY)
  return last !== null && last !== known
}

/** What stands in the tab was typed before a clearing: the browser has brought the tab back. */
export function isFromBeforeClearing(): boolean {
  return known !== null && visit.read(SINCE_KEY) !== known
}
/** Call when nothing from before the last clearing stands in the tab. */
export function noteClearing(): void {
  if (known !== null) visit.write(SINCE_KEY, known)
}

/** Watches for a clearing in another window: at once, or when this one is seen again. Call once, before mounting. */
export function watchOtherWindows(): void {
  const look = (): void => {
    if (clearedElsewhere()) react()
  }
  window.addEventListener('storage', look)
  window.addEventListener('pageshow', look)
  document.addEventListener('visibilitychange', look)
}

/**
 * What is done from now on where another window was cleared, in place of beginning anew.
 * @returns how to give it back
 */
export function onOtherWindowCleared(clear: () => void): () => void {
  react = () => {
    known = lasting.read(CLEARED_KEY)
    clear()
  }
  return () => {
    react = startAnew
  }
}

/** Whether somebody else sees to it that this window is cleared (`onOtherWindowCleared`). */
export function isSeenTo(): boolean {
  return react !== startAnew
}

/** Home, loaded anew: whatever the page held in memory is gone, and what stands in the tab goes as it begins. */
export function startAnew(): void {
  location.replace('#/')
  location.reload()
}
