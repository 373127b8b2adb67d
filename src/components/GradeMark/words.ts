/** Why an amount is not exact, in the same words wherever it stands: on the check page, with the result, on paper. */
export const MARK_WORDS = {
  /** By the national average of basic insurance. */
  estimated: '粗略估算',
  /** Something nobody could say was supposed. */
  assumed: '按假设算',
  /** By the published rules, where a settlement sheet may say otherwise. */
  'by-rules': '按规则估算',
}
