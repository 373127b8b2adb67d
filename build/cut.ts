/** A part of a library's code, and what stands in its place. */
export type Change = readonly [part: RegExp, instead: string]

/**
 * A library's code with other parts.
 * @throws where one of them is not there: the library reads otherwise than when this was written
 */
export function changed(code: string, changes: readonly Change[]): string {
  return changes.reduce((text, [part, instead]) => {
    if (text.search(part) < 0) throw new Error(`This version of a library reads otherwise: no ${part} in it`)
    return text.replace(part, instead)
  }, code)
}

/** A library's code without some of its parts. @throws as `changed` */
export function without(code: string, parts: readonly RegExp[]): string {
  return changed(
    code,
    parts.map((part) => [part, '']),
  )
}

/** Methods and getters of these names, in every class of a module that is indented by four. */
export function methods(names: readonly string[]): RegExp[] {
  return names.map((name) => new RegExp(`^    (?:get |static |async )*${name}\\([\\s\\S]*?^    \\}$`, 'gm'))
}

/** Whether code of ours asks for one of the methods. @returns its name */
export function asksFor(code: string, names: readonly string[]): string | undefined {
  return new RegExp(`\\.(${names.join('|')})\\(`).exec(code)?.[1]
}
