/** Runs `work` once the phone has nothing better to do (Safari knows no idle callback: a short delay there). */
export function whenIdle(work: () => void): void {
  const idle = (window as { requestIdleCallback?: (run: () => void, limit?: { timeout: number }) => void })
    .requestIdleCallback
  if (idle) idle.call(window, work, { timeout: 2000 })
  else window.setTimeout(work, 300)
}
