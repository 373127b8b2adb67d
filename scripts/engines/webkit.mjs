/**
 * WebKitGTK, the engine of Safari, over plain WebDriver. Its automation sessions keep nothing when they end, so that a
 * new page without network stands for the restart.
 */
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { installDebian, isDebianRoot, systemPath } from '../install.mjs'

const PACKAGES = ['webkit2gtk-driver', 'xvfb']
const READY_WITHIN_MS = 15_000

/** @returns {Promise<import('./smoke.mjs').Engine | string>} a sentence where it cannot be had */
export async function webkitEngine() {
  if (!found() && isDebianRoot()) installDebian(PACKAGES)
  if (!found()) return `no WebKitWebDriver or Xvfb here (Debian: apt-get install ${PACKAGES.join(' ')})`
  const display = `:${90 + (process.pid % 9)}`
  const port = await freePort()
  const screen = spawn('Xvfb', [display, '-screen', '0', '800x900x24', '-nolisten', 'tcp'], {
    stdio: 'ignore',
  })
  const env = { ...process.env, DISPLAY: display, LANG: 'zh_CN.UTF-8', TZ: 'Asia/Shanghai' }
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' })
  const end = () => [driver, screen].forEach((child) => child.kill())
  try {
    return await session(`http://127.0.0.1:${port}`, end)
  } catch (error) {
    end()
    throw error
  }
}

function found() {
  return systemPath('WebKitWebDriver') && systemPath('Xvfb')
}

async function session(address, end) {
  const ask = async (method, path, body) => {
    const answer = await fetch(address + path, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } } : {}),
    })
    const { value } = await answer.json()
    if (!answer.ok) throw new Error(`${value?.error}: ${value?.message}`)
    return value
  }
  await untilReady(() => ask('GET', '/status'))
  const binary = miniBrowser()
  const options = { 'webkitgtk:browserOptions': { args: ['--automation'], ...(binary ? { binary } : {}) } }
  const { sessionId, capabilities } = await ask('POST', '/session', {
    capabilities: { alwaysMatch: options },
  })
  const at = (path) => `/session/${sessionId}${path}`
  await ask('POST', at('/timeouts'), { script: 30_000, pageLoad: 60_000 })
  const open = async (url) => {
    await ask('POST', at('/url'), { url: 'about:blank' })
    await ask('POST', at('/url'), { url })
  }
  return {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    keepsProfile: false,
    open,
    run: (work, given) =>
      ask('POST', at('/execute/async'), { script: asynchronous(work), args: [given ?? null] }),
    restart: () => open('about:blank'),
    close: async () => {
      await ask('DELETE', at('')).catch(() => null)
      end()
    },
  }
}

/** A script as WebDriver takes it: what the function gives, or promises, goes to the callback. */
function asynchronous(work) {
  return `const [given, done] = arguments; Promise.resolve().then(() => (${work})(given)).then(done, (e) => done('fault: ' + e))`
}

async function untilReady(look) {
  const last = Date.now() + READY_WITHIN_MS
  for (;;) {
    const ready = await look().catch((error) => error)
    if (!(ready instanceof Error)) return
    if (Date.now() > last) throw ready
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** The browser that comes with the library, for use by its driver. */
function miniBrowser() {
  const lib = '/usr/lib/x86_64-linux-gnu'
  const folders = readdirSync(lib).filter((name) => name.startsWith('webkit2gtk-'))
  for (const folder of folders) {
    if (readdirSync(`${lib}/${folder}`).includes('MiniBrowser')) return `${lib}/${folder}/MiniBrowser`
  }
  return null
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
