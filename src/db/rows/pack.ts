import * as v from 'valibot'
import type { PackChanges, StoredPack } from '../pack-types'
import { code, date, instant, orNull, text } from './parts'

/** Above any pack that the check of packs lets pass. */
const LARGEST_PACK = 1_000_000

const changes: v.GenericSchema<unknown, PackChanges> = v.strictObject({
  since: code,
  covers: orNull(v.strictObject({ from: date, to: date })),
  figures: v.pipe(
    v.array(
      v.strictObject({ id: code, label: text, how: v.picklist(['new', 'changed', 'sourced', 'gone']) }),
    ),
    v.maxLength(400),
  ),
  documents: v.pipe(v.array(v.strictObject({ id: code, title: text })), v.maxLength(200)),
  texts: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

/** One row of `packs`. Shape only: whether the pack in it may be computed with is checked when it is opened. */
export const packRow: v.GenericSchema<unknown, StoredPack> = v.strictObject({
  id: code,
  version: code,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  text: v.pipe(v.string(), v.maxLength(LARGEST_PACK)),
  keptAt: instant,
  changes,
})
