import { defineStore } from 'pinia'
import { computed, shallowRef, toRef, watch } from 'vue'
import type { Choice, Job, Keeper } from '../db'
import { afterImport, compareBeside, draftsToKeep, readBeside, showAfter } from './backup-drafts'
import { LARGEST_FILE, nameOf, textOf } from './backup-file'
import type { BackupFile } from './backup-file'
import { recheck } from './backup-recheck'
import type { Done, Loading, Preview, Refused, Saving, Working } from './backup-states'
import { codeOf, database, useKeeping } from './keeping'
import type { KeepingError } from './keeping'
import { useLedger } from './ledger'
import { useRecords } from './records'
import { useSettings } from './settings'
import { countUnsaved } from './unsaved'

/** Backup: everything that is kept into one file, and back. No method rejects. */
export const useBackup = defineStore('backup', () => {
  const keeping = useKeeping()
  const settings = useSettings()
  const saving = shallowRef<Saving>({ kind: 'idle' })
  const loading = shallowRef<Loading>({ kind: 'idle' })
  /** Taken over for this visit only. */
  const visitOnly = computed(() => !settings.keeps || keeping.status === 'unavailable')
  let job: Job | null = null
  /** What 取消 leads back to. */
  let resume: Loading = { kind: 'idle' }
  let running: Promise<unknown> = Promise.resolve()
  /** The last import, as long as it can be undone. */
  let taken: Taken | null = null

  function place(): Promise<Keeper | null> {
    return settings.keeps ? keeping.keeper() : keeping.forVisit()
  }
  /** What there is to say while nothing is looked at. */
  const rest = (): Loading => taken?.done ?? { kind: 'idle' }
  /** A job of its own for each piece of work: an old one that is cancelled cannot stop or show a newer one. */
  function begin(show: (working: Working) => void, after: Loading = rest()): Job {
    cancel()
    resume = after
    const mine: Job = {
      cancelled: false,
      progress: (done, of) => void (job === mine && show({ kind: 'working', done, of })),
    }
    job = mine
    mine.progress(0, 1)
    return mine
  }
  /** Ends what is being worked on; nothing is changed by it. */
  function cancel(): void {
    if (job) job.cancelled = true
    job = null
    if (saving.value.kind === 'working') saving.value = { kind: 'idle' }
    if (loading.value.kind === 'working') loading.value = resume
  }
  function endSaving(mine: Job, state: Saving): void {
    if (job === mine) saving.value = state
  }
  function endLoading(mine: Job, state: Loading): void {
    if (job === mine) loading.value = state
  }

  /** Puts everything that is kept into a file. */
  async function save(): Promise<void> {
    const mine = begin((working) => (saving.value = working))
    try {
      const keeper = await place()
      const file = keeper && (await fileOf(keeper, mine))
      if (!file) endSaving(mine, { kind: 'failed', code: 'not-loaded' })
      else if (file.blob.size > LARGEST_FILE) endSaving(mine, { kind: 'failed', code: 'too-large' })
      else endSaving(mine, { kind: 'ready', file })
    } catch (fault) {
      endSaving(mine, { kind: 'failed', code: faultOf(fault) })
    }
  }

  /** Looks into a file; its size is asked before it is read. */
  async function openFile(file: Blob): Promise<void> {
    if (file.size > LARGEST_FILE) return refuse({ code: 'too-large' })
    const mine = begin((working) => (loading.value = working))
    const text = await textOf(file)
    if (job !== mine) return
    if (text === null) refuse({ code: 'not-readable' })
    else await openText(text, 'empty-file')
  }
  /** Looks into a backup that was pasted. */
  async function openText(text: string, nothing: 'empty' | 'empty-file' = 'empty'): Promise<void> {
    if (text.length > LARGEST_FILE) return refuse({ code: 'too-large' })
    if (text.trim() === '') return refuse({ code: nothing })
    const mine = begin((working) => (loading.value = working))
    try {
      const keeper = await place()
      const failed: Loading = { kind: 'failed', code: 'not-loaded', during: 'import' }
      endLoading(mine, keeper ? await look(keeper, text, mine) : failed)
    } catch (fault) {
      endLoading(mine, { kind: 'failed', code: faultOf(fault), during: 'import' })
    }
  }
  function refuse(refused: Refused): void {
    cancel()
    loading.value = { kind: 'refused', refused }
  }

  /** Takes over what the preview shows, wholly or not at all. */
  function takeOver(choice: Choice): Promise<void> {
    const shown = loading.value
    const done = shown.kind === 'preview' ? write(shown, choice) : Promise.resolve()
    running = done
    return done
  }
  async function write(shown: Extract<Loading, { kind: 'preview' }>, choice: Choice): Promise<void> {
    const mine = begin((working) => (loading.value = working), shown)
    try {
      const keeper = await place()
      if (!keeper) throw new Error('not loaded')
      taken = await add(keeper, shown.preview, choice, mine)
      if (keeper.kind === 'device') keeping.markKept()
      await showAnew()
      // Somebody who cancelled too late is told what was done.
      job = null
      loading.value = taken.done
    } catch (fault) {
      endLoading(mine, { kind: 'failed', code: faultOf(fault), during: 'import' })
    }
  }
  /** Puts everything back as it was before the import, but for what another window has changed since. */
  async function undo(): Promise<void> {
    if (!taken) return
    try {
      const stayed = await taken.undo()
      taken = null
      loading.value = { kind: 'undone', stayed }
    } catch (fault) {
      loading.value = { kind: 'failed', code: faultOf(fault), during: 'undo' }
    }
    await showAnew()
  }

  /**
   * Nothing of any file stays in memory, and what was taken over stays taken over.
   * @param wholly false = it can still be undone by whoever has looked at it and comes back
   */
  async function leave(wholly = true): Promise<void> {
    cancel()
    await running
    if (wholly || !taken?.lasts) taken = null
    saving.value = { kind: 'idle' }
    loading.value = rest()
  }
  // Somebody else's phone from now on.
  watch(toRef(settings, 'keeps'), () => leave())
  countUnsaved({ holds: () => taken !== null || isUnderWay(saving.value) || isUnderWay(loading.value) })
  return { saving, loading, visitOnly, save, openFile, openText, takeOver, undo, cancel, leave }
})

/** Somebody waits for it, or has not answered yet. */
function isUnderWay({ kind }: Saving | Loading): boolean {
  return kind === 'working' || kind === 'ready' || kind === 'preview'
}

/** null = the part that writes it could not be loaded. */
async function fileOf(keeper: Keeper, job: Job): Promise<BackupFile | null> {
  const room = await database()
  const { skipped, ...rows } = await keeper.backup.readAll(room.stretch(job, 0, 2))
  const kept = { ...rows, ...(await readBeside()) }
  const now = new Date()
  const { pieces, blob } = await room.writeBackup(kept, now.toISOString(), room.stretch(job, 1, 2))
  return { name: nameOf(now), blob, text: () => pieces.join(''), kept, skipped }
}

/** What a backup holds and what an import of it would do; or why it is refused. */
async function look(keeper: Keeper, text: string, job: Job): Promise<Loading> {
  const { readBackup, stretch } = await database()
  const reading = await readBackup(text, stretch(job, 0, 3))
  if (reading.kind === 'refused') return { kind: 'refused', refused: reading }
  const { savedAt } = reading
  const { kept, doubts } = await recheck(reading.kept, stretch(job, 1, 3))
  const rows = await keeper.backup.compare(kept, stretch(job, 2, 3))
  const plan = { ...rows, ...(await compareBeside(kept)) }
  const [full] = plan.full
  if (full) return { kind: 'refused', refused: { code: 'year-full', ...full } }
  return { kind: 'preview', preview: { kept, savedAt, plan, doubts } }
}

interface Taken {
  done: Done
  /** @returns what stayed: see `Loading` */
  undo(): Promise<number>
  /** What stands in memory alone is undone at once or not: later that would also take back what was changed since. */
  lasts: boolean
}

/** Rows and drafts in one transaction; then what is on screen. @returns how to undo both */
async function add(keeper: Keeper, { kept, plan }: Preview, choice: Choice, job: Job): Promise<Taken> {
  const after = await afterImport(kept, choice)
  const undoRows = await keeper.backup.add(kept, draftsToKeep(after), choice, job)
  const undoShown = showAfter(after)
  const undo = async (): Promise<number> => {
    const stayed = await undoRows()
    undoShown()
    return stayed
  }
  return { done: { kind: 'done', plan, choice }, undo, lasts: keeper.kind === 'device' }
}

async function showAnew(): Promise<void> {
  await Promise.all([useRecords().load(), useLedger().refresh()])
}

/** What was thrown, as the page names it. The part of the app that could not be fetched throws no error of storage. */
function faultOf(fault: unknown): KeepingError {
  return (fault as { name?: unknown } | null)?.name === 'StorageError' ? codeOf(fault) : 'not-loaded'
}
