import { lazy } from './lazy'

const update = lazy(() => import('./policy-update'))

/** The offline package is fetched first. */
const START_AFTER_MS = 4_000

/** Looks for newer policy data from some time after the start on. Call once, after mounting. */
export function watchPolicy(): void {
  setTimeout(() => {
    update()
      .then(({ keepLooking }) => keepLooking())
      .catch(() => undefined)
  }, START_AFTER_MS)
}
