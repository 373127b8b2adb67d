import { createHash } from 'node:crypto'
import type { Pack } from '../../src/calc'
import type { PackEntry } from '../../src/policy/schema'
import { packOf2027 } from './year-fixture'

/** The pack of this city as the next editor might publish it: another limit, a new document, one more year. */
export function newerPack(version = '2027-01-05.1'): Pack {
  return { ...packOf2027(), version }
}

export function fileOf(of: Pack): Buffer<ArrayBuffer> {
  return Buffer.from(JSON.stringify(of))
}

/** What the index says of a file. */
export function entryOf(of: Pack, file = fileOf(of), change: Partial<PackEntry> = {}): PackEntry {
  const { id, name, version, covers } = of
  const sha256 = createHash('sha256').update(file).digest('hex')
  return { id, name, version, covers, sha256, file: `${id}.json`, bytes: file.length, ...change }
}

export function indexOf(...packs: PackEntry[]): string {
  return JSON.stringify({ format: 1, packs })
}

export const LOGIN_PAGE = '<!doctype html><html><title>欢迎使用免费WiFi</title></html>'

/** What a server answers, by the end of the address; anything else is a 404. Keeps what was asked. */
export class Answers {
  readonly asked: { url: string; cache: string | undefined }[] = []
  constructor(readonly files: Record<string, BodyInit>) {}
  fetch: typeof fetch = async (input, init) => {
    const url = String(input)
    this.asked.push({ url, cache: init?.cache })
    const name = url.replace(/^.*\//, '').replace(/\?.*$/, '')
    const body = this.files[name]
    return body === undefined ? new Response('', { status: 404 }) : new Response(body)
  }
}
