/** Made by build/pinyin.ts from our own texts. */
declare module 'virtual:pinyin' {
  /** Letter → characters whose pinyin mostly begins with it. */
  export const letters: Record<string, string>
  /** Pairs in which one character reads otherwise: '_' stands at the place of the other. */
  export const pairs: Record<string, string>
}
