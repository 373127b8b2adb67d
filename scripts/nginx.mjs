/** Starts Debian's nginx with the configuration of deploy/, on loopback, as an ordinary user, in a folder of its own. */
import { spawn } from 'node:child_process'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs'
import { writeFileSync } from 'node:fs'
import { createServer, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nginxConfig } from './host-config.mjs'
import { installDebian, isDebianRoot, isRoot, root, systemPath } from './install.mjs'

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'
const PACKAGES = ['nginx-light', 'libnginx-mod-http-brotli-static']
/** Debian's user without rights; root starts nginx as this one. */
const NOBODY = 65534
const START_WITHIN_MS = 10_000

/** @returns {string | null} NGINX_PATH, or the system's */
export function findNginx() {
  const given = process.env['NGINX_PATH']
  if (given) return existsSync(given) ? given : null
  return systemPath('nginx', ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'])
}

/** Whether the module for .br files is there. */
export function hasBrotli() {
  return existsSync(BROTLI)
}

/** Whether nginx is missing and this project has no way of getting one: not root, or not Debian. */
export function nginxOutOfReach() {
  return !findNginx() && !isDebianRoot()
}

/**
 * @returns {string} path of nginx, which is installed where it is missing and can be; throws with advice otherwise
 */
export function ensureNginx() {
  const complete = () => findNginx() && (hasBrotli() || !isDebianRoot())
  if (!complete() && isDebianRoot()) {
    console.log('No nginx found. Trying the packages of the system …')
    installDebian(PACKAGES)
  }
  const found = findNginx()
  if (found) return found
  throw new Error(`No nginx. Install ${PACKAGES.join(' and ')}, or set NGINX_PATH to its executable.`)
}

/**
 * A free port of the loopback interface.
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/**
 * Lays out a folder as it would stand on a server and returns how to start nginx on it. `start` may be called again
 * after `stop`: same port, same files.
 * @param {{
 *   dist: string,
 *   brotli?: boolean,
 *   server?: (place: { port: number, folder: string }) => string,
 *   log?: string,
 *   workers?: number,
 * }} options dist: the built app (copied); brotli: false = as where the module is missing; server: other server
 *   blocks than the plain one; log: value of access_log
 */
export async function prepareNginx({
  dist,
  brotli = hasBrotli(),
  server = plainServer,
  log = 'off',
  workers = 1,
}) {
  const nginx = ensureNginx()
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'))
  const port = await freePort()
  layOut({ folder, dist, brotli })
  const text = mainConfig({ brotli, log, workers, body: server({ port, folder }) })
  writeFileSync(join(folder, 'nginx.conf'), text)
  if (isRoot()) giveAway(folder)
  let child = null
  return {
    folder,
    port,
    url: `http://localhost:${port}/`,
    /** Process id of the master; null while it does not run. */
    pid: () => child?.pid ?? null,
    async start() {
      child = spawnNginx(nginx, folder)
      await listening(child, port, folder)
    },
    async stop() {
      await ended(child)
      child = null
    },
    async dispose() {
      await ended(child)
      child = null
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** As deploy/nginx/site.conf without TLS. */
export function plainServer({ port, folder }) {
  return `
    include ${folder}/nginx/release-http.conf;
    server {
      listen 127.0.0.1:${port};
      server_name localhost;
      include ${folder}/nginx/app.conf;
      include ${folder}/nginx/release-server.conf;
      include ${folder}/nginx/brotli[.]conf;
    }`
}

function layOut({ folder, dist, brotli }) {
  for (const name of ['nginx', 'tmp']) mkdirSync(join(folder, name))
  cpSync(dist, join(folder, 'www'), { recursive: true, preserveTimestamps: true })
  const shipped = join(root, 'deploy', 'nginx')
  for (const name of readdirSync(shipped)) {
    if (name !== 'brotli.conf' || brotli) cpSync(join(shipped, name), join(folder, 'nginx', name))
  }
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  for (const [name, text] of Object.entries(nginxConfig({ html, root: join(folder, 'www') }))) {
    writeFileSync(join(folder, 'nginx', name), text)
  }
}

function mainConfig({ brotli, log, workers, body }) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `
${brotli ? `load_module ${BROTLI};` : ''}
worker_processes ${workers};
daemon off;
pid nginx.pid;
error_log error.log warn;
events { worker_connections 1024; }
http {
  ${temporary.map((name) => `${name}_temp_path tmp/${name};`).join('\n  ')}
  sendfile on;
  tcp_nopush on;
  log_format asked escape=json '{"path":"$request_uri","dest":"$http_sec_fetch_dest"}';
  access_log ${log};
  ${body}
}
`
}

function giveAway(folder) {
  chownSync(folder, NOBODY, NOBODY)
  for (const name of readdirSync(folder, { recursive: true })) chownSync(join(folder, name), NOBODY, NOBODY)
}

function spawnNginx(nginx, folder) {
  const user = isRoot() ? { uid: NOBODY, gid: NOBODY } : {}
  const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')]
  const child = spawn(nginx, args, { stdio: 'ignore', cwd: folder, ...user })
  // A test runner that is ended takes its server with it.
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('exit', () => process.removeListener('exit', kill))
  return child
}

async function listening(child, port, folder) {
  const end = Date.now() + START_WITHIN_MS
  for (;;) {
    if (child.exitCode !== null) throw new Error(`nginx ended:\n${errors(folder)}`)
    if (await accepts(port)) return
    if (Date.now() > end) throw new Error(`nginx does not answer:\n${errors(folder)}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const done = (answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => done(true)).once('error', () => done(false))
  })
}

/** Ends it at once, open connections included. */
function ended(child) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill('SIGTERM')
  })
}

function errors(folder) {
  const file = join(folder, 'error.log')
  return existsSync(file) ? readFileSync(file, 'utf8') : '(no log)'
}
