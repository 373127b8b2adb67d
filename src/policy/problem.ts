/** One thing wrong with a pack, readable by whoever edits the JSON. */
export interface Problem {
  /** Where: 'parameters.critical.ladder.values[1]'. */
  path: string
  code:
    | 'duplicate-id'
    | 'unknown-document'
    | 'repeated-source'
    | 'verified-mismatch'
    | 'after-version'
    | 'as-of-mismatch'
    | 'missing-group'
    | 'unknown-parameter'
    | 'unknown-fact'
    | 'missing-parameter'
    | 'wrong-type'
    | 'overlap'
    | 'gap'
    | 'repeated-group'
    | 'speaks-of-none'
    | 'neighbour-computed'
    | 'unlimited-not-allowed'
    | 'ladder'
    | 'not-a-cover-year'
    | 'free-years'
    | 'readings'
  text: string
}
