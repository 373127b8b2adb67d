/**
 * The content security policy and the other security headers, said once: the build writes the policy into
 * index.html as a fallback, the server sends it as a header, the tests read both.
 * Plain JavaScript, because the server runs it without a compiler.
 */
import { createHash } from 'node:crypto'

/** Names of the Trusted Types policies that may exist: Vue's own, and ours for the worker's address. */
const TRUSTED_TYPES = 'vue sw'

/**
 * CSP source expressions for every inline <style> of a page.
 * @param {string} html
 * @returns {string[]} e.g. ["'sha256-…'"]
 */
export function styleHashes(html) {
  return [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((match) => {
    const digest = createHash('sha256')
      .update(match[1] ?? '')
      .digest('base64')
    return `'sha256-${digest}'`
  })
}

/**
 * The policy of the page. `frame-ancestors` is honoured only in a header and reported as an error in a <meta>.
 * @param {{ styles: string[], delivery: 'header' | 'meta' }} options
 * @returns {string}
 */
export function pagePolicy({ styles, delivery }) {
  const directives = [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data:",
    "font-src 'none'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ...(delivery === 'header' ? ["frame-ancestors 'none'"] : []),
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED_TYPES}`,
  ]
  return directives.join('; ')
}

/** The policy of the worker script itself: it runs one file and fetches from home. */
export const workerPolicy = "default-src 'none'; connect-src 'self'; script-src 'self'"

/** Sent with every answer. HSTS is left to the server that owns the certificate. */
export const securityHeaders = {
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}
