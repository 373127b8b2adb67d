import { defineConfig } from 'vitest/config'

/** Everything that needs no browser. The browser tests run with Playwright against the built output. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'node_modules/**'],
  },
})
