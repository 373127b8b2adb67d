/** What of a build goes over the wire, in bytes as compressed by the build. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** @param {string} dist @param {string} file @returns {number} */
export function wireSize(dist, file) {
  const path = join(dist, file)
  try {
    return statSync(`${path}.br`).size
  } catch {
    return statSync(path).size
  }
}

/**
 * @param {string} dist
 * @returns {{ html: number, scripts: string[], styles: string, precached: string[] }} sizes and names
 */
export function firstLoad(dist) {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8')
  return {
    html: wireSize(dist, 'index.html'),
    scripts: [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((match) => match[1]),
    styles: [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => match[1]).join(''),
    precached: [...worker.matchAll(/"?url"?:\s*"([^"]+)"/g)].map((match) => match[1]),
  }
}
