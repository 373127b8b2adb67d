import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder } from '../../build/compress'
import { packageFolder } from '../../build/licences'
import { licencesText, lockedPackages, shippedPackages } from '../../scripts/licences.mjs'

const DIST = resolve(process.env['BUILD_DIR'] ?? 'dist')
const shipped = shippedPackages(DIST)

/** Licences of code that we pass on: they ask for no more than that their text comes along. */
const FOR_SHIPPING = ['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD']
/** Of tools, which stay where they run. */
const FOR_TOOLS = [...FOR_SHIPPING, 'MPL-2.0', 'BlueOak-1.0.0', 'CC-BY-4.0', '(MIT OR CC0-1.0)']

/** Name on 关于与隐私 → the packages it stands for. */
const ON_THE_PAGE: [string, RegExp][] = [
  ['Vue', /^@vue\//],
  ['Vue Router', /^vue-router$/],
  ['Pinia', /^pinia$/],
  ['Valibot', /^valibot$/],
  ['MiniSearch', /^minisearch$/],
  ['uqr', /^uqr$/],
  ['Dexie', /^dexie$/],
]

describe('licences', () => {
  it('lets everything that is shipped be passed on', () => {
    expect(shipped.length).toBeGreaterThan(5)
    for (const { name, licence } of shipped)
      expect([name, FOR_SHIPPING]).toEqual([name, expect.arrayContaining([licence])])
  })

  it('has the text of each in the build', () => {
    const text = readFileSync(join(DIST, 'licences.txt'), 'utf8')
    expect(text.match(/Permission is hereby granted/g)?.length).toBeGreaterThanOrEqual(
      shipped.filter(({ licence }) => licence === 'MIT').length,
    )
    expect(text).toContain('Apache License')
  })

  it('lets every tool be used', () => {
    const others = lockedPackages().filter(({ licence }) => !FOR_TOOLS.includes(licence))
    expect(others).toEqual([])
  })

  it('are listed in docs as they are: npm run licences', () => {
    expect(readFileSync('docs/licences.md', 'utf8')).toBe(licencesText(DIST))
  })

  it('stand on 关于与隐私 for what is shipped, and for nothing else', () => {
    const page = readFileSync('src/pages/help/AboutPage.vue', 'utf8')
    const section = /用到的开源程序<\/h2>([\s\S]*?)<\/section>/.exec(page)?.[1] ?? ''
    const named = section.replace(/<[^>]+>|\s+(?=许可)/g, '').replace(/界面样式参照.*/s, '')
    const words = named.split(/[、，]|（.*?）/).map((word) => word.trim())
    for (const { name } of shipped) {
      const [label] = ON_THE_PAGE.find(([, packages]) => packages.test(name)) ?? [`${name} on the page`]
      expect(words, name).toContain(label)
    }
    for (const word of words.filter(Boolean)) {
      const packages = ON_THE_PAGE.find(([label]) => label === word)?.[1] ?? /^$/
      expect([word, shipped.some(({ name }) => packages.test(name))]).toEqual([word, true])
    }
  })
})

describe('dependencies', () => {
  it('are pinned to one version each', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)])
  })

  it('come from the registry, with a hash, and run no script of theirs when installed', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { resolved?: string; integrity?: string }>
    }
    const installed = Object.entries(packages).filter(([path]) => path !== '')
    expect(installed.length).toBeGreaterThan(100)
    for (const [path, { resolved = 'the registry', integrity }] of installed) {
      expect([path, resolved]).toEqual([path, expect.stringMatching(/^the registry$|^https:/)])
      expect([path, integrity]).toEqual([path, expect.stringMatching(/^sha512-/)])
    }
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m)
  })

  it('bring no way to the network but fetch, and no code made from text', () => {
    const scripts = filesUnder(DIST).filter((file) => file.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(5)
    const banned =
      /sendBeacon|\bWebSocket\b|\bEventSource\b|RTCPeerConnection|importScripts|\beval\(|new Function\(|document\.cookie/
    for (const file of scripts) {
      const code = readFileSync(file, 'utf8')
      expect([file, banned.exec(code)?.[0]]).toEqual([file, undefined])
      // Pinia leaves a way of saving files there, for its developer tools, which are not in the build.
      if (!/vue-[^/]*$/.test(file)) expect([file, code.includes('XMLHttpRequest')]).toEqual([file, false])
    }
  })
})

it('knows the package of a module, and what belongs to none', () => {
  expect(packageFolder('/a/node_modules/@vue/shared/dist/x.js')).toBe('/a/node_modules/@vue/shared')
  expect(packageFolder('/a/node_modules/b/node_modules/dexie/x.mjs?v=1')).toBe(
    '/a/node_modules/b/node_modules/dexie',
  )
  expect(packageFolder('/a/src/main.ts')).toBeNull()
  expect(packageFolder('\0virtual:city')).toBeNull()
})
