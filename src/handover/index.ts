/**
 * From one phone to another: answers as a code, the code in an address, the address as a QR code; and the result as
 * a picture. Loaded when somebody hands something over: reached through a dynamic import, from src/stores.
 */
export { openAddress } from './address'
export { drawCard } from './card'
export { decode, encode, VERSION } from './code'
export { findIn } from './pasted'
export { readPrefilled } from './prefilled'
export { qrPicture } from './qr'

export type { Answers } from './answers'
export type { CardBar, CardRow, CardWords } from './card'
export type { CodeReading } from './code'
export type { Pasted } from './pasted'
export type { Prefilled, PrefilledKey } from './prefilled'
export type { QrPicture } from './qr'
