/**
 * Call before something takes the focus for a while.
 * @returns gives it back, unless its holder is gone from the page or somebody else has taken it by then
 */
export function rememberFocus(): () => void {
  const holder = document.activeElement
  return () => {
    const taken = document.activeElement !== null && document.activeElement !== document.body
    if (!taken && holder instanceof HTMLElement && document.contains(holder)) holder.focus()
  }
}
