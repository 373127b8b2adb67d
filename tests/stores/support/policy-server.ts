import { readFileSync } from 'node:fs'
import type { Pack } from '../../../src/calc'
import { Answers, entryOf, fileOf, indexOf } from '../../policy/newer'

/** The pack as it comes with the app. */
export const BUNDLED = readFileSync('public/policy/xinyang.json', 'utf8')

/** A server of policy packs, as a phone with a worker sees it. At first it has what the app brought. */
export class PolicyServer {
  /** Addresses asked for, without the folder. */
  asked: string[] = []
  /** What stands on the server; the app's own copy of the pack is kept by its worker. */
  online: Record<string, BodyInit> = {
    'index.json': indexOf(entryOf(JSON.parse(BUNDLED) as Pack, Buffer.from(BUNDLED))),
  }

  publish(next: Pack, change: Record<string, BodyInit> = {}): void {
    this.online = { 'index.json': indexOf(entryOf(next)), 'xinyang.json': fileOf(next), ...change }
  }
  answer = async (url: string): Promise<Response> => {
    const name = url.replace(/^.*\//, '')
    this.asked.push(name)
    // The worker answers for exactly this address.
    return name === 'xinyang.json' ? new Response(BUNDLED) : new Answers(this.online).fetch(url)
  }
}
