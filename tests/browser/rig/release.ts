import { createHash } from 'node:crypto'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Another release of a build: the same app with `<html data-release="…">`, and a worker whose list names the
 * changed page. Serve it by setting `server.dir`.
 * @returns the folder; remove it with `dispose`
 */
export async function makeRelease(
  dist: string,
  name: string,
): Promise<{ dir: string; dispose(): Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'release-'))
  await cp(dist, dir, { recursive: true })
  const html = (await readFile(join(dir, 'index.html'), 'utf8')).replace(
    '<html',
    `<html data-release="${name}"`,
  )
  await overwrite(dir, 'index.html', html)

  const worker = await readFile(join(dir, 'sw.js'), 'utf8')
  const entry = /\{[^{}]*"url":"index\.html"[^{}]*\}/
  if (!entry.test(worker)) throw new Error('The worker does not list index.html')
  const integrity = `sha384-${createHash('sha384').update(html).digest('base64')}`
  const changed = JSON.stringify({ integrity, revision: `release-${name}`, url: 'index.html' })
  await overwrite(dir, 'sw.js', worker.replace(entry, changed))
  return { dir, dispose: () => rm(dir, { recursive: true, force: true }) }
}

async function overwrite(dir: string, file: string, content: string): Promise<void> {
  await writeFile(join(dir, file), content)
  for (const suffix of ['.br', '.gz']) await rm(join(dir, file + suffix), { force: true })
}
