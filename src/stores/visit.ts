import { visit } from './safe-storage'
import { useSettings } from './settings'

/**
 * How long a shared phone may lie there before it asks whether anybody is still using it. Long enough to look for a
 * line on a settlement sheet and read a result to somebody; short enough for the next in the queue not to find it.
 */
export const IDLE_MINUTES = 5
/** How long it waits for an answer then. WCAG 2.2.1 asks for 20 seconds at least; old hands get more. */
export const ANSWER_SECONDS = 60

/** Everything of ours in this tab begins so. */
const OURS = 'yibao.'
/** What somebody typed begins so. */
const TYPED: readonly string[] = ['yibao.draft.', 'yibao.search']
const ACTIVE_KEY = 'yibao.active'
const FIRST_KEY = 'yibao.first'
/** A phone that corrects its clock by some seconds has not been lying there for ever. */
const CLOCK_STEP_MS = 60_000

/** Notes that somebody is using the phone: a page loaded anew knows how long it was left alone. */
export function noteActive(): void {
  visit.write(ACTIVE_KEY, String(Date.now()))
}

/**
 * On a shared phone, ends a visit that was left too long ago: a killed tab that the browser brings back must not show
 * the last resident's answers. A clock that was set back counts as too long. Call before anything is shown.
 */
export function endOldVisit(): void {
  const stamp = visit.read(ACTIVE_KEY)
  if (useSettings().keeps || stamp === null) return
  const away = Date.now() - Number(stamp)
  const recent = away > -CLOCK_STEP_MS && away < (IDLE_MINUTES * 60 + ANSWER_SECONDS) * 1000
  if (!recent) sweepVisit()
}

/** Removes everything that this tab holds of the visit. @returns true = read back, nothing is left */
export function sweepVisit(): boolean {
  return visit
    .keys(OURS)
    .map((name) => visit.remove(name))
    .every(Boolean)
}

/** Whether anything typed stands in this tab. */
export function holdsTyped(): boolean {
  return TYPED.some((prefix) => visit.keys(prefix).length > 0)
}

/**
 * Where in the tab's history this visit began. A page loaded anew in the middle of it is told by what stands in the tab.
 * @param position of the open page
 * @param fresh the open page was not reached from another page of the app
 */
export function firstPosition(position: number, fresh: boolean): number {
  const noted = Number(visit.read(FIRST_KEY) ?? NaN)
  const first = !fresh && noted <= position ? noted : position
  visit.write(FIRST_KEY, String(first))
  return first
}
