import { plainLang } from './voices'

export interface Speaking {
  /** What is said, one utterance each. */
  texts: string[]
  /** Tried in this order: a phone may list a voice that is not installed. */
  voices: SpeechSynthesisVoice[]
  /** An utterance begins. */
  onText?: (at: number) => void
  /** All was said, or none of the voices spoke; not called after `stop`. */
  onEnd: (how: 'done' | 'failed') => void
}

/** A little slower than people speak, for ears of seventy. */
const RATE = 0.8
/** A voice that has not begun after this time is not there. */
const BEGIN_MS = 5000
/** An utterance that has not ended after this time for each sign never will: some phones forget to say so. */
const SIGN_MS = 900

/**
 * Speaks one utterance after the other: Chrome falls silent in the middle of a long one, and only between two can
 * every phone be stopped.
 * @returns stops at once
 */
export function speak(synthesis: SpeechSynthesis, { texts, voices, onText, onEnd }: Speaking): () => void {
  let drop: () => void = () => {}
  let voice = 0
  const say = (at: number): void => {
    const text = texts[at]
    const speaker = voices[voice]
    if (text === undefined || !speaker) return onEnd(speaker ? 'done' : 'failed')
    drop = utter(synthesis, utteranceOf(text, speaker), {
      began: () => onText?.(at),
      ended: () => say(at + 1),
      missing: () => {
        voice += 1
        say(at)
      },
    })
  }
  // Another page may have left something unfinished, or paused.
  silence(synthesis)
  synthesis.resume()
  say(0)
  return () => drop()
}

interface Turns {
  began: () => void
  ended: () => void
  /** The voice does not speak. */
  missing: () => void
}

/** One utterance; exactly one of `ended` and `missing` follows, unless it is dropped. @returns drops it */
function utter(synthesis: SpeechSynthesis, utterance: SpeechSynthesisUtterance, turns: Turns): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const leave = (): void => {
    clearTimeout(timer)
    // They also hold on to the utterance: Chrome forgets one nobody refers to, and its end with it.
    utterance.onstart = utterance.onend = utterance.onerror = null
  }
  const drop = (): void => {
    leave()
    silence(synthesis)
  }
  const end = (): void => {
    leave()
    turns.ended()
  }
  const miss = (): void => {
    drop()
    turns.missing()
  }
  utterance.onstart = () => {
    clearTimeout(timer)
    timer = setTimeout(end, BEGIN_MS + utterance.text.length * SIGN_MS)
    turns.began()
  }
  utterance.onend = end
  utterance.onerror = miss
  timer = setTimeout(miss, BEGIN_MS)
  synthesis.speak(utterance)
  return drop
}

/** Android speaks with the voice only if the language is set as well. */
function utteranceOf(text: string, voice: SpeechSynthesisVoice): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.voice = voice
  utterance.lang = plainLang(voice.lang)
  utterance.rate = RATE
  return utterance
}

/** Only where there is something to silence: on some phones a needless cancel swallows what is said next. */
function silence(synthesis: SpeechSynthesis): void {
  if (synthesis.speaking || synthesis.pending || synthesis.paused) synthesis.cancel()
}
