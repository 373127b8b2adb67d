/** Made by build/city.ts from package.json and the pack it names. */
declare module 'virtual:city' {
  /** The city that this build is for; all figures come from its pack. */
  export const city: {
    /** Id of its pack. */
    id: string
    /** '信阳市' */
    name: string
    /** '信阳' */
    shortName: string
  }
}
