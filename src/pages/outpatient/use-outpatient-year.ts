import { computed, onMounted, ref } from 'vue'
import { useOutpatient, useRules } from '../../stores'
import { allowancesOf, scopesOf, sumOf } from './allowances'
import { useBookedYear } from './use-booked-year'
import { caseOf, usedProblems } from './year-so-far'

/** A phone whose storage is slow or hangs still gets its page after this long. */
const PATIENCE_MS = 1500

/** The chosen person's year and its allowances, once policy, rules and what was kept are there. */
export function useOutpatientYear() {
  const outpatient = useOutpatient()
  const { ready: loaded, failed, load } = useRules()
  const opened = ref(false)
  const ready = computed(() => (opened.value ? loaded.value : null))
  const { booked, reading, refresh } = useBookedYear()
  onMounted(async () => {
    setTimeout(() => (opened.value = true), PATIENCE_MS)
    await outpatient.restore()
    await refresh()
    opened.value = true
  })

  const fromBook = computed(() => Boolean(booked.value?.facts))
  /** The limits themselves, before anything is used: what was typed cannot be above them. */
  const limits = computed(() => {
    const its = caseOf(outpatient.answers, null)
    const all =
      ready.value && its && allowancesOf(ready.value.rules, ready.value.pack, { ...its, opening: {} })
    const limit = (id: 'general' | 'chronic') => amount(all?.find((one) => one.id === id)?.cap?.value)
    return { general: limit('general'), chronic: limit('chronic') }
  })
  const problems = computed(() => (fromBook.value ? [] : usedProblems(outpatient.answers, limits.value)))
  const its = computed(() => (problems.value.length ? null : caseOf(outpatient.answers, booked.value)))
  const allowances = computed(() =>
    ready.value && its.value ? allowancesOf(ready.value.rules, ready.value.pack, its.value) : null,
  )
  const sum = computed(() =>
    ready.value && its.value && allowances.value
      ? sumOf(allowances.value, ready.value.pack, its.value)
      : null,
  )
  const scopes = computed(() => (its.value ? scopesOf(its.value.status) : []))
  return { ready, failed, load, booked, reading, fromBook, problems, its, allowances, sum, scopes }
}

function amount(value: string | undefined): string | null {
  return value === undefined || value === 'unlimited' ? null : value
}
