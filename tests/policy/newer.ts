import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Pack } from '../../src/calc'
import type { PackEntry } from '../../src/policy/schema'

/** The pack of this city as the next editor might publish it: another limit, a new document, one more year. */
export function newerPack(version = '2027-01-05.1'): Pack {
  const next = JSON.parse(readFileSync('public/policy/xinyang.json', 'utf8')) as Pack
  next.version = version
  next.covers.to = '2027-12-31'
  next.documents.push({
    id: 'xy-2027-1',
    issuer: '信阳市医疗保障局',
    title: '关于调整门诊统筹限额的通知',
    date: '2027-01-04',
    level: 'city',
    covers: '2027 年起门诊统筹的年度限额。',
  })
  next.asOf = '2027-01-04'
  const cap = next.parameters['outpatient.general.cap']
  if (cap?.type !== 'amount' || !cap.values[0]) throw new Error('no cap')
  cap.values[0].to = '2026-12-31'
  cap.values.push({
    from: '2027-01-01',
    value: '360',
    sources: [{ doc: 'xy-2027-1', clause: '第一条' }],
    grade: 'local',
    verified: '2027-01-04',
  })
  const personal = next.parameters['contribution.personal']
  if (personal?.type !== 'amount') throw new Error('no contribution')
  personal.values.push({
    from: '2027-01-01',
    to: '2027-12-31',
    noticeYear: 2026,
    value: '420',
    sources: [{ doc: 'xy-2027-1', clause: '第二条' }],
    grade: 'local',
    verified: '2027-01-04',
  })
  return next
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
