/** `npm start [-- --port 4173]`: installs what is missing, builds, serves. */
import { existsSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensurePackages, root, run } from './install.mjs'
import { serve } from './serve.mjs'

const DEFAULT_PORT = 4173
const TRIES = 20

const { values } = parseArgs({ options: { port: { type: 'string' } } })
ensurePackages()
if (!run('npm', ['run', '--silent', 'build'])) process.exit(1)
const dir = join(root, 'dist')
if (!existsSync(join(dir, 'index.html'))) throw new Error('The build left no index.html')

const port = await listen(values.port === undefined ? DEFAULT_PORT : Number(values.port))
console.log(`\n  本机 Local    http://localhost:${port}/`)
for (const address of lanAddresses()) console.log(`  手机 Phone    http://${address}:${port}/`)
console.log('\n  离线使用要 https 或 localhost：手机打开上面的局域网地址可以用，但不能装成离线。')
console.log('  Offline use needs https or localhost: the phone addresses work, but only while connected.\n')

/** The next free port where the wanted one is taken. */
async function listen(wanted) {
  for (let candidate = wanted; candidate < wanted + TRIES; candidate++) {
    try {
      await serve({ dir, port: candidate })
      return candidate
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error
    }
  }
  throw new Error(`No free port from ${wanted} to ${wanted + TRIES - 1}`)
}

function lanAddresses() {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => address.address)
}
