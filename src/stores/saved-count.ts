import { useKeeping } from './keeping'

/** How much is saved: estimates, and of the ledger its bills and the years of which something is known. */
export interface SavedCount {
  records: number
  bills: number
  years: number
}

/** What is saved on the device, also where a shared phone does not show it. null = nobody can tell. Never rejects. */
export async function countSaved(): Promise<SavedCount | null> {
  const device = await useKeeping().keeper()
  if (device?.kind !== 'device') return null
  try {
    const years = (await device.ledger.people()).flatMap((person) => person.years)
    const bills = years.reduce((sum, { events }) => sum + events, 0)
    return { records: await device.records.count(), bills, years: years.length }
  } catch {
    return null
  }
}
