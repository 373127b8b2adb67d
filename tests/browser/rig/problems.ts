import type { BrowserContext, ConsoleMessage } from '@playwright/test'

/** Console errors of a healthy app on a bad day. */
const EVERYDAY = [
  // Asking for newer policy data in the background: on a bad network there is no answer, and nothing is lost by it.
  /^console: Failed to load resource: net::ERR_.*\/policy\/index\.json\)$/,
]

/**
 * Everything that a healthy page never does: errors on the console, uncaught exceptions, violations of the content
 * security policy, requests to another origin. Any of them fails the test, unless the test said that it comes.
 */
export class Problems {
  readonly #found: string[] = []
  readonly #expected: RegExp[] = []

  /** Announces a problem that the test provokes, e.g. a failed download. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern)
  }

  /** Whether this was seen, announced or not. */
  seen(pattern: RegExp): boolean {
    return this.#found.some((problem) => pattern.test(problem))
  }

  /** Those that nobody announced. */
  unexpected(): string[] {
    const known = [...EVERYDAY, ...this.#expected]
    return this.#found.filter((problem) => !known.some((pattern) => pattern.test(problem)))
  }

  /** Watches all pages of a context. `home` is the only origin that may be asked for anything. */
  async watch(context: BrowserContext, home: string): Promise<void> {
    context.on('console', (message) => this.#fromConsole(message))
    context.on('serviceworker', (worker) => {
      worker.evaluate(reportViolations, 'CSP violation in the worker').catch(() => undefined)
    })
    context.on('weberror', (error) => this.#found.push(`exception: ${String(error.error())}`))
    context.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(home) && !/^(data|blob|about):/.test(url))
        this.#found.push(`foreign request: ${url}`)
    })
    await context.addInitScript(reportViolations, 'CSP violation')
  }

  #fromConsole(message: ConsoleMessage): void {
    if (message.type() === 'error') this.#found.push(`console: ${message.text()} (${message.location().url})`)
  }
}

/** Runs in the page, or in the worker: both have a policy, and neither says on its own what it refused. */
function reportViolations(title: string): void {
  addEventListener('securitypolicyviolation', (event) => {
    const detail = `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`
    console.error(`${title}: ${detail} ${event.sample}`)
  })
}
