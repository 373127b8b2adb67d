import type { InjectionKey, ShallowRef } from 'vue'

/** What 返回 does on a page that has steps; null = it leads where the page says. */
export const STEP_BACK: InjectionKey<ShallowRef<(() => void) | null>> = Symbol()
