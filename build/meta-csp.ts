import type { Plugin } from 'vite'
import { pagePolicy, styleHashes } from './csp.mjs'

/** Writes the policy into index.html, for hosts where no header can be set. Runs after the styles were inlined. */
export function metaCsp(): Plugin {
  return {
    name: 'meta-csp',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const policy = pagePolicy({ styles: styleHashes(html), delivery: 'meta' })
        const tag = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`
        return html.replace(/(<meta charset="utf-8" ?\/?>)/i, `$1\n    ${tag}`)
      },
    },
  }
}
