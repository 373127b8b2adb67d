/** Longer than a frame; a page in the background is given none at all. */
const FRAME_WITHIN_MS = 200

/** Resolves when the screen shows what was last changed. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, FRAME_WITHIN_MS)
    // The first frame draws the change; the second comes after it.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer)
        resolve()
      }),
    )
  })
}
