/**
 * The rig of the browser tests. Import `test` and `expect` from here:
 *
 *   import { expect, test } from './rig'
 *
 *   test('…', async ({ page }) => {            // a fresh browser context; the app is served at '/'
 *     await page.goto('./#/estimate')
 *   })
 *
 *   test('…', async ({ server, device, problems }) => {
 *     const page = await device.open('')       // a phone with a profile on disk
 *     await workerReady(page)                  // the whole package is in the cache
 *     await server.stop()                      // the server is dead …
 *     const later = await device.reopenOffline('#/records')   // … and the browser is a new process without network
 *   })
 *
 * `server` serves dist on a port of its own, so no test sees another's storage; its `rules` answer in place of
 * files (`{ match: /\.js$/, from: 'worker', fn: loginPage }`), `dir` deploys another build, `log` holds the requests.
 * `problems` fails the test on any console error, exception, policy violation or foreign request that was not
 * announced with `problems.expect(/…/)`.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test as base } from '@playwright/test'
import { Device } from './device'
import { FaultServer } from './fault-server'
import { NginxServer } from './nginx-server'
import { answerOwner } from './owner'
import type { Owner } from './owner'
import { Problems } from './problems'

export { expect } from '@playwright/test'
export { loginPage, silence, status } from './fault-server'
export type { FaultServer, Rule } from './fault-server'
export { tabThrough } from './keyboard'
export { json, publishPack } from './publish'
export { makeRelease, releaseWithOtherScript } from './release'
export { cachedPaths, packageCount, workerReady } from './worker'

/** The build under test. */
export const DIST = resolve(process.env['BUILD_DIR'] ?? 'dist')

interface Rig {
  /**
   * What was answered to 这是谁的手机？ before the test begins; null = the app is started for the first time. A test
   * that writes settings of its own is left alone.
   */
  owner: Owner
  server: FaultServer
  device: Device
  problems: Problems
}

export const test = base.extend<Rig>({
  owner: ['own', { option: true }],
  server: async ({}, use) => {
    if (!existsSync(join(DIST, 'index.html'))) throw new Error('Nothing is built: npm run build')
    const server = process.env['SERVED_BY'] === 'nginx' ? new NginxServer(DIST) : new FaultServer(DIST)
    await server.start()
    await use(server)
    await server.dispose()
  },
  baseURL: async ({ server }, use) => use(server.url),
  problems: async ({}, use) => {
    const problems = new Problems()
    await use(problems)
    base.expect(problems.unexpected(), 'problems seen by the browser').toEqual([])
  },
  context: async ({ context, problems, server, owner }, use) => {
    await problems.watch(context, server.url)
    await answerOwner(context, owner)
    await use(context)
  },
  device: async ({ server, problems, launchOptions, owner }, use) => {
    const device = new Device(server, problems, launchOptions, owner)
    await use(device)
    await device.dispose()
  },
})
