/**
 * `npm run bench:server`: how many phones one small server can answer. Debian's nginx with the configuration of
 * deploy/, asked on loopback by wrk from the same machine; the result goes to bench/results-server.md.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { cpus, loadavg, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { ensurePackages, installDebian, isDebianRoot, root, run, systemPath } from './install.mjs'
import { findNginx, prepareNginx } from './nginx.mjs'

const SECONDS = 8
const CONNECTIONS = 64
const WORKERS = 1

ensurePackages()
const dist = join(root, process.env['BUILD_DIR'] ?? 'dist')
if (!existsSync(join(dist, 'index.html')) && !run('npm', ['run', '--silent', 'build'])) process.exit(1)
if (!systemPath('wrk') && isDebianRoot()) installDebian(['wrk'])
if (!systemPath('wrk')) throw new Error('No wrk. Install it (Debian: apt-get install wrk).')

/** What else was running: a busy machine gives lower figures. */
const busy = loadavg()[0]?.toFixed(1)
const nginx = await prepareNginx({ dist, workers: WORKERS })
await nginx.start()
try {
  const before = memory()
  const { etag, bytes } = await ask('/')
  const shell = load('/', [])
  const unchanged = load('/', [`If-None-Match: ${etag}`])
  const script = /assets\/[^"]+\.js/.exec(readFileSync(join(dist, 'index.html'), 'utf8'))?.[0]
  const asset = load(`/${script}`, [])
  report({ before, after: memory(), bytes, rows: { shell, unchanged, asset }, script })
} finally {
  await nginx.dispose()
}

/** @returns {{ rate: number, median: string, slow: string, errors: boolean }} */
function load(path, headers) {
  const given = ['Accept-Encoding: br, gzip', ...headers].flatMap((header) => ['-H', header])
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '--latency', ...given, nginx.url + path.slice(1)]
  const { stdout, stderr } = spawnSync('wrk', args, { encoding: 'utf8', timeout: SECONDS * 4000 })
  const find = (pattern) => pattern.exec(stdout)?.[1] ?? ''
  if (!find(/Requests\/sec:\s+([\d.]+)/)) throw new Error(`wrk said nothing useful:\n${stdout}${stderr}`)
  return {
    rate: Number(find(/Requests\/sec:\s+([\d.]+)/)),
    median: find(/^\s+50%\s+(\S+)/m),
    slow: find(/^\s+99%\s+(\S+)/m),
    errors: /Socket errors|Non-2xx or 3xx/.test(stdout),
  }
}

/** Memory of master and workers that is theirs alone or their share, in KB. */
function memory() {
  const pids = [nginx.pid(), ...children(nginx.pid())]
  return pids.map((pid) =>
    Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]),
  )
}

function children(pid) {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
}

function ask(path) {
  return new Promise((resolve, reject) => {
    request(
      { host: '127.0.0.1', port: nginx.port, path, headers: { 'accept-encoding': 'br, gzip' } },
      (res) => {
        res
          .resume()
          .on('end', () => resolve({ etag: res.headers.etag, bytes: Number(res.headers['content-length']) }))
      },
    )
      .on('error', reject)
      .end()
  })
}

function report({ before, after, bytes, rows, script }) {
  const version = spawnSync(findNginx(), ['-v'], { encoding: 'utf8' }).stderr.trim().split('/')[1]
  const line = (what, { rate, median, slow, errors }) =>
    `| ${what} | ${Math.round(rate).toLocaleString('en')} | ${median} | ${slow} | ${errors ? 'yes' : 'none'} |`
  const sum = (parts) => (parts.reduce((total, part) => total + part, 0) / 1024).toFixed(1)
  const text = `# One small server under load

Written by \`npm run bench:server\` on ${new Date().toISOString().slice(0, 10)}: nginx ${version} with the configuration of
deploy/, ${WORKERS} worker, plain http on loopback, ${CONNECTIONS} connections for ${SECONDS} s each;
wrk on the same machine (${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release().split('.', 2).join('.')}).
wrk and nginx share the cores with whatever else ran (load ${busy} before the start), so this is a lower bound of what
nginx can do; TLS and the network are not in it.

| asked for | requests/s | median | 99 % | errors |
|---|---|---|---|---|
${line(`app shell, / (${(bytes / 1024).toFixed(1)} KB as sent)`, rows.shell)}
${line('app shell again, unchanged (304)', rows.unchanged)}
${line(`a script, ${script?.replace(/-[\w-]{8}\.js$/, '-….js')}`, rows.asset)}

Memory (proportional set size of master and worker): ${sum(before)} MB before, ${sum(after)} MB after the load.
`
  writeFileSync(join(root, 'bench', 'results-server.md'), text)
  console.log(text)
}
