/** A sheet of paper on a canvas that grows with what is written on it, from top to bottom. */

const WIDTH = 1080
const MARGIN = 64
const INNER = WIDTH - 2 * MARGIN
const LINE = 1.45
const FAMILY = '-apple-system, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'

/** The light theme's colours: a picture has no theme. */
const INKS = {
  black: '#1a1a1a',
  soft: '#545454',
  line: '#dcdcdc',
  white: '#ffffff',
  basic: '#06733a',
  critical: '#1663a6',
  assistance: '#a84a05',
  tilted: '#7433cc',
  selfPay: '#56606e',
}
export type Ink = keyof typeof INKS

interface Hand {
  size: number
  bold?: boolean
  ink?: Ink
}

type Pen = CanvasRenderingContext2D

export class Sheet {
  private readonly canvas = document.createElement('canvas')
  private readonly pen: Pen
  /** Written once the height is known: a canvas is wiped when its size changes. */
  private readonly strokes: ((pen: Pen) => void)[] = []
  private y = 0

  constructor() {
    const pen = this.canvas.getContext('2d')
    if (!pen) throw new Error('no canvas')
    this.pen = pen
  }

  /** The head of the sheet: white on green. */
  band(words: string): void {
    const height = 128
    this.box(0, 0, WIDTH, height, 'basic')
    this.write(words, MARGIN, height / 2 + 19, { size: 54, bold: true, ink: 'white' })
    this.y = height + 32
  }

  gap(height: number): void {
    this.y += height
  }

  /** A paragraph, broken where it meets the margin. */
  text(words: string, hand: Hand): void {
    for (const line of this.broken(words, hand, INNER)) {
      this.y += hand.size * LINE
      this.write(line, MARGIN, this.y - hand.size * 0.3, hand)
    }
  }

  /** One line, set smaller where it would not fit. */
  wide(words: string, hand: Hand): void {
    const size = Math.min(hand.size, Math.floor((hand.size * INNER) / this.widthOf(words, hand)))
    this.y += size * LINE
    this.write(words, MARGIN, this.y - size * 0.3, { ...hand, size })
  }

  line(): void {
    this.box(MARGIN, this.y, INNER, 2, 'line')
    this.y += 16
  }

  /** Shares of one sum, side by side; each is wide enough for its sign. */
  bar(parts: { sign: string; ink: Ink; weight: number }[]): void {
    if (parts.length === 0) return
    const least = 64
    const total = parts.reduce((sum, { weight }) => sum + weight, 0)
    const free = INNER - least * parts.length
    let x = MARGIN
    for (const { sign, ink, weight } of parts) {
      const width = least + (free * weight) / total
      this.box(x, this.y, width - 4, 80, ink)
      this.write(sign, x + (width - 4) / 2 - 20, this.y + 55, { size: 40, bold: true, ink: 'white' })
      x += width
    }
    this.y += 96
  }

  /** Name on the left, amount on the right; a long name is broken before it meets the amount. */
  row(
    row: { key: string; value: string; strong?: boolean; bar?: { sign: string; ink: Ink } },
    size: number,
  ): void {
    const high = size * 1.3
    const hand: Hand = { size, ...(row.strong ? { bold: true } : {}) }
    const left = MARGIN + (row.bar ? 84 : 0)
    const width = this.widthOf(row.value, hand)
    const lines = this.broken(row.key, hand, WIDTH - MARGIN - left - width - 24)
    const foot = this.y + size + 10
    if (row.bar) {
      this.box(MARGIN, foot - size * 0.36 - 32, 64, 64, row.bar.ink)
      this.write(row.bar.sign, MARGIN + 12, foot - size * 0.36 + 14, { size: 40, bold: true, ink: 'white' })
    }
    this.write(row.value, WIDTH - MARGIN - width, foot, hand)
    lines.forEach((line, at) => this.write(line, left, foot + at * high, hand))
    this.y += size + 38 + (lines.length - 1) * high
  }

  draw(): HTMLCanvasElement {
    this.canvas.width = WIDTH
    this.canvas.height = Math.ceil(this.y + MARGIN)
    this.pen.fillStyle = INKS.white
    this.pen.fillRect(0, 0, WIDTH, this.canvas.height)
    for (const stroke of this.strokes) stroke(this.pen)
    return this.canvas
  }

  private box(x: number, y: number, width: number, height: number, ink: Ink): void {
    this.strokes.push((pen) => {
      pen.fillStyle = INKS[ink]
      pen.fillRect(x, y, width, height)
    })
  }

  private write(words: string, x: number, y: number, hand: Hand): void {
    this.strokes.push((pen) => {
      pen.font = fontOf(hand)
      pen.fillStyle = INKS[hand.ink ?? 'black']
      pen.fillText(words, x, y)
    })
  }

  private widthOf(words: string, hand: Hand): number {
    this.pen.font = fontOf(hand)
    return this.pen.measureText(words).width
  }

  private broken(words: string, hand: Hand, width: number): string[] {
    return breakLines(words, (text) => this.widthOf(text, hand) <= width)
  }
}

function fontOf({ size, bold }: Hand): string {
  return `${bold ? '700' : '400'} ${size}px ${FAMILY}`
}

/** A number with its unit, a Latin word, or one Chinese character with the stop after it: never torn apart. */
const UNIT = /[0-9A-Za-z.,:/−-]+(?: ?[元%年月日])?[，。；：、）]*|.[，。；：、）”]*/g

/** @param fits whether a line of this text fits */
export function breakLines(words: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const unit of words.match(UNIT) ?? []) {
    if (line !== '' && !fits(line + unit)) {
      lines.push(line.replace(/ +$/, ''))
      line = ''
    }
    line += line === '' ? unit.replace(/^ +/, '') : unit
  }
  return [...lines, line]
}
