import type { Answers } from '../handover'
import { emptyDraft } from './estimate-draft'
import type { EstimateDraft } from './estimate-draft'
import { lazy } from './lazy'

/** What makes codes, addresses and pictures: loaded when somebody hands something over. Rejects where it cannot be loaded. */
export const handover: () => Promise<typeof import('../handover')> = lazy(() => import('../handover'))

/** Answers that came from another phone, as the draft of somebody here. @param who '' = not said yet */
export function draftOfAnswers(answers: Answers, who: string): EstimateDraft {
  return { ...emptyDraft(), ...answers, opening: { ...answers.opening }, who }
}
