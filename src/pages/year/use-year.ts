import { computed, onMounted, watch } from 'vue'
import { useRoute } from 'vue-router'
import { isPersonId, personLabel } from '../../components'
import { useLedger, usePolicy } from '../../stores'
import { isMissing, standingOf } from './standing'

/**
 * The year in the address, opened and settled. Opened in the browser only.
 * @param opening 'by-hand' = the page calls `open` itself, because it has to wait for it
 */
export function useYear(opening: 'at-once' | 'by-hand' = 'at-once') {
  const route = useRoute()
  const ledger = useLedger()
  const person = computed(() => String(route.params['person'] ?? ''))
  const year = computed(() => Number(route.params['year'] ?? 0))
  const policy = usePolicy()
  /** The open year, once it is the one in the address. */
  const current = computed(() => {
    const shown = ledger.current
    return shown && shown.person === person.value && shown.year === year.value ? shown : null
  })
  const standing = computed(() =>
    current.value ? standingOf(current.value, ledger.people, policy.pack) : null,
  )
  /** Why there is no such year; null = there is, or it is not known yet. */
  const missing = computed(() => (isMissing(standing.value) ? standing.value : null))
  /** Never says a name that only an address has made up. */
  const title = computed(() => {
    if (missing.value) return '没有这一年的账'
    const named = isPersonId(person.value) || standing.value !== null
    return named ? `${personLabel(person.value)} · ${year.value} 年` : '我的一年'
  })
  const computation = computed(() => (current.value ? ledger.computation : null))
  const settled = computed(() => (computation.value?.kind === 'settled' ? computation.value : null))
  async function open(): Promise<void> {
    if (!person.value || !year.value) return
    // Under another label only somebody who is kept can be opened.
    if (!isPersonId(person.value)) await ledger.load()
    await ledger.open(person.value, year.value)
  }
  if (opening === 'at-once') {
    onMounted(open)
    watch([person, year], open)
  }
  return { person, year, title, current, standing, missing, computation, settled, open }
}
