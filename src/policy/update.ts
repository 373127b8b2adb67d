import { city } from 'virtual:city'
import * as v from 'valibot'
import type { Pack } from '../calc'
import { sha256 } from './digest'
import { download, textOf } from './download'
import type { DownloadOptions } from './download'
import { PolicyError } from './errors'
import { addressOf, parser } from './load'
import { packIndexSchema } from './schema'
import type { PackEntry } from './schema'
import { isNewer } from './version'

/** A newer pack that is online, as the index states it; nothing of it has been downloaded. */
export interface Offer {
  version: string
  sha256: string
  file: string
  /** Length of the file. On the wire it is less. */
  bytes: number
}

/**
 * Why there is no newer pack to use:
 * - network: no answer in time, or the server does not have the file
 * - login: a page came where data was asked for: most likely the login page of a public network
 * - refused: an answer that is not what the index says, is damaged, or is no pack that may be computed with
 * - unverifiable: this browser cannot compute a hash (plain http), so nothing is taken over
 */
export type UpdateProblem = 'network' | 'login' | 'refused' | 'unverifiable'

export class UpdateError extends Error {
  readonly problem: UpdateProblem

  constructor(problem: UpdateProblem, detail: string) {
    super(`${problem}: ${detail}`)
    this.name = 'UpdateError'
    this.problem = problem
  }
}

const INDEX = 'index.json'

/**
 * Asks the network which pack of this city is online.
 * @param inForce version that is used now
 * @returns null = nothing newer: the same, an older one, or none for this city
 * @throws UpdateError
 */
export async function askForNewer(inForce: string, options: DownloadOptions = {}): Promise<Offer | null> {
  const text = textOf(await ask(INDEX, options))
  const entry = entryIn(text)
  if (!entry || !isNewer(entry.version, inForce)) return null
  const { version, sha256: hash, file, bytes } = entry
  return { version, sha256: hash, file, bytes }
}

/**
 * Downloads the pack that was offered. Nothing of it is used unless all of it is right: length, hash, shape, figures,
 * city and version.
 * @throws UpdateError
 */
export async function fetchOffer(
  offer: Offer,
  options: DownloadOptions = {},
): Promise<{ pack: Pack; text: string }> {
  // The version in the address keeps the worker, which holds the bundled file, out of it, and caches on the way.
  const bytes = await ask(`${offer.file}?v=${offer.version}`, options)
  if (bytes.byteLength !== offer.bytes) {
    throw notAsStated(textOf(bytes), `${bytes.byteLength} bytes instead of ${offer.bytes}`)
  }
  const found = await sha256(bytes)
  if (found === null) throw new UpdateError('unverifiable', 'crypto.subtle is missing')
  if (found !== offer.sha256) throw notAsStated(textOf(bytes), `sha256 is ${found}`)
  const text = textOf(bytes)
  const pack = await opened(text)
  if (pack.id !== city.id || pack.version !== offer.version) {
    throw new UpdateError('refused', `the file is ${pack.id} ${pack.version}`)
  }
  return { pack, text }
}

async function ask(file: string, options: DownloadOptions): Promise<ArrayBuffer> {
  try {
    return await download(addressOf(file), 'no-store', options)
  } catch (error) {
    throw new UpdateError('network', String(error))
  }
}

function entryIn(text: string): PackEntry | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw notAsStated(text, 'the index is not JSON')
  }
  const index = v.safeParse(packIndexSchema, value)
  if (!index.success) throw new UpdateError('refused', 'the index has another shape')
  return index.output.packs.find(({ id }) => id === city.id)
}

async function opened(text: string): Promise<Pack> {
  const parse = await parser().catch((error) => {
    throw new UpdateError('network', String(error))
  })
  try {
    return parse(text)
  } catch (error) {
    throw new UpdateError('refused', error instanceof PolicyError ? error.message : String(error))
  }
}

/** A page instead of data is a login page; anything else is a half or a foreign answer. */
function notAsStated(text: string, detail: string): UpdateError {
  return new UpdateError(/^\s*</.test(text) ? 'login' : 'refused', detail)
}
