import { markSpan, unmark } from './mark'
import { blocksOf, type Block } from './page-text'
import { sentencesOf, type Span } from './sentences'
import { speak } from './speaker'
import { spokenText } from './spoken-text'
import { synthesisOf } from './voices'

interface Sentence {
  block: Block
  span: Span
  said: string
}

/**
 * Reads a part of the page aloud, from its first line, and marks where it is. What changes while it is being read
 * stops the reading: nobody shall hear a sum that is no longer there.
 * @param ended 'failed' = no voice spoke
 * @returns stops at once
 */
export function readAloud(
  root: Element,
  voices: SpeechSynthesisVoice[],
  ended: (how: 'done' | 'failed' | 'changed') => void,
): () => void {
  const synthesis = synthesisOf()
  if (!synthesis) return () => {}
  const sentences = blocksOf(root).flatMap(sentencesIn)
  const watcher = new MutationObserver((changes) => {
    if (!changes.some(isOfText)) return
    stop()
    ended('changed')
  })
  const silence = speak(synthesis, {
    texts: sentences.map(({ said }) => said),
    voices,
    onText: (at) => mark(sentences[at]),
    onEnd: (how) => {
      leave()
      ended(how)
    },
  })
  const leave = (): void => {
    watcher.disconnect()
    unmark()
  }
  const stop = (): void => {
    silence()
    leave()
  }
  watcher.observe(root, { childList: true, characterData: true, subtree: true })
  return stop
}

function sentencesIn(block: Block): Sentence[] {
  return sentencesOf(block.text)
    .map((span) => ({ block, span, said: spokenText(block.text.slice(span.from, span.to)) }))
    .filter(({ said }) => said !== '')
}

function mark(sentence: Sentence | undefined): void {
  if (sentence) markSpan(sentence.block, sentence.span)
}

/** The button that reads tells its state in the page, too. */
function isOfText({ target }: MutationRecord): boolean {
  const element = target instanceof Element ? target : target.parentElement
  return !element?.closest('.not-aloud')
}
