import type { Plugin, Rolldown } from 'vite'

type Bundle = Rolldown.OutputBundle

/**
 * Puts the styles that index.html links into it: a style sheet behind a second round trip would hold back the first
 * paint on a slow link. (Should the styles be split one day, those of lazy chunks stay files of their own.)
 */
export function inlineCss(): Plugin {
  return {
    name: 'inline-css',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!bundle) return html
        const inlined = new Set<string>()
        const result = html.replace(
          /[ \t]*<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>\n?/g,
          (_, href: string) => {
            const file = href.replace(/^\.?\//, '')
            inlined.add(file)
            return `    <style>${sourceOf(bundle, file)}</style>\n`
          },
        )
        forget(bundle, inlined)
        return result
      },
    },
  }
}

function sourceOf(bundle: Bundle, file: string): string {
  const asset = bundle[file]
  if (asset?.type !== 'asset') throw new Error(`Style sheet ${file} is not in the bundle`)
  const css = String(asset.source).trim()
  if (/<\/style/i.test(css) || css.includes('url(')) throw new Error(`${file} cannot be inlined as it is`)
  return css
}

/** Without this, a lazy chunk would ask for the inlined sheet again, and find it gone. */
function forget(bundle: Bundle, files: ReadonlySet<string>): void {
  for (const file of files) delete bundle[file]
  for (const output of Object.values(bundle)) {
    if (output.type !== 'chunk') continue
    for (const file of files) output.viteMetadata?.importedCss.delete(file)
  }
}
