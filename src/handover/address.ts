/** Where the app stands, without what this visit added to the address. */
type Place = Pick<Location, 'origin' | 'pathname'>

/** The address that opens answers on another phone. All of it stands in the fragment: no server ever sees it. */
export function openAddress(code: string, { origin, pathname }: Place): string {
  return `${origin}${pathname.replace(/index\.html$/, '')}#/open/${code}`
}
