import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const ID = 'virtual:city'
/** Stands for the short name of the city in index.html and manifest.webmanifest. */
const PLACEHOLDER = /%CITY%/g
const MANIFEST = 'manifest.webmanifest'

/** The city that a build is for. Everything else about it stands in its pack. */
export interface City {
  /** Id of its pack: 'xinyang'. */
  id: string
  /** As in the pack: '信阳市'. */
  name: string
  /** As people say it: '信阳'. */
  shortName: string
}

/**
 * The city that a build is for: CITY of the environment, or else `config.city` of package.json.
 * @param publicDir has policy/<city>.json
 * @throws where there is no such pack
 */
export function cityOf(publicDir: string): City {
  const id = process.env['CITY'] ?? usualCity()
  const file = join(publicDir, 'policy', `${id}.json`)
  if (!existsSync(file)) throw new Error(`The city is "${id}", but there is no ${file}`)
  const { name } = JSON.parse(readFileSync(file, 'utf8')) as { name: string }
  return { id, name, shortName: name.replace(/市$/, '') }
}

/**
 * Tells the code which pack to open and how the city is called before the pack is there (`virtual:city`), and writes
 * the name into the two files that no code fills: the page and the manifest.
 */
export function cityPlugin(city: City): Plugin {
  let outDir = 'dist'
  return {
    name: 'city',
    configResolved(config) {
      outDir = config.build.outDir
    },
    resolveId: (id) => (id === ID ? ID : null),
    load: (id) => (id === ID ? `export const city = ${JSON.stringify(city)}` : null),
    transformIndexHtml: { order: 'pre', handler: (html) => named(html, city) },
    // The files of public/ are copied by now; the worker's list, with their hashes, is made after this.
    writeBundle() {
      const file = join(outDir, MANIFEST)
      if (existsSync(file)) writeFileSync(file, named(readFileSync(file, 'utf8'), city))
    },
  }
}

function usualCity(): string {
  const { config } = JSON.parse(readFileSync('package.json', 'utf8')) as { config: { city: string } }
  return config.city
}

function named(text: string, { shortName }: City): string {
  return text.replace(PLACEHOLDER, shortName)
}
