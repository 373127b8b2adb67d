import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writeDifferences } from '../../build/differences'
import { releaseWithOtherScript } from '../browser/rig/release'

/** The build as it is served: beside it what has changed since another release, long enough to be compressed. */
export async function deployedRelease(): Promise<{ dir: string; since: string; dispose(): Promise<void> }> {
  const dist = resolve(process.env['BUILD_DIR'] ?? 'dist')
  const dir = await mkdtemp(join(tmpdir(), 'deployed-'))
  await cp(dist, dir, { recursive: true, preserveTimestamps: true })
  const shorter = await releaseWithOtherScript(dist, 'handbook', (code) => code.slice(0, -2000))
  const [since] = writeDifferences(shorter.dir, dir)
  await shorter.dispose()
  if (!since?.changed.includes('handbook.js')) throw new Error('Nothing was written of what has changed')
  return { dir, since: `/${since.file}`, dispose: () => rm(dir, { recursive: true, force: true }) }
}
