/** Whether the app runs from the home screen. Call it after mounting: there is no window while rendering at build. */
export function isStandalone(): boolean {
  const safari = navigator as Navigator & { standalone?: boolean }
  return safari.standalone === true || matchMedia('(display-mode: standalone)').matches
}
