/**
 * Why no pack could be used.
 * - network: no answer in time, or the server does not have the file
 * - not-a-pack: an answer of something else: the login page of a public network, a cut-off download, an error page
 * - bad-pack: a pack by its looks, but its shape or its figures are wrong; nothing may be computed with it
 */
export type PolicyErrorCode = 'network' | 'not-a-pack' | 'bad-pack'

export class PolicyError extends Error {
  readonly code: PolicyErrorCode
  /** What was wrong, line by line, for whoever edits packs; not for the screen. */
  readonly details: string[]

  constructor(code: PolicyErrorCode, details: string[]) {
    super(`${code}: ${details[0] ?? ''}`)
    this.name = 'PolicyError'
    this.code = code
    this.details = details
  }
}
