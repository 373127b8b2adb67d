/** What a page is measured against. Sizes in CSS pixels. */
export interface Least {
  text: number
  /** Of the text between the bar and the tabs; missing = the same. */
  main?: number
  target: number
  /** Contrast of text; that of large text and of parts is fixed by WCAG. */
  contrast: number
}

/**
 * Runs in the page (pass it to page.evaluate, which takes one function and nothing around it): holds a page against
 * the rules for elders and WCAG 2.2, and names what falls short. Everything that is seen counts, also what screen
 * readers do not hear. No target is excused for standing in a sentence.
 */
export function rule(least: Least): string[] {
  const faults: string[] = []
  const LARGE_PX = 24
  const LARGE_BOLD_PX = 18.66
  const LARGE_CONTRAST = 4.5
  const PART_CONTRAST = 3
  const LINE_HEIGHT = 1.3

  type Colour = [red: number, green: number, blue: number, alpha: number]
  const colour = (css: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number)
    return [red, green, blue, alpha]
  }
  const over = (top: Colour, below: Colour): Colour => {
    const mix = (i: 0 | 1 | 2): number => top[i] * top[3] + below[i] * (1 - top[3])
    return [mix(0), mix(1), mix(2), 1]
  }
  /** What stands behind the content of an element. */
  const ground = (element: Element | null): Colour => {
    if (!element) return [255, 255, 255, 1]
    const own = colour(getComputedStyle(element).backgroundColor)
    return own[3] === 1 ? own : over(own, ground(element.parentElement))
  }
  const luminance = (of: Colour): number => {
    const part = (i: 0 | 1 | 2): number => {
      const value = of[i] / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    }
    return 0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2)
  }
  const contrast = (one: Colour, other: Colour): number => {
    const [low = 0, high = 0] = [luminance(over(one, other)), luminance(other)].sort((a, b) => a - b)
    return (high + 0.05) / (low + 0.05)
  }
  const name = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').trim().slice(0, 20)}”`
  const hidden = (element: Element): boolean =>
    element.closest('.visually-hidden, option, script, style') !== null || !element.getClientRects().length
  const offScreen = (box: DOMRect): boolean => box.width < 1 || box.height < 1 || box.right < 0
  /** A table that is wider than the screen scrolls by itself, and by keyboard. */
  const scrolls = (element: Element): boolean => {
    for (let up: Element | null = element; up && up !== document.body; up = up.parentElement)
      if (/auto|scroll/.test(getComputedStyle(up).overflowX) && up.scrollWidth > up.clientWidth) return true
    return false
  }

  const checkLetters = (element: Element, pseudo?: '::before' | '::after'): void => {
    const style = getComputedStyle(element, pseudo)
    const size = parseFloat(style.fontSize)
    const smallest = element.closest('main') ? (least.main ?? least.text) : least.text
    if (size < smallest - 0.01) faults.push(`text of ${size} px: ${name(element)}`)
    const isLarge = size >= LARGE_PX || (size >= LARGE_BOLD_PX && Number(style.fontWeight) >= 700)
    const ink = colour(style.color)
    ink[3] *= Number(getComputedStyle(element).opacity)
    const found = contrast(ink, ground(element))
    const wanted = isLarge ? Math.min(LARGE_CONTRAST, least.contrast) : least.contrast
    if (found < wanted) faults.push(`contrast ${found.toFixed(2)} of text ${pseudo ?? ''}: ${name(element)}`)
    const lines = parseFloat(style.lineHeight) / size
    const isField = /^(INPUT|SELECT|BUTTON)$/.test(element.tagName)
    if (!isField && !(lines >= LINE_HEIGHT - 0.01))
      faults.push(`lines of ${style.lineHeight}: ${name(element)}`)
  }

  /** Text may not leave the screen, its card, or a box that cuts it off. */
  const checkPlace = (element: Element, box: DOMRect): void => {
    if (scrolls(element)) return
    const card = element.closest('.card')?.getBoundingClientRect()
    const edge = Math.min(innerWidth, card?.right ?? innerWidth)
    if (box.right > edge + 0.5)
      faults.push(`text beyond its card by ${(box.right - edge).toFixed(0)} px: ${name(element)}`)
    for (let up: Element | null = element; up && up !== document.body; up = up.parentElement) {
      const { overflow, webkitLineClamp } = getComputedStyle(up)
      // A preview of so many lines says itself that it goes on.
      if (webkitLineClamp !== 'none') return
      if (!/hidden|clip/.test(overflow)) continue
      const frame = up.getBoundingClientRect()
      if (box.right > frame.right + 0.5 || box.bottom > frame.bottom + 1)
        faults.push(`text cut off: ${name(element)}`)
    }
  }

  const checkText = (): void => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const seen = new Set<Element>()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || !node.nodeValue?.trim() || hidden(element)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const boxes = Array.from(range.getClientRects()).filter((box) => !offScreen(box))
      if (boxes.length === 0) continue
      const widest = boxes.reduce((one, other) => (other.right > one.right ? other : one))
      checkPlace(element, widest)
      if (seen.has(element)) continue
      seen.add(element)
      checkLetters(element)
      for (const pseudo of ['::before', '::after'] as const)
        if (/[^"\s]/.test(getComputedStyle(element, pseudo).content.replace(/^(none|normal)$/, '')))
          checkLetters(element, pseudo)
    }
  }

  const checkTargets = (): void => {
    for (const element of Array.from(
      document.querySelectorAll('a[href], button, select, input, summary, textarea'),
    )) {
      if (hidden(element)) continue
      // A radio button is as large as the label around it.
      const box = (element.closest('label') ?? element).getBoundingClientRect()
      if (offScreen(box)) continue
      const side = Math.min(box.width, box.height)
      if (side < least.target - 0.5) faults.push(`target of ${side.toFixed(1)} px: ${name(element)}`)
    }
  }

  /** Fields by their border, drawings by what they are filled or drawn with, parts of a bar by ground or border. */
  const checkParts = (): void => {
    const border = (element: Element): number =>
      contrast(colour(getComputedStyle(element).borderTopColor), ground(element.parentElement))
    const fill = (element: Element): number => contrast(ground(element), ground(element.parentElement))
    const drawn = (element: Element): number => {
      const { fill: filled, stroke } = getComputedStyle(element)
      const inks = [filled, stroke].filter((ink) => ink !== 'none')
      return Math.max(...inks.map((ink) => contrast(colour(ink), ground(element.closest('svg')))))
    }
    const parts: [selector: string, measure: (element: Element) => number][] = [
      ['input[type=text], input[type=search], select, textarea', border],
      ['svg path, svg rect, svg circle, svg polygon', drawn],
      ['.pay-part, .pay-key, .stair-block', fill],
      ['.gauge-bar', border],
    ]
    for (const [selector, measure] of parts)
      for (const element of Array.from(document.querySelectorAll(selector))) {
        if (hidden(element)) continue
        const found = measure(element)
        if (found < PART_CONTRAST) faults.push(`contrast ${found.toFixed(2)} of a part: ${name(element)}`)
      }
  }

  /** From baseline to baseline, the next paragraph is further away than the next line by this factor. */
  const checkParagraphs = (): void => {
    for (const next of Array.from(document.querySelectorAll('p + p'))) {
      const before = next.previousElementSibling
      if (!before || hidden(next) || hidden(before)) continue
      const gap = next.getBoundingClientRect().top - before.getBoundingClientRect().bottom
      const line = Math.min(...[before, next].map((each) => parseFloat(getComputedStyle(each).lineHeight)))
      if (gap < (LINE_HEIGHT - 1) * line - 0.5)
        faults.push(`paragraphs ${gap.toFixed(1)} px apart: ${name(next)}`)
    }
  }

  const beyond = document.documentElement.scrollWidth - innerWidth
  if (beyond > 0) faults.push(`scrolls sideways by ${beyond} px`)
  checkText()
  checkTargets()
  checkParts()
  checkParagraphs()
  return Array.from(new Set(faults))
}
