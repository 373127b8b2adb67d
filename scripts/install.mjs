/** Installs what a fresh clone lacks: the packages of the lock file, and a browser for the tests. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
/** Says for which lock file node_modules was filled by us. */
const stamp = join(root, 'node_modules', '.installed-lock')

/**
 * Runs a command in the project; output goes straight to the terminal.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {boolean} whether it succeeded
 */
export function run(command, args, options = {}) {
  const shell = process.platform === 'win32'
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell,
    ...options,
  })
  return done.status === 0
}

/**
 * Where a command of the system is.
 * @param {string} name
 * @param {string[]} [more] folders to look in after those of PATH
 * @returns {string | null}
 */
export function systemPath(name, more = []) {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...more]
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

export function isRoot() {
  return process.getuid?.() === 0
}

/** Whether packages of the system can be installed: as in a container of Debian, where one is root. */
export function isDebianRoot() {
  return isRoot() && systemPath('apt-get') !== null
}

/**
 * Installs packages of Debian.
 * @param {string[]} names
 * @returns {boolean} whether it succeeded
 */
export function installDebian(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update'], { env })
  return run('apt-get', ['install', '-y', '--no-install-recommends', ...names], { env })
}

/** Fills node_modules from the lock file where it is absent or was filled from another one. */
export function ensurePackages() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const wanted = createHash('sha256').update(lock).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  if (!matchesLock(lock)) {
    console.log('Installing packages (npm ci) …')
    // No package of ours needs its install script to work; not running them is one risk less.
    if (!run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'])) {
      console.error('npm ci failed: is the npm registry reachable?')
      process.exit(1)
    }
  }
  writeFileSync(stamp, wanted)
}

/** npm leaves a copy of what it installed: compare versions with the lock file. */
function matchesLock(lock) {
  try {
    const installed = JSON.parse(
      readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8'),
    ).packages
    const locked = JSON.parse(lock.toString()).packages
    return Object.entries(locked).every(
      ([name, entry]) => name === '' || entry.optional || installed[name]?.version === entry.version,
    )
  } catch {
    return false
  }
}
