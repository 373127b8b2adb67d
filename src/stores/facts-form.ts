import { defineStore } from 'pinia'
import { filled, GROUP_ANSWERS } from './estimate-draft'
import { keepDraft } from './kept-draft'

/** What holds for a year, as it is chosen; '' = not answered. */
export interface FactsDraft {
  /** The year that is being changed; '' = one that begins. */
  id: string
  who: string
  year: string
  group: string
  chronic: '' | 'none' | 'hypertension' | 'diabetes' | 'both'
  /** The year whose answers were taken over; '' = none. */
  takenFrom: string
}

export function emptyFacts(): FactsDraft {
  return { id: '', who: '', year: '', group: '', chronic: '', takenFrom: '' }
}

/** @returns null = not a draft */
export function parseFacts(value: unknown): FactsDraft | null {
  const chronic = ['', 'none', 'hypertension', 'diabetes', 'both']
  return filled(emptyFacts(), value, { group: GROUP_ANSWERS, chronic })
}
/** Something was chosen: the newest year is offered unasked. */
export function isFactsTouched({ who, group, chronic }: FactsDraft): boolean {
  return who + group + chronic !== ''
}

/** Whose year it is and what holds for it, kept while it is chosen. */
export const useFactsDraft = defineStore('facts-form', () => {
  const { draft, restore, flush, clear } = keepDraft({
    key: 'facts',
    empty: emptyFacts,
    parse: parseFacts,
    touched: isFactsTouched,
    perWindow: true,
  })

  /**
   * Opens the form. What was chosen before for the same year, or for whoever begins one, is still there; anything else
   * gives way.
   * @returns true = something chosen earlier was found
   */
  async function begin(start: FactsDraft): Promise<boolean> {
    await restore()
    const { id, who } = draft.value
    const same = id === start.id && (start.who === '' || start.who === who)
    if (same && isFactsTouched(draft.value)) return JSON.stringify(draft.value) !== JSON.stringify(start)
    draft.value = start
    return false
  }
  return { draft, restore, flush, clear, begin }
})
