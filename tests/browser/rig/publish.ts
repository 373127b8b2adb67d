import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Pack } from '../../../src/calc'
import type { PackEntry } from '../../../src/policy/schema'
import { entryOf, fileOf, indexOf } from '../../policy/newer'
import type { FaultServer, Rule } from './fault-server'

/** What the server answers instead of the right thing. */
export interface Faults {
  index?: Rule['fn']
  pack?: Rule['fn']
  /** What the index says wrongly. */
  entry?: Partial<PackEntry>
}

/**
 * Puts a pack on the server, beside the build: the index names it, and the file is had under the address with its
 * version. The file that belongs to the build stays what it is.
 */
export function publishPack(server: FaultServer, pack: Pack, faults: Faults = {}): void {
  const file = fileOf(pack)
  const index = indexOf(entryOf(pack, file, faults.entry))
  server.rules = [
    { match: /\/policy\/index\.json$/, fn: faults.index ?? json(index) },
    { match: /\/policy\/\w+\.json$/, fn: versioned(faults.pack ?? json(file)) },
  ]
}

/** Answers with this body, as JSON. */
export function json(body: string | Buffer): Rule['fn'] {
  return (_req, res: ServerResponse) => {
    res.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' }).end(body)
    return true
  }
}

function versioned(fn: Rule['fn']): Rule['fn'] {
  return (req: IncomingMessage, res, path) => (req.url?.includes('?v=') ? fn(req, res, path) : false)
}
