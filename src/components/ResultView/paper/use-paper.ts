import { h, render } from 'vue'
import { usePrinting } from '../../PageFrame/use-printing'
import type { PaperContent } from './content'
import PaperSheet from './PaperSheet.vue'

/** A4 less the margins of src/styles/print.css, and a little for printers that count otherwise. */
const PAGE_MM = 297 - 2 * 12
const SPARE = 0.985
/** How close it is set, what the app alone tells, and last, for the longest of all, how small. */
const STEPS = ['close', 'close short', 'tight short', 'tight short bare'].concat(
  ['small', 'smaller'].map((size) => `tight short bare ${size}`),
)
const OPEN_ENDED = 'paper close'

/**
 * Prints a sheet of its own in place of the page. It is made when printing begins: on the page it would only be weight,
 * and its words would stand there twice.
 * @param content null = nothing to print yet: then the page itself goes on paper
 */
export function usePaper(content: () => PaperContent | null): void {
  let sheet: HTMLElement | null = null
  const make = (): void => {
    const made = sheet ? null : content()
    if (!made) return
    sheet = document.createElement('article')
    sheet.className = 'paper'
    document.body.append(sheet)
    render(h(PaperSheet, { content: made, printed: new Date() }), sheet)
    fit(sheet)
    document.documentElement.classList.add('on-paper')
  }
  const clear = (): void => {
    document.documentElement.classList.remove('on-paper')
    if (!sheet) return
    render(null, sheet)
    sheet.remove()
    sheet = null
  }
  usePrinting(make, clear)
}

/** Sets a sheet closer until it fits on a page. What does not fit even then takes two, as it stood at first. */
function fit(sheet: HTMLElement): void {
  const page = (PAGE_MM / 25.4) * 96 * SPARE
  if (sheet.scrollHeight <= page) return
  // A long year takes several in any case.
  if (sheet.scrollHeight > 3 * page) {
    sheet.className = OPEN_ENDED
    return
  }
  for (const step of STEPS) {
    sheet.className = `paper ${step}`
    if (sheet.scrollHeight <= page) return
  }
  sheet.className = OPEN_ENDED
}
