/**
 * Serves a built app the way a well configured host would: compressed files picked, not made; caching by kind of
 * file; security headers; 404 for what is not there. Used by `npm start` and by the browser tests.
 */
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { pagePolicy, securityHeaders, styleHashes, workerPolicy } from '../build/csp.mjs'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
}
const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
]

/**
 * The file below `dir` that a request path names, or null if it names none (outside, hidden, or malformed).
 * @param {string} dir
 * @param {string} path as sent, without query
 * @returns {string | null}
 */
export function fileFor(dir, path) {
  let decoded
  try {
    decoded = decodeURIComponent(path)
  } catch {
    return null
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null
  const clean = normalize(decoded.endsWith('/') ? `${decoded}index.html` : decoded)
  const parts = clean.split(sep)
  if (parts.includes('..') || parts.some((part) => part.startsWith('.'))) return null
  return join(dir, clean)
}

/**
 * The caching rule of a file: the folders under assets/ carry a hash and never change; all else is asked for again.
 * @param {string} path
 */
export function cacheControl(path) {
  return /\/assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/**
 * Answers one request from a folder.
 * @param {string} dir
 * @param {import('node:http').IncomingMessage} req
 * @param {import('node:http').ServerResponse} res
 * @param {{ csp?: string | false }} [options] another page policy; false = none
 */
export async function answer(dir, req, res, { csp } = {}) {
  const path = (req.url ?? '/').split('?')[0] ?? '/'
  for (const [name, value] of Object.entries(securityHeaders)) res.setHeader(name, value)
  if (req.method !== 'GET' && req.method !== 'HEAD') return refuse(res, 405, { Allow: 'GET, HEAD' })
  const file = fileFor(dir, path)
  const found = file && (await pickFile(file, req.headers['accept-encoding'] ?? ''))
  if (!found) return refuse(res, 404)

  const policy = await policyFor(file, csp)
  if (policy) res.setHeader('Content-Security-Policy', policy)
  res.setHeader('Cache-Control', cacheControl(path))
  res.setHeader('Vary', 'Accept-Encoding')
  res.setHeader('ETag', found.etag)
  if (req.headers['if-none-match'] === found.etag) return void res.writeHead(304).end()
  res.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream')
  res.setHeader('Content-Length', found.size)
  if (found.encoding) res.setHeader('Content-Encoding', found.encoding)
  res.writeHead(200)
  if (req.method === 'HEAD') return void res.end()
  createReadStream(found.path)
    .on('error', () => res.destroy())
    .pipe(res)
}

/**
 * Starts a server for a folder.
 * @param {{ dir: string, port: number, host?: string }} options
 * @returns {Promise<import('node:http').Server>} rejects with EADDRINUSE where the port is taken
 */
export function serve({ dir, port, host }) {
  const server = createServer((req, res) => {
    answer(dir, req, res).catch(() => (res.headersSent ? res.destroy() : refuse(res, 500)))
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve(server))
  })
}

function refuse(res, status, headers = {}) {
  res.writeHead(status, { 'Content-Type': TYPES['.txt'], 'Cache-Control': 'no-cache', ...headers })
  res.end(status === 404 ? '没有这个文件 Not found\n' : `${status}\n`)
}

async function pickFile(file, accepted) {
  for (const { name, suffix } of ENCODINGS) {
    if (!new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(\\.0+)?\\s*(,|$))`).test(accepted)) continue
    const found = await describe(file + suffix)
    if (found) return { ...found, encoding: name }
  }
  return describe(file)
}

async function describe(path) {
  const info = await stat(path).catch(() => null)
  if (!info?.isFile()) return null
  const etag = `"${info.size.toString(16)}-${Math.trunc(info.mtimeMs).toString(16)}"`
  return { path, size: info.size, etag }
}

async function policyFor(file, csp) {
  if (file.endsWith(`${sep}sw.js`)) return workerPolicy
  if (extname(file) !== '.html') return null
  if (csp !== undefined) return csp
  const html = await readFile(file, 'utf8')
  return pagePolicy({ styles: styleHashes(html), delivery: 'header' })
}
