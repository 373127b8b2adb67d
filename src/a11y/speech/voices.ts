/**
 * Voices of the phone itself that speak Mandarin, the most fitting first. A voice from the network is none: what is
 * read out names sums of a person, and nothing typed leaves the phone. Cantonese is not understood here.
 */
function mandarinVoices(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice[] {
  const local = voices.filter(({ localService, lang }) => localService && rank(lang) >= 0)
  return local.sort((a, b) => rank(a.lang) - rank(b.lang))
}

const PREFERRED = [
  /^(zh|cmn)(-hans)?-cn$/,
  /^(zh|cmn)(-hans)?$/,
  /^(zh|cmn)-(hans-)?sg$/,
  /^(zh|cmn)(-hant)?-tw$/,
]

/** Place among PREFERRED; -1 = not understood. Android writes zh_CN, and names of its own behind it: zh-CN-x-…. */
function rank(lang: string): number {
  const plain = plainLang(lang)
    .toLowerCase()
    .replace(/-(x-.*|#.*)$/, '')
  return PREFERRED.findIndex((pattern) => pattern.test(plain))
}

/** As a browser wants it: zh-CN. */
export function plainLang(lang: string): string {
  return lang.replace(/_/g, '-')
}

/**
 * Tells of the voices now and whenever they change: many phones have none at first. Some never say that they came, so
 * that they are also asked again for a while.
 * @returns stops telling
 */
export function watchVoices(tell: (voices: SpeechSynthesisVoice[]) => void): () => void {
  const synthesis = synthesisOf()
  if (!synthesis) return () => {}
  const ask = (): void => tell(mandarinVoices(synthesis.getVoices()))
  const timers = [500, 2000, 6000].map((wait) => setTimeout(ask, wait))
  // Old Safari has the event only as a property, or not at all.
  const listens = typeof synthesis.addEventListener === 'function'
  if (listens) synthesis.addEventListener('voiceschanged', ask)
  ask()
  return () => {
    timers.forEach(clearTimeout)
    if (listens) synthesis.removeEventListener('voiceschanged', ask)
  }
}

/** WebViews may have neither of both, or only one. */
export function synthesisOf(): SpeechSynthesis | null {
  const supported = typeof speechSynthesis === 'object' && typeof SpeechSynthesisUtterance === 'function'
  return supported ? speechSynthesis : null
}
