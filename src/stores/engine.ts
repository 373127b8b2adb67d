import { lazy } from './lazy'

/** The rules: loaded when something is computed. Rejects where they cannot be loaded. */
export const engine: () => Promise<typeof import('../calc')> = lazy(() => import('../calc'))
