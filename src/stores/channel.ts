/** null = an older browser, or one that forbids it. */
export function openChannel(name: string): BroadcastChannel | null {
  try {
    return 'BroadcastChannel' in window ? new window.BroadcastChannel(name) : null
  } catch {
    return null
  }
}
