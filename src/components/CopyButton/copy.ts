import { noteTrace } from '../../stores'

/**
 * Puts a text on the clipboard. Old WebViews have no navigator.clipboard, or refuse it outside https.
 * @returns false = the person has to mark and copy it by hand
 */
export async function copyText(text: string): Promise<boolean> {
  // Also where it is refused: the text is then copied by hand.
  noteTrace('copied')
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
