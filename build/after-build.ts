import type { Plugin } from 'vite'

/** Does something with the folder of a build when all of it is written, the worker included. */
export function afterBuild(name: string, work: (outDir: string) => void): Plugin {
  let outDir = 'dist'
  return {
    name,
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      outDir = config.build.outDir
    },
    closeBundle: { order: 'post', sequential: true, handler: () => work(outDir) },
  }
}
