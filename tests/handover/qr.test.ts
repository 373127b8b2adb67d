import jsQR from 'jsqr'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openAddress } from '../../src/handover/address'
import { breakLines } from '../../src/handover/sheet'
import { encode } from '../../src/handover/code'
import { qrPicture } from '../../src/handover/qr'
import { anyAnswers } from './arbitraries'

const PLACE = { origin: 'https://yibao.xinyang.example.gov.cn', pathname: '/suandeqing/index.html' }
const SCALE = 4

/** The path as pixels: 'Mx yhwv1h-wz' is one black stroke. */
function pixels({ path, size }: { path: string; size: number }): Uint8ClampedArray {
  const width = size * SCALE
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row++) {
      for (let column = Number(x) * SCALE; column < (Number(x) + Number(length)) * SCALE; column++) {
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3)
      }
    }
  }
  return data
}

describe('the code as a picture', () => {
  it('is read again by another program, and small enough for a cheap camera', () => {
    let largest = 0
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const address = openAddress(encode(answers), PLACE)
        const picture = qrPicture(address)
        largest = Math.max(largest, picture.version)
        const width = picture.size * SCALE
        expect(jsQR(pixels(picture), width, width)?.data).toBe(address)
      }),
      { numRuns: 60 },
    )
    expect(largest).toBeLessThanOrEqual(10)
  })

  it('has a quiet zone of four modules', () => {
    const { path, size } = qrPicture('https://a.example/#/open/1.x')
    for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4)
      expect(Math.max(Number(x) + Number(length), Number(y) + 1)).toBeLessThanOrEqual(size - 4)
    }
  })

  it('leads to the app where it stands, without what this visit added to the address', () => {
    expect(openAddress('1.x', PLACE)).toBe('https://yibao.xinyang.example.gov.cn/suandeqing/#/open/1.x')
  })
})

describe('lines of the card', () => {
  it('break where a stop, a number and its unit stay together', () => {
    const fits = (line: string): boolean => line.length <= 8
    expect(breakLines('政策数据截至 2026-03-01，版本 7', fits)).toEqual([
      '政策数据截至',
      '2026-03-01，',
      '版本 7',
    ])
    expect(breakLines('', fits)).toEqual([''])
  })
})
