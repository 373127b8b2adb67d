/**
 * Runs in the page (pass it to page.evaluate): what is wider than the screen, which text is smaller than `text`
 * pixels, which target smaller than `target` pixels.
 */
export function layoutFaults(least: { text: number; target: number }): string[] {
  const faults: string[] = []
  const name = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.className} “${element.textContent?.trim().slice(0, 20) ?? ''}”`
  const seen = (element: Element): boolean => {
    const box = element.getBoundingClientRect()
    return box.width > 1 && box.height > 1 && box.right > 0 && !element.closest('.visually-hidden')
  }
  const beyond = document.documentElement.scrollWidth - window.innerWidth
  if (beyond > 0) faults.push(`scrolls sideways by ${beyond} px`)

  for (const element of document.querySelectorAll('body *')) {
    const ownText = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim())
    if (!ownText || !seen(element) || element.closest('[aria-hidden=true]')) continue
    const size = parseFloat(getComputedStyle(element).fontSize)
    if (size < least.text) faults.push(`text of ${size} px: ${name(element)}`)
  }
  for (const element of document.querySelectorAll('a[href], button, select, input, summary')) {
    if (!seen(element)) continue
    // A radio button is as large as the label around it.
    const box = (element.closest('label') ?? element).getBoundingClientRect()
    const side = Math.min(box.width, box.height)
    if (side < least.target - 0.5) faults.push(`target of ${side.toFixed(1)} px: ${name(element)}`)
  }
  return faults
}

/** Runs in the page: whether something else is drawn over the whole of what has the focus. */
export function focusIsCovered(): boolean {
  const element = document.activeElement
  if (!element || element === document.body) return false
  const { left, right, top, bottom } = element.getBoundingClientRect()
  const middle = (left + right) / 2
  const hits = [top + 2, (top + bottom) / 2, bottom - 2].map((y) => document.elementFromPoint(middle, y))
  return !hits.some((hit) => hit !== null && (element.contains(hit) || hit.contains(element)))
}

/** Runs in the page: names of all that can be operated, in the order of reading. Of radio buttons only the one that Tab stops at. */
export function reachable(): string[] {
  const name = (element: Element): string => {
    const label = (element as HTMLInputElement).labels?.[0]?.textContent?.trim()
    return label ?? element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
  }
  return [
    ...document.querySelectorAll<HTMLInputElement>('a[href], button, select, input, summary, [tabindex="0"]'),
  ]
    .filter((element) => element.getClientRects().length > 0)
    .filter((element) => element.type !== 'radio' || element.checked)
    .filter((element) => !element.closest('details:not([open]) > :not(summary)'))
    .map(name)
}

/**
 * Runs in the page: gives the focus to everything that can have it, as the Tab key would, and names what shows none
 * or is covered by something else. The ring has to differ from what is around it by 3:1 (axe does not look at it).
 */
export function focusFaults(): string[] {
  const luminance = (css: string): number => {
    const [red = 0, green = 0, blue = 0] = (css.match(/[\d.]+/g) ?? []).map((value) => Number(value) / 255)
    const linear = (value: number): number =>
      value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
  const ground = (element: Element | null): string => {
    if (!element) return 'rgb(255, 255, 255)'
    const { backgroundColor } = getComputedStyle(element)
    return /^rgba.*, 0\)$/.test(backgroundColor) ? ground(element.parentElement) : backgroundColor
  }
  /** The element itself, or what stands around it and shows its focus: the label of a radio button, the frame of a field. */
  const ringed = (element: Element): Element | null =>
    [element, element.closest('label'), element.parentElement].find((each) => {
      const { outlineStyle, outlineWidth } = each
        ? getComputedStyle(each)
        : { outlineStyle: 'none', outlineWidth: '0' }
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
    }) ?? null

  const faults: string[] = []
  const all = document.querySelectorAll<HTMLElement>(
    'a[href], button, select, input, summary, [tabindex="0"]',
  )
  for (const element of Array.from(all)) {
    if (!element.getClientRects().length || element.matches('.skip')) continue
    element.focus()
    if (document.activeElement !== element) continue
    const name = `${element.tagName.toLowerCase()} “${(element.textContent ?? '').trim().slice(0, 20)}”`
    const ring = ringed(element)
    if (!ring) faults.push(`no ring around ${name}`)
    else {
      const pair = [getComputedStyle(ring).outlineColor, ground(ring.parentElement)].map(luminance)
      const ratio = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05)
      if (ratio < 3) faults.push(`ring of ${ratio.toFixed(2)} around ${name}`)
    }
    const box = (element.closest('label') ?? element).getBoundingClientRect()
    const middle = (box.left + box.right) / 2
    const hits = [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2].map((y) =>
      document.elementFromPoint(middle, y),
    )
    const target = element.closest('label') ?? element
    const free = hits.some((hit) => hit !== null && (target.contains(hit) || hit.contains(target)))
    if (!free) faults.push(`covered: ${name}`)
  }
  return faults
}
