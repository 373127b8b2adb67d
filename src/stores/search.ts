import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import type { Pack } from '../calc'
import type { Finder, Findings } from '../search'
import { lazy } from './lazy'
import { usePolicy } from './policy'
import { visit } from './safe-storage'

const search = lazy(() => import('../search'))

/** What was looked for says something about a person's health: it stays in this tab and never enters an address. */
const TEXT_KEY = 'yibao.search'

/** The search: its text, and the findings for it. */
export const useSearch = defineStore('search', () => {
  const text = ref('')
  /** null = nothing was looked for, or the index is not there yet. */
  const findings = shallowRef<Findings | null>(null)
  const state = ref<'idle' | 'opening' | 'ready' | 'failed'>('idle')
  let finder: Finder | null = null
  /** What the index was made of; a newer pack needs a new one. */
  let indexed: Pack | null = null
  const policy = usePolicy()
  let opening: Promise<void> | null = null

  /** Loads and indexes, once; after a failure, tries again. Takes up what was looked for before. Never rejects. */
  function open(): Promise<void> {
    if (text.value === '') text.value = visit.read(TEXT_KEY) ?? ''
    if (finder && indexed === usePolicy().pack) return Promise.resolve(find())
    opening ??= build().finally(() => {
      opening = null
    })
    return opening
  }

  async function build(): Promise<void> {
    state.value = 'opening'
    try {
      const [room, pack] = await Promise.all([search(), policy.load()])
      finder = pack && (await room.openFinder(pack))
      indexed = pack
      if (policy.pack !== pack) return await build()
      state.value = finder ? 'ready' : 'failed'
      find()
    } catch {
      state.value = 'failed'
    }
  }

  // Newer policy data: what was indexed is not what is in force any more.
  watch(
    () => policy.pack,
    (_now, before) => {
      if (!before || state.value === 'idle') return
      finder = null
      void open()
    },
  )

  /** Sets the text; the findings follow when `find` is called. */
  function write(typed: string): void {
    text.value = typed
    visit.write(TEXT_KEY, typed)
  }
  function find(): void {
    findings.value = finder && text.value.trim() ? finder.find(text.value) : null
  }
  /** @returns true = read back, nothing is left of it */
  function clear(): boolean {
    text.value = ''
    findings.value = null
    return visit.remove(TEXT_KEY)
  }
  return { text, findings, state, open, write, find, clear }
})
