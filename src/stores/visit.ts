import { isFromBeforeClearing, isSeenTo, noteClearing, startAnew, watchOtherWindows } from './other-windows'
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
const LOOK_EVERY_MS = 10_000

/** When this window was touched last: the tab's stamp cannot be written everywhere. */
let touched = 0

/** Notes that somebody is using a shared phone: a page loaded anew knows how long it was left alone. */
export function noteActive(): void {
  touched = Date.now()
  if (!useSettings().keeps) visit.write(ACTIVE_KEY, String(touched))
}

/**
 * Ends a visit that must not be shown any more: on a shared phone one that was left too long ago or nobody knows when
 * (a killed tab that the browser brings back must not show the last resident's answers), on any phone one from before
 * a clearing in another window. From then on watches for both, whatever else of the app could be fetched. Call once,
 * before anything is shown.
 */
export function endOldVisit(): void {
  const left = !useSettings().keeps && isOver(Number(visit.read(ACTIVE_KEY) ?? NaN))
  if (left || isFromBeforeClearing()) sweepVisit()
  noteActive()
  watchOtherWindows()
  for (const sign of ['click', 'input', 'change']) window.addEventListener(sign, noteActive)
  document.addEventListener('visibilitychange', endLeftVisit)
  setInterval(endLeftVisit, LOOK_EVERY_MS)
}

/** Where the part that asks and counts down did not come, the visit still ends. */
function endLeftVisit(): void {
  const inUse = location.hash.length > 2 || holdsTyped()
  if (!useSettings().keeps && !isSeenTo() && inUse && isOver(touched)) startAnew()
}

/** A clock that was set forward or back counts as too long. @param at NaN = not known */
function isOver(at: number): boolean {
  const away = Date.now() - at
  return !(away > -CLOCK_STEP_MS && away < (IDLE_MINUTES * 60 + ANSWER_SECONDS) * 1000)
}

/** Removes everything that this tab holds of the visit. @returns true = read back, nothing is left */
export function sweepVisit(): boolean {
  const gone = visit
    .keys(OURS)
    .map((name) => visit.remove(name))
    .every(Boolean)
  useSettings().endVisit()
  noteClearing()
  return gone
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
