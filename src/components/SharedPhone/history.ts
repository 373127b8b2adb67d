import type { Router } from 'vue-router'
import { firstPosition } from '../../stores'

/** Longer than any browser takes to go back within a page. */
const BACK_WITHIN_MS = 1000

interface Entry {
  /** Counted by the router. */
  position?: unknown
  /** Address of the page before; null = this is the first. */
  back?: unknown
}

/** Notes where this visit begins in the tab's history, once. @returns its position */
export function noteFirstPage(): number {
  const { position, back } = (history.state ?? {}) as Entry
  return typeof position === 'number' ? firstPosition(position, back === null) : 0
}

/**
 * Begins the history anew at home: goes back to the first page of the visit, puts home in its place, and home after it,
 * which drops whatever lay ahead. Neither Back nor Forward finds an address of the visit.
 */
export async function beginHistoryAnew(router: Router, first: number): Promise<void> {
  const { position } = (history.state ?? {}) as Entry
  const steps = typeof position === 'number' ? position - first : 0
  if (steps > 0) await goBack(steps)
  await router.replace({ path: '/', force: true }).catch(() => undefined)
  await router.push({ path: '/', force: true }).catch(() => undefined)
}

function goBack(steps: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, BACK_WITHIN_MS)
    addEventListener(
      'popstate',
      () => {
        clearTimeout(timer)
        // The router hears of it by the same event; its own work comes first.
        setTimeout(resolve)
      },
      { once: true },
    )
    history.go(-steps)
  })
}
