/** The phone's own way of sending things on. Asked for in the browser only. */

/** 'gone' = the person has chosen an app, or changed their mind: nothing more to do. */
export type Shared = 'gone' | 'failed'

/** @param data what is to be sent; a phone may send text and not files */
export function canShare(data: ShareData): boolean {
  if (typeof navigator.share !== 'function') return false
  // Without canShare only text is certain to be taken.
  return typeof navigator.canShare === 'function' ? navigator.canShare(data) : data.files === undefined
}

/** To be called from a tap: browsers refuse it otherwise. Never rejects. */
export async function shareData(data: ShareData): Promise<Shared> {
  try {
    await navigator.share(data)
    return 'gone'
  } catch (fault) {
    return (fault as { name?: unknown } | null)?.name === 'AbortError' ? 'gone' : 'failed'
  }
}

/** In WeChat's browser printing does nothing. */
export function canPrint(): boolean {
  return typeof window.print === 'function' && !/MicroMessenger/i.test(navigator.userAgent)
}
