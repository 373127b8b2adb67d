/** Made by build/pack-hash.ts. */
declare module 'virtual:pack-hash' {
  /** SHA-256 in lower-case hex of the policy pack shipped with the app, which the build has checked; '' = not checked. */
  export const packHash: string
}
