/** Hash paths of the ledger. A person is a fixed label, so that no address says who somebody is. */
export function yearPath(person: string, year: number | string, page = ''): string {
  return `/year/${encodeURIComponent(person)}/${year}${page && `/${page}`}`
}

export function billPath(bill: { person: string; year: number; id: string }, page = ''): string {
  return yearPath(bill.person, bill.year, `bill/${bill.id}${page && `/${page}`}`)
}

/** The start of a year that is not there yet; `person` is chosen already where one comes from that person. */
export function newYearPath(person = ''): string {
  return person ? `/year/new?who=${encodeURIComponent(person)}` : '/year/new'
}
