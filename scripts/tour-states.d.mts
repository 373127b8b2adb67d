import type { Page } from '@playwright/test'

type Tour = (page: Page, look: (name: string) => Promise<unknown>) => Promise<void>
export function settled(page: Page): Promise<void>
export const tourOfEstimates: Tour
export const tourOfAssistance: Tour
export const tourOfFamily: Tour
export const tourOfYear: Tour
