import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const ICON = 'icons/icon.svg'

/**
 * Puts the icon of the tab into index.html: a file of its own would be fetched beside the first screen, and be one more
 * for the worker to keep. The file stays for the home screen, which the manifest leads to it.
 */
export function inlineIcon(publicDir: string): Plugin {
  return {
    name: 'inline-icon',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const svg = readFileSync(join(publicDir, ICON), 'utf8').replace(/\n\s*/g, '').replace(/"/g, "'")
        const data = `data:image/svg+xml,${svg.replace(/[#%<>]/g, encodeURIComponent)}`
        const link = /(<link rel="icon" href=")[^"]*/
        if (!link.test(html)) throw new Error('index.html names no icon')
        return html.replace(link, (_, before: string) => before + data)
      },
    },
  }
}
