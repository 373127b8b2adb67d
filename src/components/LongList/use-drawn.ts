import { onBeforeUnmount, onMounted, ref, watch } from 'vue'

/** About what a phone shows. */
const A_SCREEN = 8

/**
 * How many rows of a long list are drawn: a screen of them at once, the others a few in each turn, so that no tap waits
 * for all. After 返回 the page goes to where it was once there are rows enough.
 * @param count rows there are to draw
 */
export function useDrawn(count: () => number) {
  const drawn = ref(A_SCREEN)
  let place = 0
  let turn = 0
  function goOn(): void {
    if (place > 0 && count() > 0) findPlace()
    cancelAnimationFrame(turn)
    if (drawn.value < count()) turn = requestAnimationFrame(() => setTimeout(() => (drawn.value += A_SCREEN)))
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
