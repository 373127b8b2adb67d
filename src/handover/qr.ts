import { encode } from 'uqr'

/** A QR code as one SVG path in units of its modules, with the quiet zone that the standard asks for. */
export interface QrPicture {
  /** Width and height in modules, quiet zone included. */
  size: number
  path: string
  /** 1 to 40; above 10 the modules get too small for a cheap camera. */
  version: number
}

/** In modules, on every side. */
const QUIET_ZONE = 4

/** Error correction M: a scratched screen or a finger at the edge still reads. */
export function qrPicture(text: string): QrPicture {
  const { data, size, version } = encode(text, { ecc: 'M', boostEcc: true, border: QUIET_ZONE })
  return { size, version, path: data.map(rowPath).join('') }
}

/** Neighbouring modules as one stroke: fewer edges, and no hairlines between them. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    const start = x
    while (row[x + 1]) x++
    path += `M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`
  }
  return path
}
