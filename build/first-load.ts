import type { Plugin, Rolldown } from 'vite'

const ENTRY = /[ \t]*<script type="module"[^>]*><\/script>\n?/
const STYLES = /<link rel="stylesheet"|<style/
const START = /[\\/]src[\\/]start\.ts$/

/**
 * What the first screen waits for is named in index.html. The entry imports nothing and fetches it by itself: here the
 * browser is told earlier.
 *
 * The entry becomes an async script behind the screens: one that the parser waits for would keep the browser from looking
 * up what the address names (:target) until it has run. Where a connection carries one answer at a time, the one that brought
 * the page is free by then, and the entry, which asks for more, needs no new one.
 */
export function firstLoad(): Plugin {
  return {
    name: 'first-load',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const [script] = ENTRY.exec(html) ?? []
        if (!bundle || !script) throw new Error('index.html has no entry')
        const links = neededAtStart(bundle).map(
          (file) => `<link rel="modulepreload" crossorigin href="./${file}">`,
        )
        return html
          .replace(script, '')
          .replace(STYLES, (styles) => [...links, styles].join('\n    '))
          .replace('</body>', `  ${script.trim().replace('<script ', '<script async ')}\n  </body>`)
      },
    },
  }
}

/** Files that start.ts is in or waits for. */
function neededAtStart(bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
  const start = chunks.find(({ moduleIds }) => moduleIds.some((id) => START.test(id)))
  if (!start) throw new Error('No chunk has src/start.ts')
  return [start.fileName, ...start.imports]
}
