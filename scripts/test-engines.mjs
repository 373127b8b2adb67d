/**
 * `npm run test:engines`: the smoke tour in Chromium, Firefox ESR and WebKitGTK, on the built app. An engine that this
 * machine does not have, and cannot install, is skipped, and said to be. `-- --only firefox` runs one.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensurePackages, root, run } from './install.mjs'

const { values } = parseArgs({ options: { only: { type: 'string' } } })

ensurePackages()
const dist = resolve(root, process.env['BUILD_DIR'] ?? 'dist')
if (!existsSync(resolve(dist, 'index.html')) && !run('npm', ['run', '--silent', 'build'])) process.exit(1)

const { serve } = await import('./serve.mjs')
const { smoke } = await import('./engines/smoke.mjs')
const { chromiumEngine, firefoxEngine } = await import('./engines/playwright.mjs')
const { webkitEngine } = await import('./engines/webkit.mjs')
const ENGINES = { chromium: chromiumEngine, firefox: firefoxEngine, webkit: webkitEngine }

const counts = { passed: 0, failed: 0, skipped: 0 }
for (const [name, make] of Object.entries(ENGINES)) {
  if (values.only && values.only !== name) continue
  counts[await tour(name, make)]++
}
console.log(`${counts.passed} engines passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exit(counts.failed === 0 ? 0 : 1)

async function tour(name, make) {
  const engine = await make()
  if (typeof engine === 'string') {
    console.log(`SKIPPED ${name}: ${engine}`)
    return 'skipped'
  }
  const server = await serve({ dir: dist, port: 0 })
  const stop = () => {
    server.close()
    server.closeAllConnections()
  }
  console.log(engine.name)
  try {
    const url = `http://localhost:${server.address().port}/`
    await smoke(engine, { url, stop }, (step) => console.log(`  ${step}`))
    return 'passed'
  } catch (error) {
    console.error(`  FAILED: ${error}`)
    return 'failed'
  } finally {
    stop()
    await engine.close()
  }
}
