import { Sheet } from './sheet'
import type { Ink } from './sheet'

export interface CardBar {
  /** One sign, so that colour is never the only key. */
  sign: string
  ink: Ink
  /** Share of the bar; 0 = not drawn. */
  weight: number
}

export interface CardRow {
  key: string
  value: string
  strong?: boolean
  bar?: CardBar
}

/** Everything on the card, top to bottom, as it is read. */
export interface CardWords {
  name: string
  about: string[]
  question: string
  answer: string
  /** How sure the answer is; '' = exact. */
  mark: string
  remark: string
  rows: CardRow[]
  /** What it rests on. */
  notes: string[]
  /** That it is an estimate. */
  warning: string
}

/**
 * The result as a picture 1080 px wide: black on white whatever the theme, because it is sent on, printed, and read
 * in the sun. Drawn, not photographed from the page: a phone without room for a second page can do it.
 * @param large for whoever reads the app in 长辈版: on a phone a third of these sizes is seen
 */
export function drawCard(words: CardWords, large = false): HTMLCanvasElement {
  const sheet = new Sheet()
  // A sentence breaks at its comma: no lone character goes over to the next line.
  const size = large ? 66 : 54
  sheet.band(words.name)
  for (const line of words.about) sheet.text(line, { size })
  sheet.gap(28)
  for (const part of words.question.split('，')) sheet.text(part, { size })
  sheet.wide(words.answer, { size: large ? 128 : 112, bold: true })
  if (words.mark) sheet.text(words.mark, { size })
  if (words.remark) for (const part of words.remark.split('，')) sheet.text(part, { size })
  sheet.gap(24)
  sheet.bar(words.rows.flatMap(({ bar }) => (bar && bar.weight > 0 ? [bar] : [])))
  for (const row of words.rows) sheet.row(row, size)
  sheet.gap(16)
  sheet.line()
  for (const note of words.notes) sheet.text(note, { size, ink: 'soft' })
  sheet.gap(8)
  sheet.text(words.warning, { size, bold: true })
  return sheet.draw()
}
