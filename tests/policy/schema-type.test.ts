import type { InferOutput } from 'valibot'
import { expect, it } from 'vitest'
import type { Pack } from '../../src/calc/pack'
import type { packSchema } from '../../src/policy/schema'

/** Intersections and interfaces flattened to the bottom, so that only the keys and their types are compared. */
type Flat<T> = T extends (infer Item)[]
  ? Flat<Item>[]
  : T extends object
    ? { [Key in keyof T]: Flat<T[Key]> }
    : T
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** The type checker is the judge here: a key added to only one side turns the type into `false` and `true` is an error. */
const same: Same<Flat<InferOutput<typeof packSchema>>, Flat<Pack>> = true

it('the schema gives exactly a Pack', () => expect(same).toBe(true))
