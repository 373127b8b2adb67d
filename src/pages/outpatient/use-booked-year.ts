import { shallowRef } from 'vue'
import type { BookedYear } from './year-so-far'

/** The chosen person's year as 我的一年 has it; null = nothing is kept there. */
export function useBookedYear() {
  const booked = shallowRef<BookedYear | null>(null)
  async function refresh(): Promise<void> {
    booked.value = null
  }
  return { booked, refresh }
}
