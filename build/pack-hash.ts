import { join } from 'node:path'
import { runnerImport } from 'vite'
import type { Plugin } from 'vite'
import type { City } from './city.ts'
import { hashOf, shippedPack } from './lean-pack.ts'

const ID = 'virtual:pack-hash'

/**
 * Checks the pack that ships with the app as the phone would, and gives the entry its hash: a phone that has received this
 * very file need not check it again. While developing nothing is known of it, and the app checks for itself.
 */
export function packHash(city: City, publicDir: string): Plugin {
  const file = join(publicDir, 'policy', `${city.id}.json`)
  let hash = ''
  return {
    name: 'pack-hash',
    async configResolved({ command, root }) {
      if (command !== 'build') return
      const bytes = shippedPack(file)
      const { module } = await runnerImport<typeof import('../src/policy/parse.ts')>('/src/policy/parse.ts', {
        root,
        logLevel: 'error',
      })
      module.parsePack(bytes.toString('utf8'))
      hash = hashOf(bytes)
    },
    resolveId: (id) => (id === ID ? ID : null),
    load: (id) => (id === ID ? `export const packHash = ${JSON.stringify(hash)}` : null),
  }
}
