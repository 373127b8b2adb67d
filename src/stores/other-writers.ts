import { openChannel } from './channel'

const CHANNEL = 'yibao.kept'

/**
 * Several windows share what the phone keeps. Calls `stale` when another one may have changed it: at once where windows
 * can speak to each other, otherwise when this one is seen again, also where the browser brings it back from its memory.
 * For a browser only. @returns call after something was written here
 */
export function watchOtherWriters(stale: () => void): () => void {
  const channel = openChannel(CHANNEL)
  if (channel) channel.onmessage = stale
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') stale()
  })
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) stale()
  })
  // What was written is never part of the message: whoever hears it reads for itself.
  return () => channel?.postMessage('changed')
}
