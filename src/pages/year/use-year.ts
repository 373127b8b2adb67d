import { computed, onMounted, watch } from 'vue'
import { useRoute } from 'vue-router'
import { personLabel } from '../../components'
import { useLedger } from '../../stores'

/**
 * The year in the address, opened and settled. Opened in the browser only.
 * @param opening 'by-hand' = the page calls `open` itself, because it has to wait for it
 */
export function useYear(opening: 'at-once' | 'by-hand' = 'at-once') {
  const route = useRoute()
  const ledger = useLedger()
  const person = computed(() => String(route.params['person'] ?? ''))
  const year = computed(() => Number(route.params['year'] ?? 0))
  const title = computed(() => `${personLabel(person.value)} · ${year.value} 年`)
  /** The open year, once it is the one in the address. */
  const current = computed(() => {
    const shown = ledger.current
    return shown && shown.person === person.value && shown.year === year.value ? shown : null
  })
  const computation = computed(() => (current.value ? ledger.computation : null))
  const settled = computed(() => (computation.value?.kind === 'settled' ? computation.value : null))
  async function open(): Promise<void> {
    if (person.value && year.value) await ledger.open(person.value, year.value)
  }
  if (opening === 'at-once') {
    onMounted(open)
    watch([person, year], open)
  }
  return { person, year, title, current, computation, settled, open }
}
