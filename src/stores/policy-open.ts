import { city } from 'virtual:city'
import type { Pack } from '../calc'
import type { PackChanges, StoredPack } from '../db'
import { isNewer, loadPack } from '../policy'
import { useKeeping } from './keeping'
import { TOLD_KEY } from './policy'
import type { PackNews } from './policy'
import { lasting } from './safe-storage'

/** Set while a newer pack is kept: without it, the figures need not wait for the database. */
const STORED_KEY = 'yibao.pack'

export interface Opened {
  pack: Pack
  /** What it changed, where it was downloaded; null = it came with the app. */
  changes: PackChanges | null
  /** It is newer than the one that the user knows of. */
  news: PackNews | null
}

/**
 * Opens the pack in force: a newer one that this phone keeps, or else the one shipped with the app.
 * @param shipped SHA-256 of the latter, as built; null = not known
 * @throws PolicyError
 */
export async function openPack(shipped: string | null): Promise<Opened> {
  const stored = await storedPack()
  const { pack, origin } = await loadPack({ stored, shipped })
  if (stored && origin === 'bundled') void dropStored()
  const changes = stored && origin === 'stored' ? stored.changes : null
  const told = lasting.read(TOLD_KEY)
  if (told === null) lasting.write(TOLD_KEY, pack.version)
  const isNews = told !== null && isNewer(pack.version, told)
  return { pack, changes, news: isNews ? { version: pack.version, changes } : null }
}

/** Call after a newer pack was kept on the device. */
export function markStored(): void {
  lasting.write(STORED_KEY, '1')
}

async function storedPack(): Promise<StoredPack | null> {
  if (lasting.read(STORED_KEY) === null) return null
  const keeper = await useKeeping().keeper()
  return keeper?.packs.get(city.id).catch(() => null) ?? null
}

/** What came with the app is as new by now, or what was stored is not in order any more. */
async function dropStored(): Promise<void> {
  const keeper = await useKeeping().keeper()
  await keeper?.packs.remove(city.id).catch(() => undefined)
  lasting.remove(STORED_KEY)
}
