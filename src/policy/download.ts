import { PolicyError } from './errors'

export interface DownloadOptions {
  /** Time for the whole answer, in milliseconds. Default 10,000. */
  timeoutMs?: number
  /** For tests. Default: the browser's own. */
  fetch?: typeof fetch
}

const TIMEOUT_MS = 10_000

/**
 * The bytes of an answer. The time-out covers the body too: on a weak signal a download can stop half-way.
 * @param cache 'no-store' where only the network may answer
 * @throws PolicyError 'network'
 */
export async function download(
  url: string,
  cache: RequestCache,
  { timeoutMs = TIMEOUT_MS, fetch: get = fetch }: DownloadOptions,
): Promise<ArrayBuffer> {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), timeoutMs)
  try {
    const response = await get(url, { signal: controller.signal, credentials: 'omit', cache })
    if (!response.ok) throw new PolicyError('network', [`HTTP ${response.status}`])
    return await response.arrayBuffer()
  } catch (error) {
    if (error instanceof PolicyError) throw error
    const why = controller.signal.aborted ? `no answer within ${timeoutMs} ms` : String(error)
    throw new PolicyError('network', [why])
  } finally {
    clearTimeout(timer)
  }
}

/** Bytes as text; bytes that are not UTF-8 become replacement signs, which no check lets pass. */
export function textOf(bytes: ArrayBuffer): string {
  return new TextDecoder().decode(bytes)
}
