import type { Router } from 'vue-router'

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

/** From a form that is finished to another page in its place: 返回 does not lead into its questions again. */
export async function leaveSteps(router: Router, to: string): Promise<void> {
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
