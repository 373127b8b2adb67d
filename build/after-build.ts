import type { Plugin } from 'vite'

/** Does something with the folder of a build when all of it is written, the worker included; nothing where it failed before. */
export function afterBuild(name: string, work: (outDir: string) => void): Plugin {
  let outDir = 'dist'
  let failed = false
  return {
    name,
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      outDir = config.build.outDir
    },
    buildEnd(error) {
      failed = error !== undefined
    },
    closeBundle: { order: 'post', sequential: true, handler: () => (failed ? undefined : work(outDir)) },
  }
}
