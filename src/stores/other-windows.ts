import { openChannel } from './channel'
import { lasting, visit } from './safe-storage'

/** Changes with each clearing that somebody asked for. Says nothing about anybody. */
const CLEARED_KEY = 'yibao.cleared'
/** Where nothing can be written into the storage that all windows share, they hear of it by this. */
const CHANNEL = 'yibao.cleared'
/** In the tab: the clearing after which its visit began. */
const SINCE_KEY = 'yibao.since'

/** The last clearing that this window knows of; null = there was none. */
let known = lasting.read(CLEARED_KEY)
/** Another window said so, which could not write it down. */
let heard = false
/** One for all: a second one of this window would hear what the first one says. */
let channel: BroadcastChannel | null = null
/** What is done where another window was cleared. */
let react = startAnew

/**
 * Call before a clearing that means every window of the app on this phone: each holds what was typed in it.
 * @returns false = they could not be told
 */
export function tellOtherWindows(): boolean {
  known = `${Date.now()}-${Math.random()}`
  if (lasting.write(CLEARED_KEY, known)) return true
  channel?.postMessage('cleared')
  return channel !== null
}

/** Another window was cleared since this one began: what this one holds must go, and never be written again. */
export function clearedElsewhere(): boolean {
  const last = lasting.read(CLEARED_KEY)
  return heard || (last !== null && last !== known)
}

/** What stands in the tab was typed before a clearing: the browser has brought the tab back. */
export function isFromBeforeClearing(): boolean {
  return known !== null && visit.read(SINCE_KEY) !== known
}
/** What was noted under another one, or under none, is from before the last clearing; null = there was none. */
export function lastClearing(): string | null {
  return known
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
  channel = openChannel(CHANNEL)
  if (channel) channel.onmessage = hear
  window.addEventListener('storage', look)
  window.addEventListener('pageshow', look)
  document.addEventListener('visibilitychange', look)
}

/** What stands in this tab goes at once: when the page is loaded anew, nothing tells that it is from before. */
function hear(): void {
  heard = true
  for (const name of visit.keys('yibao.')) visit.remove(name)
  react()
}

/**
 * What is done from now on where another window was cleared, in place of beginning anew.
 * @returns how to give it back
 */
export function onOtherWindowCleared(clear: () => void): () => void {
  react = () => {
    known = lasting.read(CLEARED_KEY)
    heard = false
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
