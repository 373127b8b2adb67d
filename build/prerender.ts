import vue from '@vitejs/plugin-vue'
import { runnerImport } from 'vite'
import type { Plugin } from 'vite'
import type { FirstScreens } from '../src/prerender.ts'
import { cityPlugin } from './city.ts'
import type { City } from './city.ts'

const PLACE = /<div id="app"><\/div>/

/**
 * Writes the first screens into index.html as real HTML: home, the first question, and one line for every other
 * address. Which of them is shown, CSS decides by the address (src/styles/boot.css); no script is needed for it.
 */
export function prerenderFirst(city: City): Plugin {
  return {
    name: 'prerender-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        if (!PLACE.test(html)) throw new Error('index.html has no empty place for the app')
        const screens = await render(city)
        return html.replace(PLACE, () => markupOf(screens))
      },
    },
  }
}

/** The app itself, compiled for the server: what is rendered is what the phone renders. */
async function render(city: City): Promise<FirstScreens> {
  const { module } = await runnerImport<typeof import('../src/prerender.ts')>('/src/prerender.ts', {
    root: process.cwd(),
    base: './',
    logLevel: 'error',
    define: { __VUE_OPTIONS_API__: 'false' },
    plugins: [noStyles(), vue(), cityPlugin(city)],
  })
  return module.screens
}

/** The page has its styles by another way. */
function noStyles(): Plugin {
  const nothing = '\0no-styles'
  return {
    name: 'no-styles',
    enforce: 'pre',
    resolveId: (id) => (/[?&]type=style|\.css$/.test(id) ? nothing : null),
    load: (id) => (id === nothing ? '' : null),
  }
}

function markupOf({ home, question, questionAt, others }: FirstScreens): string {
  return [
    ...questionAt.map((address) => `<i class="at-question" id="${address}"></i>`),
    ...others.map(({ address, title }) => `<p class="opening" id="${address}">正在打开“${title}”……</p>`),
    '<p class="opening elsewhere">正在打开……</p>',
    `<div id="app">${home}</div>`,
    `<div id="first-question">${question}</div>`,
  ].join('\n    ')
}
