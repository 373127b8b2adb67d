import type { Plugin } from 'vite'

const DARK = /:root\[data-theme=dark\](\{[^}]*\})/

/**
 * Before the scripts have said which theme is chosen, the phone's own wish decides: the colours of the dark theme once
 * more, for a page that does not know yet. Made here, so that the source says them once. Runs after the styles were
 * inlined.
 */
export function darkFirst(): Plugin {
  return {
    name: 'dark-first',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!DARK.test(html)) throw new Error('The styles have no dark theme')
        return html.replace(
          DARK,
          (rule, colours: string) =>
            `${rule}@media (prefers-color-scheme:dark){:root:not([data-theme])${colours}}`,
        )
      },
    },
  }
}
