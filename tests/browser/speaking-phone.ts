import type { Page } from '@playwright/test'

interface Said {
  text: string
  lang: string
  rate: number
  voice: string | undefined
}
interface Fake {
  said: Said[]
  cancels: number
  /** The utterance that is being spoken ends. */
  end(): void
  /** The voices of the phone change, as on those that find theirs late. */
  have(voices: Partial<SpeechSynthesisVoice>[]): void
  /** Names of voices that are listed and not there. */
  missing: string[]
}
export type Phone = Window & { fake: Fake }

export const LOCAL = { name: '本机', lang: 'zh-CN', localService: true }
export const ONLINE = { name: '网上', lang: 'zh-CN', localService: false }

/** A phone that speaks: what is said is kept, and ends only when the test says so. */
export async function phoneWith(page: Page, voices: Partial<SpeechSynthesisVoice>[]): Promise<void> {
  await page.addInitScript((first) => {
    let mine = first
    let current: SpeechSynthesisUtterance | null = null
    const events = new EventTarget()
    const fake: Fake = {
      said: [],
      cancels: 0,
      missing: [],
      end() {
        const ended = current
        current = null
        ended?.onend?.(new Event('end') as SpeechSynthesisEvent)
      },
      have(voicesNow) {
        mine = voicesNow
        events.dispatchEvent(new Event('voiceschanged'))
      },
    }
    const synthesis = {
      get speaking() {
        return current !== null
      },
      pending: false,
      paused: false,
      getVoices: () => mine,
      addEventListener: events.addEventListener.bind(events),
      removeEventListener: events.removeEventListener.bind(events),
      resume: () => {},
      cancel() {
        current = null
        fake.cancels += 1
      },
      speak(utterance: SpeechSynthesisUtterance) {
        const { text, lang, rate, voice } = utterance
        fake.said.push({ text, lang, rate, voice: voice?.name })
        current = utterance
        if (fake.missing.includes(voice?.name ?? ''))
          setTimeout(() => utterance.onerror?.(new Event('error') as SpeechSynthesisErrorEvent))
        else setTimeout(() => utterance.onstart?.(new Event('start') as SpeechSynthesisEvent))
      },
    }
    // The browser's own takes only voices of its own.
    class Utterance extends EventTarget {
      lang = ''
      rate = 1
      voice = null
      onstart = null
      onend = null
      onerror = null
      constructor(public text: string) {
        super()
      }
    }
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
    Object.defineProperty(window, 'fake', { value: fake })
  }, voices)
}

export const said = (page: Page) => page.evaluate(() => (window as unknown as Phone).fake.said)
export const cancels = (page: Page) => page.evaluate(() => (window as unknown as Phone).fake.cancels)
export const endOne = (page: Page) => page.evaluate(() => (window as unknown as Phone).fake.end())
