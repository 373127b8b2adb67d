import { onMounted, watch } from 'vue'
import { useRoute } from 'vue-router'

/** The name of the page says first that something on it is wrong, as a screen reader reads it. */
export const ERROR_PREFIX = '错误：'

/**
 * Names the page after what it is about, so that two pages of a kind are told apart in the history. The name shows in
 * the list of open apps, too: words of the policy and questions, never a person or an amount.
 * @param about '' = not known yet; the route's own name stays
 */
export function useTitle(about: () => string): void {
  const route = useRoute()
  function name(): void {
    const words = about().replace(/\u200b/g, '')
    const prefix = document.title.startsWith(ERROR_PREFIX) ? ERROR_PREFIX : ''
    if (words) document.title = `${prefix}${words} · 医保算得清`
  }
  onMounted(name)
  // After App, which has named it after the route.
  watch(() => [about(), route.path], name, { flush: 'post' })
}
