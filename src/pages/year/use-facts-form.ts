import { computed, nextTick, onMounted, ref, toRef, watch } from 'vue'
import { useRoute } from 'vue-router'
import {
  benefitYears,
  emptyFacts,
  useFactsDraft,
  useFamily,
  useLedger,
  usePolicy,
  useSettings,
} from '../../stores'
import type { FactsDraft, PersonYears, YearFacts } from '../../stores'
import { formOf, yearBefore } from './facts-form'
import { isMissing, isSomebody, standingOf, type Missing } from './standing'

type Ledger = ReturnType<typeof useLedger>

/** The answers about a year: those it has, or those of the person's year before, or none; kept until they are saved. */
export function useFactsForm() {
  const route = useRoute()
  const ledger = useLedger()
  const policy = usePolicy()
  const family = useFamily()
  const facts = useFactsDraft()
  const form = toRef(facts, 'draft')
  const opening = ref<YearFacts['opening']>({})
  /** Why the address leads to no year. */
  const missing = ref<Missing | null>(null)
  /** Nothing can be chosen before what is known has been filled in: it would be lost. */
  const ready = ref(false)
  const resumed = ref(false)
  const isNew = computed(() => !route.params['person'])
  const years = computed(() => (policy.pack ? benefitYears(policy.pack) : []))

  async function start(): Promise<void> {
    await Promise.all([policy.load(), ledger.load(), family.restore()])
    const { person, year } = route.params
    const found = person === undefined ? null : await ledger.lookUp(String(person), Number(year))
    missing.value = found && missingIn(standingOf(found, ledger.people, policy.pack))
    opening.value = found?.facts?.opening ?? {}
    // One question at a time, nobody has seen which year is offered.
    const offered = useSettings().look === 'elder' ? '' : (years.value[0] ?? '')
    const begun = { ...emptyFacts(), who: meant(route.query['who'], ledger.people), year: offered }
    const known = person === undefined ? begun : knownOf(String(person), String(year), found?.facts)
    if (!missing.value) resumed.value = await facts.begin(known)
    if (!resumed.value) await takeOver()
    ready.value = true
    // Led here for one of them, where all stand on one page.
    await nextTick()
    document.getElementById(String(route.query['field']))?.scrollIntoView({ block: 'center' })
  }
  /** What was chosen by hand stays; what was taken over goes with the person it was taken from. */
  async function takeOver(): Promise<void> {
    const { who, year, group, takenFrom } = form.value
    if (!isNew.value || !who || (group && !takenFrom)) return
    const found = await takenOver(form.value, ledger)
    if (form.value.who === who && form.value.year === year) form.value = found
  }
  const startAgain = (): Promise<void> => facts.clear().then(start)
  onMounted(start)
  watch([() => form.value.who, () => form.value.year], () => ready.value && takeOver(), { flush: 'sync' })
  return { form, opening, missing, ready, resumed, isNew, years, startAgain, clear: facts.clear }
}

/** With the answers of the person's year before, if there is one. */
async function takenOver({ who, year }: FactsDraft, ledger: Ledger): Promise<FactsDraft> {
  const before = yearBefore(ledger.people, who, Number(year))
  const known = before === null ? null : ((await ledger.lookUp(who, before))?.facts ?? null)
  return { ...(known ? formOf(known) : emptyFacts()), who, year, takenFrom: known ? String(before) : '' }
}
function knownOf(who: string, year: string, facts: YearFacts | null | undefined): FactsDraft {
  return { ...(facts ? formOf(facts) : { ...emptyFacts(), who, year }), id: `${who} ${year}` }
}
function missingIn(standing: ReturnType<typeof standingOf>): Missing | null {
  return isMissing(standing) ? standing : null
}

/** Who an address names; '' = nobody that could have a ledger. */
function meant(who: unknown, people: readonly PersonYears[]): string {
  return typeof who === 'string' && isSomebody(who, people) ? who : ''
}
