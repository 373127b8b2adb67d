import type { Pack } from '../calc'
import { PolicyError } from './errors'

/** Where the pack in force came from. So far only the one shipped with the app. */
export type PackOrigin = 'bundled'

export interface PackInForce {
  pack: Pack
  origin: PackOrigin
}

export interface LoadOptions {
  /** Address of the pack file. Default: the one shipped with the app, which the worker keeps for offline use. */
  url?: string
  /** Time for the whole answer, in milliseconds. Default 10,000. */
  timeoutMs?: number
  /** For tests. Default: the browser's own. */
  fetch?: typeof fetch
}

const TIMEOUT_MS = 10_000

/**
 * Fetches and checks the pack in force. Each call fetches again: whoever needs the pack more than once keeps it.
 * @throws PolicyError; nothing else
 */
export async function loadPack(options: LoadOptions = {}): Promise<PackInForce> {
  const text = await download(
    options.url ?? `${import.meta.env.BASE_URL}policy/xinyang.json`,
    options.timeoutMs ?? TIMEOUT_MS,
    options.fetch ?? fetch,
  )
  const { parsePack } = await checker()
  return { pack: parsePack(text), origin: 'bundled' }
}

/** The schema and its library are needed only now: the first paint must not wait for them. */
async function checker(): Promise<typeof import('./parse')> {
  try {
    return await import('./parse')
  } catch (error) {
    throw new PolicyError('network', [String(error)])
  }
}

/** The text of an answer. The time-out covers the body too: on a weak signal a download can stop half-way. */
async function download(url: string, timeoutMs: number, get: typeof fetch): Promise<string> {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), timeoutMs)
  try {
    const response = await get(url, { signal: controller.signal, credentials: 'omit' })
    if (!response.ok) throw new PolicyError('network', [`HTTP ${response.status}`])
    return await response.text()
  } catch (error) {
    if (error instanceof PolicyError) throw error
    const why = controller.signal.aborted ? `no answer within ${timeoutMs} ms` : String(error)
    throw new PolicyError('network', [why])
  } finally {
    clearTimeout(timer)
  }
}
