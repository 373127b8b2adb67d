export interface LicensedPackage {
  name: string
  version: string
  licence: string
}
export function shippedPackages(dist: string): LicensedPackage[]
export function lockedPackages(): (LicensedPackage & { tool: boolean })[]
export function licencesText(dist: string): string
