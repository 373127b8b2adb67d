import { onMounted, watch } from 'vue'
import { useRoute } from 'vue-router'
import type { Router } from 'vue-router'
import { lastClearing, useSettings } from '../../stores'

/** `?field=` of what comes of the answers. */
export const ANSWER = 'answer'

/** Each question of a form has its own entry in the tab's history, which notes where the form began. */
interface Entry {
  /** Counted by the router. */
  position: number
  /** Of the entry in which the form was opened; missing = this is it. */
  first?: number
}

/** How many questions of the form lie behind this one in the history. */
export function depth(): number {
  const { position, first = position } = history.state as Entry
  return position - first
}

/** What the entry of the next question has to note. */
export function stepState(): { first: number } {
  return { first: (history.state as Entry).position - depth() }
}

/** The form that was finished last: the entry in which it was opened, and the page that has taken its place. */
let finished: { first: number; to: string } | null = null

/** Where the entry is a question of the form that was finished last: leads on to what has taken its place. */
export function leftFor(lead: (to: string) => unknown): void {
  if (depth() === 0) finished = null
  else if (finished?.first === stepState().first) lead(finished.to)
}

/** From a form that is finished to another page in its place: 返回 does not lead into its questions again. */
export async function leaveSteps(router: Router, to: string): Promise<void> {
  const { first } = stepState()
  finished = to === router.currentRoute.value.fullPath ? null : { first, to }
  if (depth() > 0)
    await new Promise<void>((there) => {
      const arrived = router.afterEach(() => {
        arrived()
        there()
      })
      router.go(-depth())
    })
  await router.replace(to)
}

/** Answers noted with an entry, and the clearing after which they were given. */
interface Noted {
  answers?: object
  since?: string | null
}

/**
 * Answers that no store keeps stay with the entries of the tab's history: whoever looks something up, or reloads, finds
 * them again, until all is cleared. Not on a shared phone, where the next one would.
 * @param answers plain texts
 */
export function keepWithEntry(answers: Record<string, string>): void {
  const route = useRoute()
  const settings = useSettings()
  const here = route.path
  onMounted(() => {
    const noted = history.state as Noted
    if (settings.keeps && noted.since === lastClearing()) Object.assign(answers, noted.answers)
  })
  watch(
    [answers, () => route.fullPath],
    () => {
      if (!settings.keeps || route.path !== here) return
      history.replaceState({ ...history.state, answers: { ...answers }, since: lastClearing() }, '')
    },
    { flush: 'post' },
  )
}
