import { nextTick, onMounted, onUnmounted, ref, shallowRef, toRaw, watch } from 'vue'
import type { Ref } from 'vue'
import { onBeforeRouteLeave, useRoute, useRouter } from 'vue-router'
import { focusHeading } from '../../a11y'
import type { Answers, PrefilledKey } from '../../handover'
import { benefitYears, countUnsaved, handover, usePolicy, useSettings } from '../../stores'
import { NOT_OPENED } from './open-words'

/** What a link brought. */
export interface Brought {
  /** 'code' = made by this app; 'prefilled' = written by hand or by another program. */
  kind: 'code' | 'prefilled'
  answers: Answers
  unread: PrefilledKey[]
  unknown: number
}

type Tools = Awaited<ReturnType<typeof handover>>

/** Reads the link in the address, or one that was pasted. Nothing is kept of it, and it does not stay in the history. */
export function useLink() {
  const route = useRoute()
  const router = useRouter()
  const reader = useReader()
  const { state, seen, open } = reader
  forgetWhenDone(reader.brought)
  // Its address is emptied: a page loaded anew would have nothing to show.
  onUnmounted(countUnsaved({ holds: () => reader.brought.value !== null }))

  function readAddress(): void {
    const code = String(route.params['code'] ?? '')
    const query = toRaw(route.query)
    if (code !== '') void open(({ decode }) => fromCode(decode(code)))
    else if (Object.keys(query).length > 0) void open(({ readPrefilled }) => prefilled(readPrefilled(query)))
    else if (!seen.value) state.value = 'asking'
  }
  /** @param text a message, with a link in it */
  function paste(text: string): Promise<void> {
    return open((tools) => {
      const found = tools.findIn(text)
      if (found.kind === 'code') return fromCode(tools.decode(found.code))
      if (found.kind === 'nothing') return NOT_OPENED['not-a-code']
      return prefilled(tools.readPrefilled(router.resolve(`/open?${found.query}`).query))
    })
  }
  onMounted(readAddress)
  watch(() => route.fullPath, readAddress)
  return { state, brought: reader.brought, trouble: reader.trouble, paste }
}

/** What came of the last link: shown, or refused with a reason. */
function useReader() {
  const policy = usePolicy()
  const state = ref<'opening' | 'asking' | 'there'>('opening')
  const brought = shallowRef<Brought | null>(null)
  /** Why the last link was not opened; '' = it was, or there was none. */
  const trouble = ref('')
  /** A link has been seen: the address may be emptied. */
  const seen = ref(false)

  async function open(read: (tools: Tools) => Brought | string): Promise<void> {
    seen.value = true
    const [tools, pack] = await Promise.all([handover().catch(() => null), policy.load()])
    const found = tools && pack ? read(tools) : NOT_OPENED['not-loaded']
    trouble.value = typeof found === 'string' ? found : pack ? uncovered(found, pack) : ''
    brought.value = trouble.value || typeof found === 'string' ? null : found
    state.value = brought.value ? 'there' : 'asking'
    await nextTick()
    focusHeading()
  }
  return { state, brought, trouble, seen, open }
}

/**
 * The address is emptied once the link has been read (before that a page loaded anew still needs it), on a shared phone
 * at once; and the entry in the history gives way to the next page. What the browser notes of visited addresses by
 * itself no page can take back.
 */
function forgetWhenDone(brought: Ref<Brought | null>): void {
  const router = useRouter()
  const settings = useSettings()
  let leaving = false
  const empty = (): void => void router.replace('/open')
  onMounted(() => {
    if (!settings.keeps) empty()
  })
  watch(brought, (found) => {
    if (found) empty()
  })
  onBeforeRouteLeave((to, from) => {
    if (leaving || (from.fullPath === '/open' && !brought.value)) return true
    leaving = true
    return { path: to.path, query: to.query, replace: true }
  })
}

function fromCode(reading: ReturnType<Tools['decode']>): Brought | string {
  if (reading.kind === 'refused') return NOT_OPENED[reading.reason]
  return { kind: 'code', answers: reading.answers, unread: [], unknown: 0 }
}
function prefilled(found: ReturnType<Tools['readPrefilled']>): Brought {
  return { kind: 'prefilled', ...found }
}

type Pack = Parameters<typeof benefitYears>[0] & { groups: { id: string }[] }

/** Why the policy in force cannot settle this; '' = it can. */
function uncovered({ answers: { year, group } }: Brought, pack: Pack): string {
  if (year !== '' && !benefitYears(pack).includes(year)) return NOT_OPENED.year
  if (group !== '' && !pack.groups.some(({ id }) => id === group)) return NOT_OPENED.group
  return ''
}
