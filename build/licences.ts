import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { afterBuild } from './after-build.ts'

/** Where the licences of what is shipped stand; their terms ask that they come along. */
const LICENCES_FILE = 'licences.txt'

const RULE = '='.repeat(80)

/** Folders of packages of which code got into the build. */
const shipped = new Set<string>()

/**
 * Notes which packages a build contains: by what is left of them after tree shaking, not by what is installed.
 * The worker is a build of its own and gets a plugin of its own.
 */
export function noteShipped(): Plugin {
  return {
    name: 'note-shipped',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue
        for (const [id, module] of Object.entries(output.modules)) {
          const folder = packageFolder(id)
          if (folder && (module.code ?? '').length > 0) shipped.add(folder)
        }
      }
    },
  }
}

/** Writes licences.txt into the build, after the worker. Not part of the offline package: nobody reads it in the village. */
export function writeLicences(): Plugin {
  return afterBuild('write-licences', (outDir) => {
    const texts = [...shipped].sort().map(licenceText)
    writeFileSync(join(outDir, LICENCES_FILE), `${texts.join(`\n${RULE}\n`)}\n`)
    shipped.clear()
  })
}

/** The part of a module's id up to the package it belongs to; null for our own files and for what the build adds. */
export function packageFolder(id: string): string | null {
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.split('?')[0] ?? '')?.[1] ?? null
}

function licenceText(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string
    version: string
    license: string
  }
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry))
  const path = file && join(folder, file)
  if (!path || !existsSync(path)) throw new Error(`${name} ships without the text of its licence`)
  return `${name} ${version} (${license})\n\n${readFileSync(path, 'utf8').trim()}\n`
}
