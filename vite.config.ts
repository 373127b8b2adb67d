import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { budgets } from './build/budgets.ts'
import { chunks } from './build/chunks.ts'
import { cityOf, cityPlugin } from './build/city.ts'
import { compiledAhead } from './build/compiled-ahead.ts'
import { compress } from './build/compress.ts'
import { darkFirst } from './build/dark-first.ts'
import { firstLoad } from './build/first-load.ts'
import { inlineCss } from './build/inline-css.ts'
import { withIntegrity } from './build/integrity.ts'
import { leanDexie } from './build/lean-dexie.ts'
import { leanMinisearch } from './build/lean-minisearch.ts'
import { leanPack } from './build/lean-pack.ts'
import { leanPinia } from './build/lean-pinia.ts'
import { leanRouter } from './build/lean-router.ts'
import { leanVue } from './build/lean-vue.ts'
import { noteShipped, writeLicences } from './build/licences.ts'
import { metaCsp } from './build/meta-csp.ts'
import { pinyinInitials } from './build/pinyin.ts'
import { ownHelpers } from './build/own-helpers.ts'
import { openFaces } from './build/open-faces.ts'
import { inOrderOfNeed } from './build/order-of-need.ts'
import { packHash } from './build/pack-hash.ts'
import { prerenderFirst } from './build/prerender.ts'
import { releaseFolder } from './build/release-folder.ts'
import { tighten } from './build/tighten.ts'

/** Old WebViews in cheap phones. Syntax is lowered to these; a test checks the output. */
const TARGET = ['chrome71', 'safari12.1']
const OUT_DIR = process.env['BUILD_DIR'] ?? 'dist'
/** Icons, the manifest and policy/. A test builds another city from a folder of its own. */
const PUBLIC_DIR = process.env['PUBLIC_DIR'] ?? 'public'
const CITY = cityOf(PUBLIC_DIR)

export default defineConfig({
  // Relative, so that the app works in any folder of any host.
  base: './',
  publicDir: PUBLIC_DIR,
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: {
    target: TARGET,
    outDir: OUT_DIR,
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // One sheet, inlined into index.html: all styles weigh less than the round trip for the second of them.
    cssCodeSplit: false,
    reportCompressedSize: false,
    // Without hashes: the folder of the release carries one (build/release-folder.ts).
    rolldownOptions: {
      // No field of a class hides one that it inherits: they are set as any other property.
      transform: { assumptions: { setPublicClassFields: true } },
      output: {
        codeSplitting: chunks,
        entryFileNames: 'assets/[name].js',
        chunkFileNames: 'assets/[name].js',
      },
    },
  },
  plugins: [
    vue(),
    leanVue(),
    leanDexie(),
    leanMinisearch(),
    leanPinia(),
    leanRouter(),
    cityPlugin(CITY),
    packHash(CITY, PUBLIC_DIR),
    leanPack(CITY),
    pinyinInitials(PUBLIC_DIR),
    openFaces(['src/components', 'src/stores', 'src/content', 'src/input', 'src/policy', 'src/pwa']),
    ownHelpers(),
    prerenderFirst(CITY),
    firstLoad(),
    inlineCss(),
    darkFirst(),
    metaCsp(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/pwa/worker',
      filename: 'sw.ts',
      // The page asks before it updates (never an automatic reload), and registers with its own Trusted Types policy.
      registerType: 'prompt',
      injectRegister: false,
      // public/manifest.webmanifest is written by hand.
      manifest: false,
      injectManifest: {
        rollupFormat: 'iife',
        target: TARGET,
        // policy/index.json is left out: it is what tells the page that a newer pack exists.
        globPatterns: [
          'index.html',
          'manifest.webmanifest',
          'icons/icon.svg',
          `policy/${CITY.id}.json`,
          'assets/**/*.{js,css}',
        ],
        // Their folder carries a hash of the content: they may come from the browser's own cache.
        dontCacheBustURLsMatching: /^assets\//,
        manifestTransforms: [withIntegrity(OUT_DIR), inOrderOfNeed],
        buildPlugins: { vite: [noteShipped()] },
      },
    }),
    tighten(),
    compiledAhead(),
    releaseFolder(),
    noteShipped(),
    writeLicences(),
    compress(),
    budgets(),
  ],
})
