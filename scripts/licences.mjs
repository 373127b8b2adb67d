/**
 * `npm run licences`: writes docs/licences.md from the build in dist (what is shipped) and from the lock file (what
 * builds and tests it).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, run } from './install.mjs'

/**
 * The packages whose code is in a build, from its licences.txt.
 * @param {string} dist
 * @returns {{ name: string, version: string, licence: string }[]}
 */
export function shippedPackages(dist) {
  const text = readFileSync(join(dist, 'licences.txt'), 'utf8')
  return [...text.matchAll(/(?:^|\n={80}\n)(\S+) (\S+) \((.+)\)\n/g)].map(([, name, version, licence]) => ({
    name: name ?? '',
    version: version ?? '',
    licence: licence ?? '',
  }))
}

/**
 * Every package of the lock file.
 * @returns {{ name: string, version: string, licence: string, tool: boolean }[]} tool: named in devDependencies
 */
export function lockedPackages() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const tools = packages[''].devDependencies
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version, license }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      licence: license ?? 'none',
      tool: path.slice('node_modules/'.length) in tools,
    }))
}

/**
 * The text of docs/licences.md.
 * @param {string} dist
 */
export function licencesText(dist) {
  const shipped = shippedPackages(dist)
  const locked = lockedPackages()
  const row = ({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`
  const tools = locked.filter(({ tool }) => tool)
  return `# Licences

Written by \`npm run licences\`; a test of the build fails when it is out of date, or when a licence is not among the
allowed ones (\`tests/build/licences.test.ts\`). The full texts of what is shipped go with the app as \`licences.txt\`.

## Shipped: in the files that a phone gets

${table(shipped.map(row))}

The styles follow [WeUI](https://github.com/Tencent/weui) (MIT): tokens and forms, no file of it.

## Not shipped: builds and tests

Named in \`package.json\`, with exact versions; what they bring along is pinned by \`package-lock.json\`.

${table(tools.map(row))}

All ${locked.length} packages of the lock file by licence: ${byLicence(locked)}.
`
}

function table(rows) {
  return ['| package | version | licence |', '|---|---|---|', ...rows].join('\n')
}

function byLicence(packages) {
  const counts = new Map()
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1)
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .map(([licence, count]) => `${licence} ${count}`)
    .join(', ')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const dist = join(root, process.env['BUILD_DIR'] ?? 'dist')
  if (!existsSync(join(dist, 'licences.txt')) && !run('npm', ['run', '--silent', 'build'])) process.exit(1)
  writeFileSync(join(root, 'docs', 'licences.md'), licencesText(dist))
}
