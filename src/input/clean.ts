/** One spelling for each sign, before anything is read. */

const VARIANTS: Record<string, string> = {
  '．': '.',
  '。': '.',
  '｡': '.',
  '，': ',',
  '﹐': ',',
  '－': '-',
  '—': '-',
  '–': '-',
  '−': '-',
  '￥': '¥',
  '’': "'",
  '‘': "'",
  '＇': "'",
  圆: '元',
  圓: '元',
  块: '元',
  塊: '元',
  毛: '角',
  萬: '万',
  w: '万',
  W: '万',
  ｗ: '万',
  Ｗ: '万',
  億: '亿',
  正: '整',
}

/** Zero-width and direction marks that come along when text is pasted. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g

/** Half-width digits and signs, one kind of space, no space at the ends. */
export function clean(raw: string): string {
  const visible = raw.replace(INVISIBLE, '').replace(SPACES, ' ').trim()
  let out = ''
  for (const sign of visible) out += VARIANTS[sign] ?? halfWidthDigit(sign)
  return out
}

function halfWidthDigit(sign: string): string {
  const code = sign.charCodeAt(0)
  return code >= 0xff10 && code <= 0xff19 ? String(code - 0xff10) : sign
}
