import * as v from 'valibot'
import type { Pack } from '../calc'
import { checkPack } from './check'
import { PolicyError } from './errors'
import { packSchema } from './schema'

/** A city's pack has about 150 KB. Far above that is not a pack, and parsing it could stall an old phone. */
const MAX_CHARACTERS = 1_000_000
const MAX_DETAILS = 20

/**
 * Text of a file → a pack that may be computed with: JSON, then shape, then the checks beyond shape.
 * @throws PolicyError 'not-a-pack' or 'bad-pack'
 */
export function parsePack(text: string): Pack {
  const result = v.safeParse(packSchema, readJson(text))
  if (!result.success) {
    throw new PolicyError('bad-pack', result.issues.slice(0, MAX_DETAILS).map(describeIssue))
  }
  const problems = checkPack(result.output)
  if (problems.length > 0) {
    const lines = problems.slice(0, MAX_DETAILS).map((problem) => `${problem.path}: ${problem.text}`)
    throw new PolicyError('bad-pack', lines)
  }
  return result.output
}

/** 'parameters.critical.cap.values.0.value: Invalid type …' */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? '(root)'}: ${issue.message.slice(0, 200)}`
}

function readJson(text: string): unknown {
  if (text.length > MAX_CHARACTERS) throw new PolicyError('not-a-pack', [`${text.length} characters`])
  let value: unknown
  try {
    // Some editors put a byte order mark before the text; JSON does not allow it.
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new PolicyError('not-a-pack', [`not JSON: ${JSON.stringify(text.slice(0, 40))}`])
  }
  // A login page can answer in JSON too.
  const looksLikePack =
    typeof value === 'object' && value !== null && 'format' in value && 'parameters' in value
  if (!looksLikePack) throw new PolicyError('not-a-pack', ['JSON, but not a pack'])
  return value
}
