import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { cityOf, cityPlugin } from './build/city.ts'
import { leanDexie } from './build/lean-dexie.ts'
import { leanMinisearch } from './build/lean-minisearch.ts'
import { leanRouter } from './build/lean-router.ts'
import { pinyinInitials } from './build/pinyin.ts'

/** Libraries as they ship: what is cut out of them in the build is missing in the tests, too. */
const asShipped = [leanDexie(), leanMinisearch(), leanRouter()].map(({ apply: _, ...plugin }) => plugin)

/** `unit` needs nothing but the source; `build` reads dist and runs after the build; `deploy` needs nginx as well. */
export default defineConfig({
  plugins: [vue(), asShipped, cityPlugin(cityOf('public')), pinyinInitials()],
  test: {
    // Read by the plug-ins above, and not by Node itself.
    server: { deps: { inline: ['dexie', 'minisearch', 'vue-router'] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.{test,spec}.ts'],
          exclude: ['tests/browser/**', 'tests/build/**', 'tests/deploy/**'],
          // The stores wait for real timers and a database: on a busy machine one may come late. Listed when it does.
          retry: process.env['CI'] ? 1 : 0,
        },
      },
      {
        extends: true,
        test: { name: 'build', include: ['tests/build/**/*.{test,spec}.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: 'deploy', include: ['tests/deploy/**/*.{test,spec}.ts'], testTimeout: 60_000 },
      },
    ],
  },
})
