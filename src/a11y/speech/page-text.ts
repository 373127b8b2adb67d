/**
 * The text of a page in reading order, as a person would read it out: what is shown, without what is there to be
 * tapped or filled in. Reading aloud and copying both start here, so that neither has words of its own.
 */
export interface Block {
  text: string
  /** The text nodes it was made of, with where each begins in `text`. For marking what is being read. */
  parts: { node: Text; at: number }[]
}

/** Tapped, filled in, drawn, or folded away. A term in a sentence can be tapped too, but is part of the sentence. */
const NEVER =
  'button:not(.term-word), .btn, nav, form, input, select, textarea, label, fieldset, svg, [hidden], [aria-hidden="true"], ' +
  '.visually-hidden, .no-print, .not-aloud, details:not([open]):not(.page-part), thead, caption'
/** Of a part of the page that 长辈版 has folded, its heading is read; what is copied or printed is the whole page. */
const NOT_READ = `${NEVER}, .page-part:not([open]) > :not(summary)`

/** Every paragraph, item, heading and row below `root`; a name and its value (dt, dd) are one. */
export function blocksOf(root: Element, skip = NOT_READ): Block[] {
  const blocks: Block[] = [{ text: '', parts: [] }]
  readChildren(root, blocks, skip)
  return blocks.map(trimmed).filter(({ text }) => text !== '')
}

/** The same as plain text, a line for each block, with the folded parts. */
export function pageText(root: Element): string {
  return blocksOf(root, NEVER)
    .map(({ text }) => text)
    .join('\n')
}

function readChildren(element: Element, blocks: Block[], skip: string): void {
  for (const node of Array.from(element.childNodes)) {
    if (node instanceof Text) add(blocks, node)
    else if (node instanceof Element) readElement(node, blocks, skip)
  }
}

function readElement(element: Element, blocks: Block[], skip: string): void {
  if (element.matches(skip)) return
  const { display, visibility } = getComputedStyle(element)
  if (display === 'none' || visibility === 'hidden') return
  const cell = element.matches('td, th')
  if (display.startsWith('inline') || cell) {
    if (cell) say(blocks, columnOf(element))
    readChildren(element, blocks, skip)
    if (cell) say(blocks, element.nextElementSibling ? '，' : '')
    // A mark beside a sentence is not part of it.
    else if (display === 'inline-block' && element.matches('.mark')) say(blocks, '，')
    return
  }
  if (!followsName(element)) begin(blocks)
  readChildren(element, blocks, skip)
  if (element.matches('dt')) say(blocks, '：')
  else begin(blocks)
}

function followsName(element: Element): boolean {
  return element.matches('dd') && element.previousElementSibling?.matches('dt') === true
}

/** What stands above a cell of a table; the first column speaks for itself. */
function columnOf(cell: Element): string {
  const at = (cell as HTMLTableCellElement).cellIndex
  const head = cell.closest('table')?.tHead?.rows[0]?.cells[at]?.textContent?.trim()
  return at > 0 && head ? `${head}：` : ''
}

function begin(blocks: Block[]): void {
  if (blocks[blocks.length - 1]?.text.trim()) blocks.push({ text: '', parts: [] })
}

/** A pause that the page makes by its layout; none where the text makes one itself. */
function say(blocks: Block[], words: string): void {
  const block = blocks[blocks.length - 1]
  if (!block || !words) return
  const pause = /^[，：]$/.test(words)
  if (pause && (!block.text.trim() || /[，。：；！？]\s*$/.test(block.text))) return
  block.text = (pause ? block.text.replace(/\s+$/, '') : block.text) + words
}

function add(blocks: Block[], node: Text): void {
  const block = blocks[blocks.length - 1]
  const text = node.data.replace(/[\s\u2060]+/g, ' ')
  if (!block || (!text.trim() && !block.text)) return
  block.parts.push({ node, at: block.text.length })
  block.text += text
}

function trimmed({ text, parts }: Block): Block {
  return { text: text.replace(/[，\s]+$/, ''), parts }
}
