import { city } from 'virtual:city'
import type { Pack } from '../calc'
import type { StoredPack } from '../db'
import { sha256 } from './digest'
import { download, textOf } from './download'
import type { DownloadOptions } from './download'
import { PolicyError } from './errors'
import { isNewer } from './version'

/** Where the pack in force came from: shipped with the app, or a newer one that was downloaded and kept. */
export type PackOrigin = 'bundled' | 'stored'

export interface PackInForce {
  pack: Pack
  origin: PackOrigin
}

export interface LoadOptions extends DownloadOptions {
  /** Address of the pack file. Default: the one shipped with the app, which the worker keeps for offline use. */
  url?: string
  /** SHA-256 of the file shipped with the app, which was checked when the app was built; null = not known. */
  shipped?: string | null
  /** A newer pack that this phone keeps; used only where it is in order and newer than the one shipped. */
  stored?: StoredPack | null
}

/** Where there is a stored pack to go on with, nobody waits longer for the one shipped with the app. */
const WITH_ANOTHER_AT_HAND_MS = 3_000

/**
 * Opens and checks the pack in force: the stored one if it is newer and still in order, or else the one shipped with
 * the app. Each call opens anew: whoever needs the pack more than once keeps it.
 * @throws PolicyError; nothing else
 */
export async function loadPack(options: LoadOptions = {}): Promise<PackInForce> {
  const { stored = null, shipped = null, url = addressOf(`${city.id}.json`) } = options
  const patience = stored ? { ...options, timeoutMs: WITH_ANOTHER_AT_HAND_MS } : options
  const bundled = await download(url, 'default', patience).then(
    (bytes) => ({ bytes, text: textOf(bytes) }),
    (error: PolicyError) => ({ error }),
  )
  if (stored && !('text' in bundled && !isNewer(stored.version, versionIn(bundled.text)))) {
    const pack = await openStored(await parser(), stored)
    if (pack) return { pack, origin: 'stored' }
  }
  if ('error' in bundled) throw bundled.error
  return { pack: await openBundled(bundled, shipped), origin: 'bundled' }
}

/** The very file that was checked at build is not checked again: that needs 16 KB and the time of an old phone. */
async function openBundled(
  file: { bytes: ArrayBuffer; text: string },
  expected: string | null,
): Promise<Pack> {
  if (expected !== null && (await sha256(file.bytes)) === expected) return JSON.parse(file.text) as Pack
  return (await parser())(file.text)
}

/** Address of a file beside the bundled pack. */
export function addressOf(file: string): string {
  return `${import.meta.env.BASE_URL}policy/${file}`
}

/**
 * The check of packs. Its schema and library are needed only now: the first paint must not wait for them.
 * @throws PolicyError 'network'
 */
export async function parser(): Promise<typeof import('./parse').parsePack> {
  try {
    return (await import('./parse')).parsePack
  } catch (error) {
    throw new PolicyError('network', [String(error)])
  }
}

/** The version that a text claims, before anything is known about it; '' = none. */
function versionIn(text: string): string {
  return /"version"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? ''
}

/** A stored pack after all the checks of a downloaded one; null = it must not be used. */
async function openStored(
  parse: (text: string) => Pack,
  { id, version, sha256: expected, text }: StoredPack,
): Promise<Pack | null> {
  const found = await sha256(new TextEncoder().encode(text))
  if (found !== null && found !== expected) return null
  try {
    const pack = parse(text)
    return pack.id === city.id && pack.id === id && pack.version === version ? pack : null
  } catch {
    return null
  }
}
