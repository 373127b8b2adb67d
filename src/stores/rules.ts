import { computed, onMounted, ref, shallowRef } from 'vue'
import type { Pack } from '../calc'
import { engine } from './engine'
import { usePolicy } from './policy'

type Rules = Awaited<ReturnType<typeof engine>>

/** The policy and the rules together, for a page that computes while it is read. Loaded in the browser only. */
export function useRules() {
  const policy = usePolicy()
  const rules = shallowRef<Rules | null>(null)
  const missing = ref(false)
  const ready = computed<{ pack: Pack; rules: Rules } | null>(() =>
    policy.pack && rules.value ? { pack: policy.pack, rules: rules.value } : null,
  )
  const failed = computed(() => missing.value || policy.state === 'failed')
  async function load(): Promise<void> {
    missing.value = false
    const found = await Promise.all([engine().catch(() => null), policy.load()])
    rules.value = found[0]
    missing.value = found[0] === null
  }
  onMounted(() => void load())
  return { ready, failed, load }
}
