import { onMounted, watch } from 'vue'
import { usePolicy } from './policy'

/** For a page on which nothing computed is shown: newer policy data that waits takes over while it is open. */
export function useTakeOver(): void {
  const policy = usePolicy()
  onMounted(() => policy.takeOver())
  watch(
    () => policy.waiting,
    () => policy.takeOver(),
  )
}
