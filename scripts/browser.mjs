/** Finds a Chromium for the tests, or gets one. */
import { existsSync } from 'node:fs'
import { installDebian, isDebianRoot, isRoot, run, systemPath } from './install.mjs'

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const DOWNLOAD_WITHIN_MS = 5 * 60_000

/**
 * Where a browser is, in the order: CHROMIUM_PATH, Playwright's own download, the system's.
 * @returns {Promise<string | null>}
 */
export async function findBrowser() {
  const given = process.env['CHROMIUM_PATH']
  if (given) return existsSync(given) ? given : null
  return (await playwrightBrowser()) ?? systemBrowser()
}

/**
 * The same, but fetches one where there is none.
 * @returns {Promise<string>} throws with advice where that fails
 */
export async function ensureBrowser() {
  const found = await findBrowser()
  if (found) return found
  console.log('No Chromium found. Trying the download of Playwright …')
  run('npx', ['--no-install', 'playwright', 'install', 'chromium'], { timeout: DOWNLOAD_WITHIN_MS })
  const downloaded = await playwrightBrowser()
  if (downloaded) return downloaded
  if (isDebianRoot()) {
    console.log('Trying the packages of the system …')
    installDebian(['chromium', 'fonts-noto-cjk'])
  }
  const installed = systemBrowser()
  if (installed) return installed
  throw new Error('No Chromium. Install one, or set CHROMIUM_PATH to its executable.')
}

/** Flags that keep the browser quiet; root (containers) cannot have the sandbox. */
export function browserFlags() {
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  return isRoot() ? [...quiet, '--no-sandbox'] : quiet
}

async function playwrightBrowser() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) ? path : null
}

function systemBrowser() {
  for (const name of SYSTEM_NAMES) {
    const path = systemPath(name)
    if (path) return path
  }
  return null
}
