import { createHash } from 'node:crypto'
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Release {
  /** Serve it by setting `server.dir`. */
  dir: string
  dispose(): Promise<void>
}

/** Another release of a build: the same app with `<html data-release="…">`, and a worker whose list names the changed page. */
export async function makeRelease(dist: string, name: string): Promise<Release> {
  const release = await copyOf(dist)
  const html = await read(release, 'index.html')
  await change(release, 'index.html', html.replace('<html', `<html data-release="${name}"`))
  return release
}

/**
 * Another release of a build, as the build itself would make it: one script says something else, and all lie in another
 * folder, which the page names.
 * @param script its name without ending
 * @param edit what it says now
 */
export async function releaseWithOtherScript(
  dist: string,
  script: string,
  edit = (code: string): string => `${code}\n/* another */`,
): Promise<Release> {
  const release = await copyOf(dist)
  const html = await read(release, 'index.html')
  const [before = ''] = /assets\/\w+/.exec(html) ?? []
  const after = 'assets/other'
  await rename(join(release.dir, before), join(release.dir, after))
  await overwrite(release, 'sw.js', (await read(release, 'sw.js')).split(before).join(after))
  const changed = `${after}/${script}.js`
  await change(release, changed, edit(await read(release, changed)))
  await change(release, 'index.html', html.split(before).join(after))
  return release
}

async function copyOf(dist: string): Promise<Release> {
  const dir = await mkdtemp(join(tmpdir(), 'release-'))
  await cp(dist, dir, { recursive: true })
  return { dir, dispose: () => rm(dir, { recursive: true, force: true }) }
}

/** Writes a file of the package, and what the worker's list says of it. */
async function change(release: Release, file: string, content: string): Promise<void> {
  await overwrite(release, file, content)
  const worker = await read(release, 'sw.js')
  const entry = new RegExp(`\\{[^{}]*"url":"${file}"[^{}]*\\}`)
  const [found] = entry.exec(worker) ?? []
  if (!found) throw new Error(`The worker does not list ${file}`)
  const digest = (name: string): string => createHash(name).update(content).digest('base64')
  const { revision } = JSON.parse(found) as { revision: string | null }
  const integrity = `sha256-${digest('sha256')}`
  const changed = { integrity, revision: revision && digest('md5'), url: file }
  await overwrite(release, 'sw.js', worker.replace(found, JSON.stringify(changed)))
}

function read({ dir }: Release, file: string): Promise<string> {
  return readFile(join(dir, file), 'utf8')
}

async function overwrite({ dir }: Release, file: string, content: string): Promise<void> {
  await writeFile(join(dir, file), content)
  for (const suffix of ['.br', '.gz']) await rm(join(dir, file + suffix), { force: true })
}
