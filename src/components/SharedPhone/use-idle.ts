import { onBeforeUnmount, onMounted, ref } from 'vue'
import { ANSWER_SECONDS, IDLE_MINUTES, noteActive } from '../../stores'
import { IdleClock } from './idle-clock'

const LOOK_EVERY_MS = 1000
/** The stamp for a page loaded anew need not be newer than this. */
const NOTE_EVERY_MS = 5000
/** What somebody does who is there. Both kinds of pointer, for phones that know only one. */
const SIGNS = ['pointerdown', 'touchstart', 'mousedown', 'keydown', 'input', 'wheel', 'scroll']

/**
 * Watches whether anybody is still there.
 * @param inUse whether there is anything on the phone to be cleared
 * @param end nobody is: called once
 */
export function useIdle(inUse: () => boolean, end: () => void) {
  /** Seconds that are left to answer; null = nobody is being asked. */
  const secondsLeft = ref<number | null>(null)
  let clock: IdleClock | null = null
  let noted = 0

  /** Somebody is there. While the question stands only its own answer counts: a pocket may touch the screen. */
  function onSign(): void {
    if (secondsLeft.value === null) touch()
  }
  function touch(): void {
    secondsLeft.value = null
    clock?.touch()
    if (Math.abs(Date.now() - noted) < NOTE_EVERY_MS) return
    noted = Date.now()
    noteActive()
  }
  function look(): void {
    const over = (clock?.look() ?? 0) / 1000 - IDLE_MINUTES * 60
    if (over < 0) return
    if (!inUse()) return touch()
    secondsLeft.value = Math.max(0, Math.ceil(ANSWER_SECONDS - over))
    if (secondsLeft.value > 0) return
    touch()
    end()
  }

  let stop = (): void => undefined
  onMounted(() => {
    clock = new IdleClock()
    touch()
    stop = watchPhone(onSign, look)
  })
  onBeforeUnmount(() => stop())
  return { secondsLeft, stay: touch }
}

/** @returns how to stop watching */
function watchPhone(onSign: () => void, look: () => void): () => void {
  const timer = setInterval(look, LOOK_EVERY_MS)
  for (const sign of SIGNS) addEventListener(sign, onSign, { capture: true, passive: true })
  // A phone that wakes up must not show anything before it has looked at the time.
  document.addEventListener('visibilitychange', look)
  addEventListener('pageshow', look)
  return () => {
    clearInterval(timer)
    for (const sign of SIGNS) removeEventListener(sign, onSign, { capture: true })
    document.removeEventListener('visibilitychange', look)
    removeEventListener('pageshow', look)
  }
}
