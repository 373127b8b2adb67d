import { computed, reactive, toRef, watch } from 'vue'
import type { Group, Pack } from '../../calc'
import type { SheetLine } from '../../components'
import { keepWithEntry } from '../../components/StepForm'
import type { Asked } from '../../components/StepForm'
import { addYuan } from '../../input'
import { useSettings } from '../../stores'
import type { useRules } from '../../stores'
import { comparisonOf } from './comparison'
import type { Shown } from './comparison'
import { readTyped, TYPED_FIELDS } from './typed-bill'
import { useBill } from './use-bill'
import type { Bill } from './use-bill'
import { variantOf } from './what-if'
import { SITUATIONS, situationId } from './words'

/** What is asked about a comparison, as chosen and typed; '' = not answered. */
export type WhatIfAnswers = ReturnType<typeof noAnswers>

interface Question extends Asked {
  id: keyof WhatIfAnswers
  hint?: string
  options?: { value: string; label: string }[]
  /** Where the amount stands on the sheet. */
  line?: SheetLine
}

function noAnswers() {
  return {
    /** See useBill. */
    bill: '',
    billed: '',
    inScope: '',
    basicPaid: '',
    /** The bill that group and situation were taken from. */
    takenFrom: '',
    /** What is changed: 'group' or 'place'. */
    mode: 'group',
    /** What all columns share: the place where groups are compared, the group where places are. */
    situation: '',
    group: '',
    /** Key of the column beside the first one. */
    beside: '',
  }
}

export const MODES = [
  { value: 'group', label: '换一类人' },
  { value: 'place', label: '换转诊、省内省外' },
]
export const SITUATION_OPTIONS = SITUATIONS.map(({ id, label }) => ({ value: id, label }))
export function groupOptions({ groups }: Pack) {
  return groups.map(({ id, label }) => ({ value: id as string, label }))
}
/** The columns that can stand beside the first. */
export function othersIn(comparison: Shown[]) {
  return comparison.slice(1).map(({ key, label }) => ({ value: key, label }))
}
export function billedIn({ input }: Bill): string {
  return input.events.map((event) => event.billed).reduce(addYuan, '0.00')
}

/** The bill, what is compared about it, and what comes of that. */
export function useWhatIf(ready: ReturnType<typeof useRules>['ready']) {
  const settings = useSettings()
  const answers = reactive(noAnswers())
  keepWithEntry(answers)
  const { options: bills, bill, typed, looked } = useBill(toRef(answers, 'bill'))
  watch(bill, (found) => found && takeOver(answers, found))

  /** undefined = something is not answered yet, null = the rules do not take the bill */
  const comparison = computed(() => {
    const { mode, situation, group } = answers
    if (!ready.value || !bill.value || (mode === 'group' ? situation : group) === '') return undefined
    const { pack, rules } = ready.value
    const choice = {
      mode: mode === 'group' ? 'group' : 'place',
      group: (group || 'none') as Group,
      situation,
    }
    return comparisonOf(rules.settleYear, pack, bill.value, choice as Parameters<typeof comparisonOf>[3])
  })
  watch(comparison, (columns) => {
    if (columns?.slice(1).every(({ key }) => key !== answers.beside)) answers.beside = ''
  })
  const asked = computed(() =>
    ready.value ? questionsOf(ready.value.pack, answers, bills.value, comparison.value) : [],
  )
  /** One at a time there is no button for the amounts alone. */
  watch(
    () => [settings.look, answers.bill, answers.billed, answers.inScope, answers.basicPaid, ready.value],
    () => {
      if (settings.look === 'elder' && ready.value) typed.value = readTyped(ready.value.pack, answers).bill
    },
  )
  return { answers, bills, bill, typed, looked, comparison, asked }
}

/** In order; the way only gets shorter. */
function questionsOf(
  pack: Pack,
  { bill, mode }: WhatIfAnswers,
  bills: { value: string; label: string }[],
  comparison: Shown[] | null | undefined,
): Question[] {
  const asked: Question[] = bills.length > 1 ? [{ id: 'bill', title: '用哪张单子比？', options: bills }] : []
  if (bill === 'typed') asked.push(...TYPED_FIELDS)
  asked.push(
    { id: 'mode', title: '比什么？', options: MODES },
    mode === 'group'
      ? { id: 'situation', title: '在哪里看的，办转诊没有？', options: SITUATION_OPTIONS }
      : { id: 'group', title: '是哪一类人？', options: groupOptions(pack) },
  )
  if (comparison !== null)
    asked.push({ id: 'beside', title: '和哪一种比？', options: othersIn(comparison ?? []) })
  return asked
}

/** What is known of a bill, once. */
function takeOver(answers: WhatIfAnswers, { input, bare }: Bill): void {
  if (answers.takenFrom === answers.bill) return
  const own = variantOf(input)
  answers.takenFrom = answers.bill
  answers.group = bare ? '' : own.group
  answers.situation = bare ? '' : situationId(own)
}
