import { computed, onMounted, ref, watch } from 'vue'
import { useRoute } from 'vue-router'
import { benefitYears, useFamily, useLedger, usePolicy } from '../../stores'
import type { PersonYears, YearFacts } from '../../stores'
import { formOf, yearBefore, type FactsForm } from './facts-form'
import { isMissing, isSomebody, standingOf, type Missing } from './standing'

const EMPTY: FactsForm = { who: '', year: '', group: '', chronic: '' }

/** The answers about a year: those it has, or those of the person's year before, or none. */
export function useFactsForm() {
  const route = useRoute()
  const ledger = useLedger()
  const policy = usePolicy()
  const family = useFamily()
  const form = ref<FactsForm>({ ...EMPTY })
  const opening = ref<YearFacts['opening']>({})
  /** The year whose answers were taken over; null = none. */
  const takenFrom = ref<number | null>(null)
  /** Why the address leads to no year. */
  const missing = ref<Missing | null>(null)
  /** Nothing can be chosen before what is known has been filled in: it would be lost. */
  const ready = ref(false)
  const isNew = computed(() => !route.params['person'])
  const years = computed(() => (policy.pack ? benefitYears(policy.pack) : []))

  async function start(): Promise<void> {
    await Promise.all([policy.load(), ledger.load(), family.restore()])
    const { person, year } = route.params
    if (person !== undefined) await openKnown(String(person), Number(year))
    else form.value = { ...EMPTY, who: meant(route.query['who'], ledger.people), year: years.value[0] ?? '' }
    ready.value = true
  }
  async function openKnown(person: string, year: number): Promise<void> {
    const found = await ledger.lookUp(person, year)
    missing.value = found && missingIn(standingOf(found, ledger.people, policy.pack))
    const facts = found?.facts
    form.value = facts ? formOf(facts) : { ...EMPTY, who: person, year: String(year) }
    opening.value = facts?.opening ?? {}
  }
  /** What was chosen by hand stays; what was taken over goes with the person it was taken from. */
  async function takeOver(): Promise<void> {
    const { who, year, group } = form.value
    if (!isNew.value || (group !== '' && takenFrom.value === null)) return
    const before = yearBefore(ledger.people, who, Number(year))
    const facts = before === null ? null : ((await ledger.lookUp(who, before))?.facts ?? null)
    if (form.value.who !== who || form.value.year !== year) return
    takenFrom.value = facts ? before : null
    form.value = { ...(facts ? formOf(facts) : EMPTY), who, year }
  }
  onMounted(start)
  watch([() => form.value.who, () => form.value.year], takeOver)
  return { form, opening, takenFrom, missing, ready, isNew, years }
}

function missingIn(standing: ReturnType<typeof standingOf>): Missing | null {
  return isMissing(standing) ? standing : null
}

/** Who an address names; '' = nobody that could have a ledger. */
function meant(who: unknown, people: readonly PersonYears[]): string {
  return typeof who === 'string' && isSomebody(who, people) ? who : ''
}
