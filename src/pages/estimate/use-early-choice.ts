import { nextTick, ref } from 'vue'
import { useEstimate } from '../../stores'

/** Whose stay it is, where that was chosen before the app was there (src/first-screen). */
export function useEarlyChoice() {
  const estimate = useEstimate()
  /** Chosen for another person than the answers of an earlier visit; '' = no such thing. */
  const rival = ref('')
  /**
   * Takes over what was chosen early. Answers of an earlier visit are not written over: it is asked which hold.
   * @param cleared answers whose result is kept are done, and give way
   */
  function takeEarly(cleared: () => Promise<unknown>): void {
    const early = estimate.early
    estimate.early = ''
    if (!early || early === estimate.draft.who) return
    const clearing = cleared()
    // Asked once the page stands.
    if (estimate.draft.who !== '') void nextTick(() => (rival.value = early))
    else void clearing.then(() => (estimate.draft.who = early))
  }
  return { rival, takeEarly }
}
