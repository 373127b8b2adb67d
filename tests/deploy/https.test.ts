import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { connect as connectHttp2 } from 'node:http2'
import { join, resolve } from 'node:path'
import { connect as connectTls } from 'node:tls'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort, prepareNginx } from '../../scripts/nginx.mjs'
import type { Nginx, Place } from '../../scripts/nginx.mjs'
import { ask } from './ask'

const DIST = resolve(process.env['BUILD_DIR'] ?? 'dist')
const SITE = readFileSync(resolve('deploy/nginx/site.conf'), 'utf8')
let nginx: Nginx
let secure = 0

/** The site as it is shipped; other ports, a certificate of its own, and what a comment asks to be switched on. */
function site({ port, folder }: Place): string {
  const key = join(folder, 'key.pem')
  const certificate = join(folder, 'certificate.pem')
  const subject = ['-subj', '/CN=localhost', '-days', '1', '-nodes']
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']
  execFileSync('openssl', ['req', '-x509', ...kind, '-keyout', key, '-out', certificate, ...subject], {
    stdio: 'ignore',
  })
  return SITE.replaceAll('/srv/yibao/current', folder)
    .replaceAll('yibao.example.cn;', 'localhost;')
    .replaceAll(/listen 80;|listen 443 ssl http2;/g, (line) =>
      line.replace(/\d+/, `127.0.0.1:${line.includes('443') ? secure : port}`),
    )
    .replaceAll(/listen \[::\]:80;|listen \[::\]:443 ssl http2;/g, (line) =>
      line.replace(/:\d+/, `:${line.includes('443') ? secure : port}`),
    )
    .replace(/ssl_certificate .*/, `ssl_certificate ${certificate};`)
    .replace(/ssl_certificate_key .*/, `ssl_certificate_key ${key};`)
    .replace('# add_header Strict', 'add_header Strict')
}

beforeAll(async () => {
  secure = await freePort()
  nginx = await prepareNginx({ dist: DIST, server: site, log: 'visits.log' })
  await nginx.start()
})
afterAll(() => nginx?.dispose())

it('leads plain http to https, address and all', async () => {
  const { status, headers } = await ask(nginx.port, '/?from=singlemessage')
  expect(status).toBe(308)
  expect(headers.location).toBe('https://yibao.example.cn/?from=singlemessage')
})

it('speaks HTTP/2 with the headers of the page, and HSTS once it is switched on', async () => {
  expect(SITE).toContain('# add_header Strict-Transport-Security')
  const session = connectHttp2(`https://127.0.0.1:${secure}`, { rejectUnauthorized: false })
  const headers = await new Promise<Record<string, unknown>>((done, fail) => {
    session.on('error', fail)
    session.request({ ':path': '/' }).on('response', done).on('error', fail).end()
  })
  session.close()
  expect(headers[':status']).toBe(200)
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['strict-transport-security']).toBe('max-age=31536000')
  expect(headers['cache-control']).toBe('no-cache')
})

it('speaks TLS 1.3 and 1.2 with forward secrecy, and nothing older', async () => {
  const at = (version: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3', ciphers = 'DEFAULT@SECLEVEL=0') =>
    new Promise<string>((done) => {
      const options = { minVersion: version, maxVersion: version, ciphers, rejectUnauthorized: false }
      const socket = connectTls({ host: '127.0.0.1', port: secure, ...options }, () => {
        done(`${socket.getProtocol()} ${socket.getCipher().name}`)
        socket.destroy()
      })
      socket.on('error', () => done('refused'))
    })
  expect(await at('TLSv1.3')).toMatch(/^TLSv1\.3 /)
  expect(await at('TLSv1.2')).toMatch(/^TLSv1\.2 ECDHE-/)
  expect(await at('TLSv1.2', 'AES128-GCM-SHA256')).toBe('refused')
  expect(await at('TLSv1.1')).toBe('refused')
})

it('keeps no log of who asked for what', async () => {
  await ask(nginx.port, '/')
  const session = connectHttp2(`https://127.0.0.1:${secure}`, { rejectUnauthorized: false })
  await new Promise((done, fail) => {
    session.on('error', fail)
    session.request({ ':path': '/sw.js' }).on('response', done).on('error', fail).end()
  })
  session.close()
  // nginx as such was told to keep one; the site says otherwise.
  expect(statSync(join(nginx.folder, 'visits.log')).size).toBe(0)
})
