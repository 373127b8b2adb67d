import type { Applied, Layer, Pack } from '../../../calc'

/**
 * Why an amount is not exact, weakest first: by the national average, by something supposed, or by the rules where the
 * settlement sheet may say otherwise.
 */
export type RoughMark = 'estimated' | 'assumed' | 'by-rules'

/** What a sentence may know besides its layer: plain data, so that a stored record speaks as it did when it was new. */
export interface Context {
  pack: Pack
  /** Label of the person's group, from the pack: '低保对象'. */
  groupLabel: string
  /** True where the amount rests on an estimate or an assumption. */
  rough: boolean
  /** True where what the layer is given does so already. */
  roughIn: boolean
  /** Why it is rough. */
  mark?: RoughMark
  /** True where it is asked before it is paid. */
  toCome?: boolean
}

/** One layer in words. Every string is a whole sentence or a whole line. */
export interface Words {
  /** '医疗救助为什么是 3,150.00 元' */
  heading: string
  /** The plain reason, one or two sentences. */
  why: string
  /** How far it is to the next threshold, or what is left under a limit. */
  next: string[]
  /** The computation with its numbers, line by line. */
  formula: string[]
  /** Figures of the pack that decided, in the order of the formula. */
  applied: Applied[]
}

export type LayerOf<K extends Layer['kind']> = Extract<Layer, { kind: K }>

export function present(figures: (Applied | null)[]): Applied[] {
  return figures.filter((figure): figure is Applied => figure !== null)
}
