/**
 * What a host has to be told about a build, written from the build itself: the policy names the hash of the styles
 * inside index.html, so it changes with each of them. For nginx, and for hosts that read a `_headers` file.
 */
import { pagePolicy, securityHeaders, styleHashes, workerPolicy } from '../build/csp.mjs'
import { cacheControl } from './serve.mjs'

const WRITTEN =
  'Written by `npm run deploy:config` for one build. Not to be edited, not to be kept for the next.'

/** Files and folders of a build, as a `_headers` file can name them. */
const STATIC_PATHS = [
  '/',
  '/index.html',
  '/sw.js',
  '/manifest.webmanifest',
  '/licences.txt',
  '/policy/*',
  '/icons/*',
  '/assets/*',
]

/**
 * The two generated files of an nginx configuration.
 * @param {{ html: string, root: string }} release html: index.html as built; root: folder of the built files
 * @returns {{ 'release-http.conf': string, 'release-server.conf': string }}
 */
export function nginxConfig({ html, root }) {
  const found = '~^(?:200|304) '
  const http = [
    `# ${WRITTEN}`,
    '# Belongs inside http { }.',
    '',
    'map "$status $uri" $app_policy {',
    '    default "";',
    `    "${found}.*/sw\\.js$" "${workerPolicy}";`,
    `    "${found}.*\\.html$" "${policyOf(html)}";`,
    '}',
    'map "$status $uri" $app_cache {',
    `    default "${cacheControl('/')}";`,
    `    "${found}.*/assets/" "${cacheControl('/assets/')}";`,
    '}',
    'map $status $app_allow {',
    '    default "";',
    '    405 "GET, HEAD";',
    '}',
    '',
  ]
  const header = (name, value) => `add_header ${name} "${value}" always;`
  const server = [
    `# ${WRITTEN}`,
    '# Belongs inside server { }. An empty value means that the header is not sent.',
    '',
    `root ${root};`,
    '',
    ...Object.entries(securityHeaders).map(([name, value]) => header(name, value)),
    header('Content-Security-Policy', '$app_policy'),
    header('Cache-Control', '$app_cache'),
    header('Allow', '$app_allow'),
    '',
  ]
  return { 'release-http.conf': http.join('\n'), 'release-server.conf': server.join('\n') }
}

/**
 * The `_headers` file that Netlify, Cloudflare Pages and others read. No header is named by two rules that meet:
 * such hosts would join the values.
 * @param {string} html index.html as built
 * @returns {string}
 */
export function staticHeaders(html) {
  const policies = { '/': policyOf(html), '/index.html': policyOf(html), '/sw.js': workerPolicy }
  const rules = [
    ['/*', securityHeaders],
    ...STATIC_PATHS.map((path) => [
      path,
      {
        'Cache-Control': cacheControl(path),
        ...(policies[path] && { 'Content-Security-Policy': policies[path] }),
      },
    ]),
  ]
  const lines = rules.flatMap(([path, headers]) => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ])
  return `# ${WRITTEN}\n${lines.join('\n')}\n`
}

function policyOf(html) {
  return pagePolicy({ styles: styleHashes(html), delivery: 'header' })
}
