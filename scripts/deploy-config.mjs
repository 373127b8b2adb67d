/**
 * `npm run deploy:config [-- --root /srv/yibao/releases/1/www] [--out dist-deploy]`: what the host has to be told
 * about the build in dist. Made anew for each build, and put in force together with it (deploy/README.md).
 */
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { nginxConfig, staticHeaders } from './host-config.mjs'
import { root } from './install.mjs'

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: '/srv/yibao/current/www' },
    out: { type: 'string', default: join(root, 'dist-deploy') },
  },
})
const html = readFileSync(join(root, process.env['BUILD_DIR'] ?? 'dist', 'index.html'), 'utf8')

const nginx = join(values.out, 'nginx')
mkdirSync(nginx, { recursive: true })
const shipped = join(root, 'deploy', 'nginx')
for (const name of readdirSync(shipped)) copyFileSync(join(shipped, name), join(nginx, name))
write(nginx, nginxConfig({ html, root: values.root }))

const files = join(values.out, 'static')
mkdirSync(files, { recursive: true })
const missing = readFileSync(join(root, 'deploy', 'static', '404.html'), 'utf8')
write(files, { _headers: staticHeaders(html), '404.html': missing })
console.log(`Written to ${values.out}. What to do with it: deploy/README.md`)

function write(folder, texts) {
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text)
}
