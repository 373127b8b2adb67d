import { fileUrl, revokeFileUrls } from '../../stores'
import type { BackupFile } from '../../stores'

/** Long enough for the slowest phone to have begun to write the file. */
const URL_STAYS_MS = 60_000

/** Whether a link can put a file on this phone. Old Safari opens it instead; WeChat does nothing at all. */
export function canDownload(): boolean {
  return 'download' in HTMLAnchorElement.prototype && !/MicroMessenger/i.test(navigator.userAgent)
}

export function download({ blob, name }: BackupFile): void {
  const link = document.createElement('a')
  const url = fileUrl(blob)
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => revokeFileUrls(url), URL_STAYS_MS)
}

type Sharing = Navigator & { canShare?: (data: { files: File[] }) => boolean }

/** As a file for the system's own share sheet; null = this phone shares no files. */
export function shareable({ blob, name }: BackupFile): File | null {
  const { canShare } = navigator as Sharing
  try {
    const file = new File([blob], name, { type: blob.type })
    return canShare?.call(navigator, { files: [file] }) ? file : null
  } catch {
    return null
  }
}

/** @returns false = it was not handed over; null = the person changed their mind */
export async function share(file: File): Promise<boolean | null> {
  try {
    await navigator.share({ files: [file] })
    return true
  } catch (fault) {
    return (fault as { name?: unknown } | null)?.name === 'AbortError' ? null : false
  }
}
