import type { Page } from '@playwright/test'
import { tourOfAssistance, tourOfEstimates, tourOfFamily, tourOfYear } from '../../scripts/tour-states.mjs'
import { tourOfPolicy, tourOfStay } from '../../scripts/tour.mjs'

export const NARROW = { width: 320, height: 640 }
export const COMMON = { width: 360, height: 740 }
export const ON_ITS_SIDE = { width: 640, height: 360 }

/** Together they visit every page, empty and filled, with errors and without. */
export const TOURS = {
  'the main job': tourOfStay,
  'what is written': tourOfPolicy,
  'other estimates': tourOfEstimates,
  'assistance and search': tourOfAssistance,
  'family and outpatient care': tourOfFamily,
  'the year': tourOfYear,
}

/** Everything that is folded away counts. */
export function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const fold of Array.from(document.querySelectorAll('details'))) fold.open = true
  })
}
