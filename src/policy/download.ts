import { PolicyError } from './errors'

export interface DownloadOptions {
  /** Time for the whole answer, in milliseconds. Default 10,000. */
  timeoutMs?: number
  /** For tests. Default: the browser's own. */
  fetch?: typeof fetch
  /** Ends it from outside. */
  signal?: AbortSignal
  /** Is told how many bytes are there, as they come. */
  progress?(bytes: number): void
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
  { timeoutMs = TIMEOUT_MS, fetch: get = fetch, signal, progress }: DownloadOptions,
): Promise<ArrayBuffer> {
  const controller = new AbortController()
  const end = (): void => controller.abort()
  const timer = setTimeout(end, timeoutMs)
  signal?.addEventListener('abort', end)
  try {
    const response = await get(url, { signal: controller.signal, credentials: 'omit', cache })
    if (!response.ok) throw new PolicyError('network', [`HTTP ${response.status}`])
    return await bodyOf(response, progress)
  } catch (error) {
    if (error instanceof PolicyError) throw error
    const why = controller.signal.aborted ? `no answer within ${timeoutMs} ms` : String(error)
    throw new PolicyError('network', [why])
  } finally {
    clearTimeout(timer)
  }
}

function bodyOf(response: Response, progress: DownloadOptions['progress']): Promise<ArrayBuffer> {
  const reader = progress && response.body?.getReader()
  return progress && reader ? gather(reader, progress) : response.arrayBuffer()
}

async function gather(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  progress: (bytes: number) => void,
): Promise<ArrayBuffer> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value)
    progress((bytes += part.value.length))
  }
  return new Response(new Blob(parts)).arrayBuffer()
}

/** Bytes as text; bytes that are not UTF-8 become replacement signs, which no check lets pass. */
export function textOf(bytes: ArrayBuffer): string {
  return new TextDecoder().decode(bytes)
}
