const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ']

/**
 * A library's code with short words for what it keeps to itself: minifiers leave the names of properties as they are.
 * Whatever is called so gets the same short word, in all files of the library, in quotes as well. Never for what is part
 * of a browser, is kept on the phone, or is said elsewhere (`saidIn`).
 * @throws where the short word is in use
 */
export function shortNames(code: string, names: readonly string[]): string {
  return names.reduce((text, name, i) => {
    const short = `$${LETTERS[i] ?? ''}`
    if (short.length < 2 || word(`\\${short}`).test(text)) throw new Error(`No short name for ${name}`)
    return text.replace(word(name), () => short)
  }, code)
}

function word(name: string): RegExp {
  return new RegExp(`(?<![\\w$])(?:${name})(?![\\w$])`, 'g')
}

/** @returns the first of the names that a file of another library, or ours, says */
export function saidIn(code: string, names: readonly string[]): string | undefined {
  return word(names.join('|')).exec(code)?.[0]
}
