/** Made by build/prerender.ts; there while the first screens are rendered, and only then. */
declare module 'virtual:pack' {
  /** The pack shipped with the app. */
  export const pack: import('./calc').Pack
}
