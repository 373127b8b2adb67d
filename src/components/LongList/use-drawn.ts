import { onBeforeUnmount, onMounted, ref, watch } from 'vue'

/**
 * How many rows of a long list are drawn: a few at once, a few more in each turn, so that no tap waits for all. After
 * 返回 the page goes to where it was once there are rows enough.
 * @param count rows there are to draw
 * @param few as many as fill what a phone shows of the list at first
 */
export function useDrawn(count: () => number, few: number) {
  const drawn = ref(few)
  let place = 0
  let turn = 0
  function goOn(): void {
    if (place > 0 && count() > 0) findPlace()
    cancelAnimationFrame(turn)
    if (drawn.value < count()) turn = requestAnimationFrame(() => setTimeout(() => (drawn.value += few)))
  }
  function findPlace(): void {
    const reach = document.documentElement.scrollHeight - window.innerHeight
    if (reach < place && drawn.value < count()) return
    window.scrollTo(0, place)
    place = 0
  }
  onMounted(() => {
    // As the router keeps it with the page's entry in the history.
    place = (history.state as { scroll?: { top?: number } | null } | null)?.scroll?.top ?? 0
    goOn()
  })
  watch([drawn, count], goOn, { flush: 'post' })
  onBeforeUnmount(() => cancelAnimationFrame(turn))
  return drawn
}
